import { wrapError } from '../diagnostics/compile-error.ts';
import { isAbsPathOn, normalizeWorkdir, toSlash } from '../image/system-path.ts';
import { mkdir } from '../llb/ops/file/actions.ts';
import { file } from '../llb/ops/file/file.ts';
import { parseOwner } from '../llb/ops/file/owner.ts';
import { withDir } from '../llb/state.ts';
import type {
  CommandDefinition,
  InstructionBase,
  ParseRequest,
  WordExpander,
} from './instruction-definition.ts';
import { noFlags } from './shared/flag-set.ts';
import { exactlyOneArgument } from './shared/instruction-errors.ts';
import { selfContained } from './shared/references.ts';
import type { StageContext } from './shared/stage-context.ts';
import { stepText } from './shared/step-text.ts';

/** `WORKDIR /path`: the directory of later steps and of the container. It is created if it does not exist. */
export interface WorkdirInstruction extends InstructionBase {
  readonly keyword: 'workdir';
  readonly path: string;
}

export const workdirDefinition: CommandDefinition<WorkdirInstruction> = {
  ...selfContained,
  keyword: 'workdir',
  grammar: { arguments: 'single-string', heredocs: 'none' },
  parse,
  print: ({ path }) => `WORKDIR ${path}`,
  countsAsStep: true,
  expand,
  lower,
};

function parse({ base, args, flags }: ParseRequest): WorkdirInstruction {
  const [path] = args;
  if (path === undefined || args.length !== 1) throw exactlyOneArgument('WORKDIR');
  flags.read(noFlags);
  return { ...base, keyword: 'workdir', path };
}

function expand(instruction: WorkdirInstruction, expandWord: WordExpander): WorkdirInstruction {
  return { ...instruction, path: expandWord(instruction.path) };
}

function lower(stage: StageContext, instruction: WorkdirInstruction): void {
  const { path } = instruction;
  const absolute = isAbsPathOn(path, stage.platform.os);
  stage.report({ kind: 'workdir', path, absolute, first: !stage.workdirSet });
  stage.workdirSet = true;
  const dir = enterWorkdir(stage, path);
  if (dir !== '/') makeWorkdir(stage, dir, instruction);
  stage.commit(`WORKDIR ${dir}`, { layer: dir !== '/' });
}

/**
 * Sets the directory of the image config and of later steps to `path`, which is relative to the image's working directory.
 * Returns it with forward slashes. It does not create the directory: that of a base image exists already.
 */
export function enterWorkdir(
  stage: Pick<StageContext, 'state' | 'image' | 'platform'>,
  path: string,
): string {
  const { config } = stage.image;
  const { os } = stage.platform;
  try {
    config.workingDir = normalizeWorkdir(config.workingDir ?? '', path, os);
  } catch (error) {
    throw wrapError(error, 'normalizing workdir');
  }
  const dir = toSlash(config.workingDir, os);
  stage.state = withDir(stage.state, dir);
  return dir;
}

function makeWorkdir(stage: StageContext, dir: string, { code, lines }: WorkdirInstruction): void {
  const { user } = stage.image.config;
  const { createdTime, lex } = stage.options;
  const action = mkdir(dir, 0o755, {
    parents: true,
    owner: user ? parseOwner(user) : undefined,
    createdTime,
  });
  const text = stepText(code, stage.env, lex);
  stage.state = file(stage.state, [action], {
    customName: stage.stepName(text, stage),
    locations: [stage.location(lines)],
    platform: stage.platform,
  });
}

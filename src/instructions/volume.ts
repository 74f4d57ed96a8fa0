import { CompileError } from '../diagnostics/compile-error.ts';
import { trimSpace } from '../go/strings.ts';
import type {
  CommandDefinition,
  InstructionBase,
  ParseRequest,
  WordExpander,
} from './instruction-definition.ts';
import { plainList } from './shared/command-line.ts';
import { noFlags } from './shared/flag-set.ts';
import { atLeastOneArgument } from './shared/instruction-errors.ts';
import { printArray } from './shared/print-words.ts';
import { selfContained } from './shared/references.ts';
import type { StageContext } from './shared/stage-context.ts';

/** `VOLUME /path …`: directories for which a starting container gets volumes. */
export interface VolumeInstruction extends InstructionBase {
  readonly keyword: 'volume';
  readonly volumes: readonly string[];
}

export const volumeDefinition: CommandDefinition<VolumeInstruction> = {
  ...selfContained,
  keyword: 'volume',
  grammar: { arguments: 'maybe-json-list', heredocs: 'none' },
  parse,
  print: ({ volumes }) => `VOLUME ${printArray(volumes)}`,
  expand,
  lower,
};

function parse({ base, args, flags }: ParseRequest): VolumeInstruction {
  if (args.length === 0) throw atLeastOneArgument('VOLUME');
  flags.read(noFlags);
  const volumes = args.map(trimSpace);
  checkNoneEmpty(volumes);
  return { ...base, keyword: 'volume', volumes };
}

function expand(instruction: VolumeInstruction, expandWord: WordExpander): VolumeInstruction {
  return { ...instruction, volumes: instruction.volumes.map((volume) => expandWord(volume)) };
}

function lower(stage: StageContext, { volumes }: VolumeInstruction): void {
  checkNoneEmpty(volumes);
  stage.image.config.volumes ??= new Set();
  for (const volume of volumes) stage.image.config.volumes.add(volume);
  stage.commit(`VOLUME ${plainList(volumes)}`);
}

function checkNoneEmpty(volumes: readonly string[]): void {
  if (volumes.includes('')) throw new CompileError('VOLUME specified can not be an empty string');
}

import { defaultToolbox } from '../../debug/default-toolbox.ts';
import type { FlagSpec } from '../flags/flag-table.ts';
import type { CliIo } from '../io.ts';
import { hasTerminal } from '../terminal/raw-terminal.ts';
import { UsageError } from '../usage-error.ts';

/** Flags about what happens when a step fails. */
export interface OnErrorFlags {
  readonly onError?: string;
  readonly onErrorState?: 'after' | 'before';
  readonly onErrorTools?: string;
}

export const onErrorFlags: readonly FlagSpec[] = [
  {
    flags: '--on-error <shell[:PROGRAM]>',
    text: 'when a step fails, open a shell (or PROGRAM) in its container before the build ends; needs a terminal',
    values: ['shell', 'shell:/bin/bash'],
  },
  {
    flags: '--on-error-state <when>',
    text: 'the files in that shell: after the failed command, or before it (default: after)',
    choices: ['after', 'before'],
  },
  {
    flags: '--on-error-tools <image>',
    text: `image with a static /bin/sh for steps whose image has no shell (default: ${defaultToolbox})`,
  },
];

/** What to do when a step fails. */
export interface OnError {
  /** Instead of the shell of the failed instruction; with its arguments. */
  readonly program: readonly string[] | undefined;
  readonly state: 'after' | 'before';
  readonly tools: string;
}

const example = 'For example: --on-error=shell, or --on-error=shell:/bin/bash.';

/** Reads the flags; undefined if a failure just ends the build. Throws a {@link UsageError}, also without a terminal. */
export function onErrorOf(flags: OnErrorFlags, io: CliIo): OnError | undefined {
  const { onError, onErrorState: state, onErrorTools: tools } = flags;
  if (onError === undefined) {
    const lone = state !== undefined ? '--on-error-state' : tools !== undefined ? '--on-error-tools' : '';
    if (lone) throw new UsageError(`${lone}: has no effect without --on-error`, example);
    return undefined;
  }
  const program = programOf(onError);
  if (!hasTerminal(io))
    throw new UsageError(
      '--on-error: a shell needs a terminal, and standard input or standard output is not one',
      'Run the build on a terminal, or leave the flag out.',
    );
  return { program, state: state ?? 'after', tools: tools || defaultToolbox };
}

function programOf(onError: string): readonly string[] | undefined {
  if (onError === 'shell') return undefined;
  const words = onError
    .replace(/^shell:/, '')
    .split(/\s+/)
    .filter(Boolean);
  if (!onError.startsWith('shell:')) throw new UsageError(`--on-error ${onError}: unknown action`, example);
  if (words.length === 0) throw new UsageError(`--on-error ${onError}: the program is missing`, example);
  return words;
}

/** What is built by whom, as in a `BuildPlan`. */
interface CompiledWhere {
  readonly call: unknown;
  readonly definition: unknown;
  readonly frontend: unknown;
  readonly followSyntax: boolean;
}

/** Throws a {@link UsageError} for a build whose steps are not compiled here. */
export function checkOnError(onError: OnError | undefined, plan: CompiledWhere): void {
  const { call, definition, frontend, followSyntax } = plan;
  if (onError && (call || definition || frontend !== undefined || followSyntax))
    throw new UsageError(
      '--on-error: works only when this command compiles and builds the Dockerfile, so not with --call, --check, --llb, --frontend or --follow-syntax',
    );
}

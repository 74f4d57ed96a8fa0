import type { FlagSpec } from '../flag-table.ts';
import type { ProgressMode } from '../reporters/progress-reporter.ts';
import { UsageError } from '../usage-error.ts';

/** Flags about what is shown. */
export interface ProgressFlags {
  readonly progress?: string;
  readonly quiet?: boolean;
  readonly debug?: boolean;
}

const modes = ['auto', 'tty', 'plain', 'quiet', 'rawjson', 'none'] as const;

export const progressFlags: readonly FlagSpec[] = [
  {
    flags: '--progress <mode>',
    text: "auto (live on a terminal, else plain), tty, plain, quiet, rawjson (BuildKit's updates as JSON lines), none",
  },
  { flags: '-q, --quiet', text: "show nothing, print the image's id at the end" },
  { flags: '-D, --debug', text: 'show warnings in full, with the lines that they are about' },
];

export interface ProgressChoice {
  readonly mode: ProgressMode;
  /** Print the image's id at the end. */
  readonly printId: boolean;
}

/** What the flags, and `BUILDKIT_PROGRESS` without them, choose. Throws a {@link UsageError}. */
export function progressOf({ progress, quiet }: ProgressFlags, env: NodeJS.ProcessEnv): ProgressChoice {
  const text = progress ?? (env['BUILDKIT_PROGRESS'] || 'auto');
  const mode = modes.find((name) => name === text);
  if (mode === undefined) {
    const where = progress === undefined ? 'BUILDKIT_PROGRESS=' : '--progress ';
    throw new UsageError(`${where}${text}: there are ${modes.join(', ')}`, 'For example: --progress plain');
  }
  if (quiet && mode !== 'auto' && mode !== 'quiet') {
    throw new UsageError(
      `--progress ${mode} and --quiet cannot be used together`,
      'For example: --quiet alone',
    );
  }
  if (mode === 'none') return { mode: 'quiet', printId: false };
  const isQuiet = quiet === true || mode === 'quiet';
  return { mode: isQuiet ? 'quiet' : mode, printId: isQuiet };
}

import type { FlagSpec } from '../flags/flag-table.ts';
import type { ProgressMode } from '../output/progress-reporter.ts';
import { UsageError } from '../usage-error.ts';

/** Flags about what is shown. */
export interface ProgressFlags {
  readonly progress?: string;
  readonly quiet?: boolean;
  readonly debug?: boolean;
  readonly why?: 'off' | 'short' | 'full';
}

/** The values of `--progress`. */
export const progressModes = ['auto', 'tty', 'plain', 'quiet', 'rawjson', 'none'] as const;

export const progressFlags: readonly FlagSpec[] = [
  {
    flags: '--progress <mode>',
    text: "auto (live on a terminal, else plain), tty, plain, quiet, rawjson (BuildKit's updates as JSON lines), none",
    values: progressModes,
  },
  { flags: '-q, --quiet', text: 'print only the image ID' },
  {
    flags: '--why <length>',
    text: 'explain at the end why steps ran: off, short (at most three lines) or full (default: short)',
    choices: ['off', 'short', 'full'],
  },
  { flags: '-D, --debug', text: 'show warnings in full, with the lines they refer to' },
];

export interface ProgressChoice {
  readonly mode: ProgressMode;
  /** Print the image's id at the end. */
  readonly printId: boolean;
}

/**
 * What the flags choose, and `BUILDKIT_PROGRESS` where they leave it open. Throws a {@link UsageError}
 * (docker/buildx v0.36.1 commands/build.go toDisplayMode).
 */
export function progressOf({ progress, quiet }: ProgressFlags, env: NodeJS.ProcessEnv): ProgressChoice {
  const given = modeOf(progress || 'auto', '--progress ');
  if (quiet && !['auto', 'quiet', 'none'].includes(given)) {
    throw new UsageError(`--progress ${given} and --quiet cannot be used together`, 'Use --quiet alone.');
  }
  if (quiet || given === 'quiet') return { mode: 'quiet', printId: true };
  const mode = given === 'auto' ? modeOf(env['BUILDKIT_PROGRESS'] || 'auto', 'BUILDKIT_PROGRESS=') : given;
  if (mode === 'none') return { mode: 'quiet', printId: false };
  return { mode, printId: mode === 'quiet' };
}

function modeOf(text: string, where: string): (typeof progressModes)[number] {
  const mode = progressModes.find((name) => name === text);
  if (mode !== undefined) return mode;
  throw new UsageError(`${where}${text}: unknown mode`, `Use one of ${progressModes.join(', ')}.`);
}

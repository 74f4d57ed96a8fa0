import { type MountIdentity, mountName } from './cache-mount.ts';
import type { LeftOut, ToolReport } from './tool-report.ts';

/** What happened to a mount. */
export interface MountOutcome extends MountIdentity {
  readonly target: string;
  readonly state:
    | 'done'
    /** It has files already, which an import does not touch. */
    | 'kept'
    /** It is empty on the daemon, and an export keeps what the store has. */
    | 'empty'
    /** The store has no such mount. */
    | 'missing'
    /** It was left out; `problem` says why. */
    | 'left-out';
  readonly bytes: number;
  readonly entries: number;
  /** A sentence without its subject and its end; '' for none. */
  readonly problem: string;
}

/** The outcome that a report of the tool describes. */
export function outcomeOf(
  mount: MountIdentity & { readonly target: string },
  report: ToolReport,
): MountOutcome {
  const { id, baseName, selector, target } = mount;
  const { status, bytes, entries } = report;
  const state = status === 'ok' ? 'done' : status === 'empty' || status === 'kept' ? status : 'left-out';
  return { id, baseName, selector, target, state, bytes, entries, problem: problemOf(report) };
}

function problemOf({ status, reason, left }: ToolReport): string {
  if (status === 'too-large' || status === 'too-many') return `is left out, because it has ${reason}`;
  if (status === 'refused') return `is not imported: ${reason}`;
  if (status === 'failed') return `is left out: ${reason}`;
  const parts = leftOutWords.flatMap(([name, words]) => (left[name] > 0 ? [`${left[name]} ${words}`] : []));
  return parts.length === 0 ? '' : `is not complete: ${parts.join(', ')}`;
}

const leftOutWords: readonly (readonly [keyof LeftOut, string])[] = [
  ['special', 'devices, sockets or pipes left out'],
  ['links', 'links that lead out of the mount left out'],
  ['bits', 'setuid or setgid bits removed'],
  ['owners', 'owners not kept'],
  ['unreadable', 'files that could not be read'],
];

/** What of an outcome deserves a warning; undefined for none. */
export function warningOf(outcome: MountOutcome): string | undefined {
  return outcome.problem === '' ? undefined : `the cache mount ${mountName(outcome)} ${outcome.problem}`;
}

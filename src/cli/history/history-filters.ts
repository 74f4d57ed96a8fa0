import { DurationError, parseDuration } from '../../go/duration.ts';
import { looksLikeScpAddress } from '../../llb/git-url.ts';
import type { BuildRecord } from '../../record/build-record.ts';

import { UsageError } from '../usage-error.ts';

/** Whether a build is one of those wanted. */
export type HistoryFilter = (record: BuildRecord) => boolean;

/**
 * Parses the conditions of `history ls --filter`, all of which must match: `status=error`, `ref=abc` and
 * `repository=…` (which match in part), `!=` for these; `startedAt` and `completedAt` with `<`, `<=`, `>`, `>=` and a
 * time or an age; and `duration` (docker/buildx v0.36.1 commands/history/utils.go). They are not sent to the daemon,
 * because a filter crashes Docker Engine 28 while it has a build that is about to be removed.
 */
export function parseHistoryFilters(words: readonly string[], now: number): HistoryFilter {
  const filters = words.map((word) => parseFilter(word, now));
  return (record) => filters.every((fits) => fits(record));
}

function parseFilter(word: string, now: number): HistoryFilter {
  const [, key = '', operator = '', value = ''] = /^(\w+)(!=|<=|>=|=|<|>)(.*)$/s.exec(word) ?? [];
  const name = Object.hasOwn(names, key) ? names[key] : undefined;
  const time = Object.hasOwn(times, key) ? times[key] : undefined;
  if (name && operator === '!=') return (record) => name(record) !== value;
  if (name && operator === '=')
    return (record) => (key === 'status' ? name(record) === value : name(record).includes(value));
  const compare = comparisons[operator];
  if (!time || !compare) {
    const hint = `Write ${Object.keys(names).join(', ')} with = or !=, or ${Object.keys(times).join(', ')} with < or >.`;
    throw new UsageError(`--filter ${word}: not a condition`, hint);
  }
  const limit = key === 'duration' ? duration(word, value) : pointInTime(word, value, now);
  return (record) => compare(time(record), limit);
}

/** Whole seconds since 1970: of RFC 3339, or of a duration until now. */
function pointInTime(word: string, value: string, now: number): number {
  if (/^\d{4}-/.test(value)) {
    const time = Date.parse(value);
    if (!Number.isNaN(time)) return Math.floor(time / 1000);
  }
  return Math.floor((now - duration(word, value)) / 1000);
}

/** Milliseconds. */
function duration(word: string, value: string): number {
  try {
    return Number(parseDuration(value)) / 1e6;
  } catch (error) {
    if (!(error instanceof DurationError)) throw error;
    throw new UsageError(
      `--filter ${word}: ${value || 'nothing'} is not a time`,
      'Write a duration, for example startedAt>24h, or a time, for example startedAt>2026-01-02T03:04:05Z.',
    );
  }
}

const status = {
  running: 'running',
  completed: 'completed',
  failed: 'error',
  cancelled: 'canceled',
} as const;

const names: Readonly<Record<string, (record: BuildRecord) => string>> = {
  ref: ({ ref }) => ref,
  repository: ({ frontendAttrs: attrs }) => attrs['vcs:source'] ?? gitRemote(attrs['context'] ?? ''),
  status: ({ state }) => status[state],
};

/** A context that is a git repository, without the branch and directory after it. */
function gitRemote(context: string): string {
  const isGit = /^(?:git|ssh|https?):\/\//.test(context) || looksLikeScpAddress(context);
  return isGit ? context.replace(/[#?].*$/s, '') : '';
}

/** Seconds since 1970, and milliseconds; 0 of a build that has not ended. */
const times: Readonly<Record<string, (record: BuildRecord) => number>> = {
  startedAt: ({ createdAt }) => Math.floor(createdAt / 1000),
  completedAt: ({ completedAt = 0 }) => Math.floor(completedAt / 1000),
  duration: ({ createdAt, completedAt }) => (completedAt === undefined ? 0 : completedAt - createdAt),
};

const comparisons: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

import { DurationError, parseDuration } from '../../go/duration.ts';
import { UsageError } from '../usage-error.ts';

/** What `--filter`s of `du` and `prune` select. */
export interface CacheSelection {
  readonly filters: readonly string[];
  readonly unusedForMs?: number;
}

/**
 * Parses `--filter key=value` like `docker buildx du` and `prune`: `until` (or `unused-for`) is a duration, `id`
 * matches in part, `key!=` and `key~=` are kept, and everything else is equality. All filters must match
 * (docker/buildx v0.36.1 commands/prune.go).
 */
export function parseCacheFilters(words: readonly string[]): CacheSelection {
  const parts: string[] = [];
  const ages: number[] = [];
  for (const word of words) {
    const at = word.indexOf('=');
    const key = (at === -1 ? word : word.slice(0, at)).trim().toLowerCase();
    const value = at === -1 ? undefined : word.slice(at + 1).trim();
    if (key === '')
      throw new UsageError(`--filter ${word}: the name is missing`, 'Write --filter KEY=VALUE.');
    if (key === 'until' || key === 'unused-for') ages.push(durationMs(key, value ?? ''));
    else parts.push(condition(key, value));
  }
  if (ages.length > 1) throw new UsageError('--filter until: given more than once', 'Give one duration.');
  return {
    filters: parts.length > 0 ? [parts.join(',')] : [],
    ...(ages.length > 0 && { unusedForMs: ages[0] }),
  };
}

function condition(key: string, value: string | undefined): string {
  if (value === undefined) return key;
  if (key === 'id') return `id~=${value}`;
  return key.endsWith('!') || key.endsWith('~') ? `${key}=${value}` : `${key}==${value}`;
}

function durationMs(key: string, value: string): number {
  try {
    return Number(parseDuration(value)) / 1e6;
  } catch (error) {
    if (!(error instanceof DurationError)) throw error;
    throw new UsageError(
      `--filter ${key}=${value}: not a duration`,
      'Write a duration, for example until=24h.',
    );
  }
}

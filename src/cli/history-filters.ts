import { UsageError } from './usage-error.ts';

/**
 * Conditions of `history ls --filter` as the daemon takes them: `status=error`, `ref=abc` and `repository=…` (which fit
 * in part), `!=` of these; `startedAt`, `completedAt` and `duration` with `<`, `<=`, `>`, `>=`
 * (docker/buildx v0.36.1 commands/history/utils.go).
 */
export function parseHistoryFilters(words: readonly string[]): string[] {
  return words.map((word) => {
    const match = /^(\w+)(!=|<=|>=|=|<|>)(.*)$/s.exec(word);
    const [, key = '', operator = '', value = ''] = match ?? [];
    const compares = operator === '<' || operator === '<=' || operator === '>' || operator === '>=';
    if (!(compares ? TIMES : NAMES).includes(key)) {
      const hint = `Write ${NAMES.join(', ')} with = or !=, or ${TIMES.join(', ')} with < or >.`;
      throw new UsageError(`--filter ${word}: not a condition`, hint);
    }
    if (operator !== '=') return word;
    return key === 'status' ? `${key}==${value}` : `${key}~=${value}`;
  });
}

const NAMES = ['ref', 'repository', 'status'];
const TIMES = ['startedAt', 'completedAt', 'duration'];

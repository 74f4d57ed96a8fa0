import { expect, it } from 'vitest';
import { parseHistoryFilters } from '../../../src/cli/history/history-filters.ts';
import type { BuildRecord } from '../../../src/record/build-record.ts';

const now = Date.parse('2026-01-02T12:00:00Z');

function record(ref: string, hoursAgo: number, more: Partial<BuildRecord> = {}): BuildRecord {
  const createdAt = now - hoursAgo * 3_600_000;
  return {
    ref,
    state: 'completed',
    frontend: '',
    frontendAttrs: {},
    exporters: [],
    exporterResponse: {},
    createdAt,
    completedAt: createdAt + 90_000,
    steps: { total: 1, completed: 1, cached: 0 },
    warnings: 0,
    pinned: false,
    ...more,
  };
}

const records = [
  record('one', 1, { frontendAttrs: { 'vcs:source': 'https://example.org/a.git' } }),
  record('two', 30, { state: 'failed', frontendAttrs: { context: 'https://example.org/b.git#main:sub' } }),
  record('three', 2, { state: 'cancelled', completedAt: now }),
  record('four', 0, { state: 'running', completedAt: undefined }),
];

it.each([
  [[], ['one', 'two', 'three', 'four']],
  [['status=error'], ['two']],
  [['status=canceled'], ['three']],
  [['status!=completed'], ['two', 'three', 'four']],
  [['ref=o'], ['one', 'two', 'four']],
  [['ref!=one'], ['two', 'three', 'four']],
  [['repository=example.org'], ['one', 'two']],
  [['repository=https://example.org/b.git'], ['two']],
  [['startedAt>24h'], ['one', 'three', 'four']],
  [['startedAt<24h'], ['two']],
  [['startedAt>=2026-01-02T11:00:00Z'], ['one', 'four']],
  [['completedAt<24h'], ['two', 'four']],
  [['duration>=90s'], ['one', 'two', 'three']],
  [['duration>90s'], ['three']],
  [['ref=o', 'status=completed', 'duration<=2m'], ['one']],
])('%j', (words, refs) => {
  const fits = parseHistoryFilters(words, now);
  expect(records.filter(fits).map(({ ref }) => ref)).toEqual(refs);
});

it.each(['status', 'status>1', 'startedAt=1h', 'name=x', 'toString=x', 'duration<', 'startedAt>2026-13-01'])(
  '%s is a mistake that names it',
  (word) => {
    expect(() => parseHistoryFilters([word], now)).toThrow(`--filter ${word}: `);
  },
);

import { describe, expect, it } from 'vitest';
import { checkForeignChange, checkForeignRow } from './insight/check-row.ts';
import { rows } from './insight/rows.ts';

/** `npm run insight` runs all rows. */
const wanted = process.env['INSIGHT_ROWS'];
const quick = ['content of an unused file', 'ARG that is used'];
const chosen = rows.filter(({ name, cleans, cause }) => {
  const isAsked = wanted === undefined ? quick.includes(name) : wanted === 'all' || name.includes(wanted);
  return isAsked && !cleans && !cause.startsWith('unseen');
});
const named = chosen.map((row) => [row.name, row] as const);

describe('predict, for a project that docker buildx built', () => {
  it.each(named)('%s', async (_, row) => {
    const { faults } = await checkForeignRow(row);
    expect(faults).toEqual([]);
  });
});

describe('predict, for a change that docker buildx built', () => {
  it.each(named)('%s', async (_, row) => {
    const { faults } = await checkForeignChange(row);
    expect(faults).toEqual([]);
  });
});

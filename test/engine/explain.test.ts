import { describe, expect, it } from 'vitest';
import { checkExplained } from './insight/check-explained.ts';
import { rows } from './insight/rows.ts';

/** `npm run insight` runs all rows; `INSIGHT_ROWS` also takes a part of a name. */
const wanted = process.env['INSIGHT_ROWS'];
const chosen = rows.filter(({ name, quick }) =>
  wanted === undefined ? quick : wanted === 'all' || name.includes(wanted),
);

describe('explain, for a project that changed', () => {
  it.each(chosen.map((row) => [row.name, row] as const))('%s', async (_, row) => {
    expect(await checkExplained(row)).toEqual([]);
  });
});

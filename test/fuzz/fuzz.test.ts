import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runTarget } from './fuzz-target.ts';
import { decodeCase, encodeCase, keptCases } from './kept-cases.ts';
import { targets } from './targets.ts';

/** The same inputs in every run: `npm run fuzz` looks for new ones. */
const SEED = 20_261_130;

describe.each(targets)('$name', (target) => {
  it(`holds for ${target.inputs} inputs`, async () => {
    const { inputs, find } = await runTarget(target, SEED, target.inputs);
    expect(find?.error).toBeUndefined();
    expect(inputs).toBe(target.inputs);
  }, 120_000);
});

describe('an input that once failed', () => {
  const cases = keptCases(join(import.meta.dirname, 'cases'));

  it.each(cases)('$target: $name', async ({ target, input }) => {
    const found = targets.find(({ name }) => name === target);
    await found!.check(input);
  });

  it('is kept as it was', () => {
    const input = [{ bytes: Uint8Array.of(0, 255), text: 'é', list: [1, null] }];
    expect(decodeCase(encodeCase(input))).toEqual(input);
  });
});

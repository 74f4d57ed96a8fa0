import { expect, test } from 'vitest';
import { measureScale } from '../bench/measure-scale.mjs';

// Steps are counted, not timed: the figures are the same on every machine.
test('work grows with the input, whatever the input is', { timeout: 300_000 }, async () => {
  const results = await measureScale();
  expect(results.length).toBeGreaterThan(100);
  const tooSteep = results.filter(({ power, allowed }) => power > allowed);
  expect(
    tooSteep.map(({ name, power, steps }) => `${name}: ${power.toFixed(2)} (${steps.join(', ')})`),
  ).toEqual([]);
});

import { StepCounter } from './count-steps.ts';

// Prints as JSON the cost of each worst case at n, 2n and 4n. `node scale-worker.mjs CASES [NAME…]`: the cases are a
// bundle of their own, since only code that is loaded after the counter was made is counted.

const [, , cases = '', ...names] = process.argv;
const counter = new StepCounter((url) => url.endsWith(cases));
const { worstCases } = (await import(cases)) as typeof import('./worst-cases.ts');
const results = [];
for (const { name, size, outputPower, prepare } of worstCases) {
  if (names.length > 0 && !names.some((part) => name.includes(part))) continue;
  // What is made once, such as tables, must not count for the smallest.
  await prepare(size)();
  const costs = [];
  for (const factor of [1, 2, 4]) costs.push(await counter.count(prepare(size * factor)));
  results.push({ name, size, outputPower, costs });
}
console.log(JSON.stringify(results));

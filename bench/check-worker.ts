import { readFileSync } from 'node:fs';
import { checkDockerfile } from '../src/lint/check-dockerfile.ts';
import { ownRules } from '../src/lint/own-rules.ts';
import { createSourceFile } from '../src/source/source-file.ts';

// Checks all of the Dockerfiles in one process, with our own rules and without them, in turns. Prints as JSON the
// seconds that all files take (of each file its median), their ratio, and the peak resident memory in bytes.

const [, , ...paths] = process.argv;
const files = paths.map((path) => createSourceFile(path, new Uint8Array(readFileSync(path))));
const none = new Map(ownRules.map(({ name }) => [name, 'off'] as const));
const warmUps = 5;
const rounds = 21;

const timesWith = files.map((): number[] => []);
const timesWithout = files.map((): number[] => []);
for (let round = -warmUps; round < rounds; round++) {
  for (const [index, file] of files.entries()) {
    // Both go first as often, as the second finds the file's text in the caches.
    const isOdd = round % 2 !== 0;
    const first = await seconds(file, isOdd ? none : undefined);
    const second = await seconds(file, isOdd ? undefined : none);
    if (round < 0) continue;
    timesWith[index]!.push(isOdd ? second : first);
    timesWithout[index]!.push(isOdd ? first : second);
  }
}

async function seconds(file: (typeof files)[number], rules: typeof none | undefined): Promise<number> {
  const start = performance.now();
  await checkDockerfile(file, { rules });
  return (performance.now() - start) / 1000;
}

function sumOfMedians(times: readonly (readonly number[])[]): number {
  return times.reduce((sum, of) => sum + of.toSorted((a, b) => a - b)[of.length >> 1]!, 0);
}

const withRules = sumOfMedians(timesWith);
const without = sumOfMedians(timesWithout);
console.log(
  JSON.stringify({
    withRules,
    without,
    ratio: withRules / without,
    peakRss: process.resourceUsage().maxRSS * 1024,
  }),
);

import { readFileSync } from 'node:fs';
import { buildDockerfile } from '../src/frontend/build-dockerfile.ts';
import { fannedStages, longStage, manyStages } from './dockerfiles.ts';
import { createMemoryGateway } from './memory-gateway.ts';

// A process of its own per measurement: `node compile-worker.js instructions|stages|fan|file ARGUMENT`. Prints JSON.

const [, , kind, argument = ''] = process.argv;
const text = dockerfile();
const files = new Map([['Dockerfile', new TextEncoder().encode(text)]]);
const times: number[] = [];

for (
  const end = performance.now() + 4000;
  times.length < 3 || (performance.now() < end && times.length < 200);
) {
  const start = performance.now();
  await buildDockerfile(createMemoryGateway({ files }));
  times.push(performance.now() - start);
}
const [first = 0, ...warm] = times;
warm.sort((a, b) => a - b);
const [best] = warm;
const median = warm[warm.length >> 1];
const peakRss = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ first, best, median, runs: times.length, peakRss }));

function dockerfile(): string {
  if (kind === 'file') return readFileSync(argument, 'utf8');
  const generate = kind === 'stages' ? manyStages : kind === 'fan' ? fannedStages : longStage;
  return generate(Number(argument));
}

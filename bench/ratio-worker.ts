import { buildDockerfile } from '../src/frontend/build-dockerfile.ts';
import { longStage } from './dockerfiles.ts';
import { createMemoryGateway } from './memory-gateway.ts';

// Prints how many times as long 10,000 instructions take as 1,000. Both take turns in one process, and each turn
// compiles the same number of instructions, so that warm-up, garbage and other load weigh on both alike. The
// middle one of the rounds counts.

const warmUp = 3;
const rounds = 12;
const [small, large] = [1000, 10_000].map((n) => new TextEncoder().encode(longStage(n)));
const ratios: number[] = [];

for (let round = 0; round < warmUp + rounds; round++) {
  const smallTime = (await timeOf(small!, 10)) / 10;
  const largeTime = await timeOf(large!, 1);
  if (round >= warmUp) ratios.push(largeTime / smallTime);
}
ratios.sort((a, b) => a - b);
console.log(JSON.stringify({ ratio: ratios[rounds >> 1] }));

async function timeOf(dockerfile: Uint8Array, runs: number): Promise<number> {
  const files = new Map([['Dockerfile', dockerfile]]);
  const start = performance.now();
  for (let i = 0; i < runs; i++) await buildDockerfile(createMemoryGateway({ files }));
  return performance.now() - start;
}

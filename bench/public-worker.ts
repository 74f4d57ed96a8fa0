import { readFileSync } from 'node:fs';
import { buildDockerfile } from '../src/frontend/build-dockerfile.ts';
import { type BenchBuild, createMemoryGateway } from './memory-gateway.ts';

// Prints how long each of the Dockerfiles takes, warm, in one process: milliseconds as a JSON array.

const [, , ...files] = process.argv;
const builds = files.map((file) => ({
  files: new Map([['Dockerfile', new Uint8Array(readFileSync(file))]]),
}));
const warmUp = 3;
const rounds = 7;

async function timeOf(build: BenchBuild): Promise<number> {
  const start = performance.now();
  // A Dockerfile that is wrong for these images still takes its time to say so.
  await buildDockerfile(createMemoryGateway(build)).catch(() => undefined);
  return performance.now() - start;
}

for (let round = 0; round < warmUp; round++) for (const build of builds) await timeOf(build);
const medians: number[] = [];
for (const build of builds) {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await timeOf(build));
  medians.push(times.sort((a, b) => a - b)[rounds >> 1]!);
}
console.log(JSON.stringify(medians));

import { readFileSync } from 'node:fs';
import { compileDockerfile } from '../src/compile/compile.ts';
import { buildDockerfile } from '../src/frontend/build-dockerfile.ts';
import { marshalImageConfig } from '../src/image/image-config.ts';
import { parseCheckOptions } from '../src/lint/check-options.ts';
import { createLinter } from '../src/lint/linter.ts';
import { offlinePorts, plainOptions } from '../src/lint/offline-ports.ts';
import { marshal } from '../src/llb/marshal.ts';
import { local } from '../src/llb/ops/source.ts';
import { createSourceFile } from '../src/source/source-file.ts';
import { createMemoryGateway, imageConfig, imageDigest } from './memory-gateway.ts';

// Prints how long each of the Dockerfiles takes, warm, in one process, compiled and marshalled alone and by the whole
// frontend: milliseconds as JSON.

const [, , ...paths] = process.argv;
const dockerfiles = paths.map((path) => new Uint8Array(readFileSync(path)));
const warmUp = 3;
const rounds = 7;

/** What the reference's library does with the same: parse, check, lower, marshal, image config. */
async function compileOnly(dockerfile: Uint8Array): Promise<void> {
  const linter = createLinter(parseCheckOptions(''), () => {});
  const compiled = await compileDockerfile(createSourceFile('Dockerfile', dockerfile), compileOptions, {
    ...offlinePorts,
    resolveImageConfig: async (ref) => ({ ref, digest: imageDigest, config: imageConfig }),
    mainContext: async (followPaths) => local('context', { sharedKeyHint: 'context', followPaths }),
    report: linter.report,
    checkError: () => linter.checkError(),
  });
  marshal(compiled.state, compiled.defaults);
  marshalImageConfig(compiled.image);
}

const compileOptions = { ...plainOptions(''), allStages: false };

async function wholeFrontend(dockerfile: Uint8Array): Promise<void> {
  await buildDockerfile(createMemoryGateway({ files: new Map([['Dockerfile', dockerfile]]) }));
}

type Task = (dockerfile: Uint8Array) => Promise<void>;

async function timeOf(task: Task, dockerfile: Uint8Array): Promise<number> {
  const start = performance.now();
  // A Dockerfile that is wrong for these images still takes its time to say so.
  await task(dockerfile).catch(() => undefined);
  return performance.now() - start;
}

async function medians(task: Task): Promise<readonly number[]> {
  for (let round = 0; round < warmUp; round++) for (const file of dockerfiles) await timeOf(task, file);
  const found: number[] = [];
  for (const file of dockerfiles) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) times.push(await timeOf(task, file));
    found.push(times.sort((a, b) => a - b)[rounds >> 1]!);
  }
  return found;
}

console.log(JSON.stringify({ compile: await medians(compileOnly), frontend: await medians(wholeFrontend) }));

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, engine } from './harness.ts';

export interface DialStdio {
  /** Folder with a static program `buildctl`, which knows `[--addr=unix://PATH] dial-stdio` only. */
  readonly folder: string;
  /** Image of busybox with that program. */
  readonly image: string;
  remove(): void;
}

/** Makes a stand-in for `buildctl` and an image of it: no registry in reach has BuildKit's own. */
export async function makeDialStdio(): Promise<DialStdio> {
  const folder = mkdtempSync(join(tmpdir(), 'dockerfile-llb-dial-'));
  const image = 'dockerfile-llb-dial-stdio';
  const dockerfile = [
    `FROM ${engine.registry}/toolchain AS build`,
    'COPY dial-stdio.c /',
    'RUN mkdir /out && cc -static -o /out/buildctl /dial-stdio.c',
    `FROM ${engine.registry}/busybox AS image`,
    'COPY --from=build /out/buildctl /bin/',
    'FROM scratch AS program',
    'COPY --from=build /out/ /',
  ].join('\n');
  const context = dirname(fileURLToPath(import.meta.url));
  const make = async (...args: string[]) => {
    const outcome = await build(context, ['-f', '-', ...args], { input: dockerfile });
    if (outcome.code !== 0) throw new Error(outcome.stderr);
  };
  await make('--target', 'image', '-t', image);
  await make('--target', 'program', '--output', `type=local,dest=${folder}`);
  return { folder, image, remove: () => rmSync(folder, { recursive: true }) };
}

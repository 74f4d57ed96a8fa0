import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CliIo } from '../io.ts';
import { locateDockerfile } from './dockerfile-location.ts';

/** The two local folders of a build and the Dockerfile's name; `dispose` removes what was made for it. */
export interface DockerfileInput {
  readonly locals: ReadonlyMap<string, string>;
  readonly filename: string;
  dispose(): Promise<void>;
}

/** Finds context and Dockerfile; a Dockerfile on standard input (`-f -`) goes to a temporary folder. */
export async function dockerfileInput(
  context: string,
  file: string | undefined,
  io: CliIo,
): Promise<DockerfileInput> {
  if (file !== '-') {
    const { contextDir, dockerfileDir, filename } = await locateDockerfile(context, file, io.cwd);
    return { locals: folders(contextDir, dockerfileDir), filename, dispose: async () => undefined };
  }
  const { contextDir } = await locateDockerfile(context, undefined, io.cwd);
  const folder = await mkdtemp(join(tmpdir(), 'dockerfile-llb-'));
  await writeFile(join(folder, 'Dockerfile'), await readAll(io.stdin));
  return {
    locals: folders(contextDir, folder),
    filename: 'Dockerfile',
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
}

function folders(contextDir: string, dockerfileDir: string): ReadonlyMap<string, string> {
  return new Map([
    ['context', contextDir],
    ['dockerfile', dockerfileDir],
  ]);
}

/** All that a stream gives. */
export async function readAll(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

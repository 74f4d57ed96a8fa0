import type { CliIo } from '../io.ts';
import { type DockerfileLocation, locateContext, locateDockerfile } from './dockerfile-location.ts';
import { temporaryDockerfile } from './temporary-dockerfile.ts';

/** The two local directories of a build and the Dockerfile's name; `dispose` removes what was made for it. */
export interface DockerfileInput {
  readonly locals: ReadonlyMap<string, string>;
  readonly filename: string;
  dispose(): Promise<void>;
}

/** Finds context and Dockerfile; a Dockerfile on standard input (`-f -`) goes to a temporary directory. */
export async function dockerfileInput(
  context: string,
  file: string | undefined,
  io: CliIo,
): Promise<DockerfileInput> {
  const { contextDir, dockerfile } = await locate(context, file, io);
  const { directory, filename, dispose } = dockerfile;
  const locals = new Map([
    ['context', contextDir],
    ['dockerfile', directory],
  ]);
  return { locals, filename, dispose };
}

async function locate(context: string, file: string | undefined, io: CliIo): Promise<DockerfileLocation> {
  if (file !== '-') return locateDockerfile(context, file, io);
  const contextDir = await locateContext(context, io);
  return { contextDir, dockerfile: await temporaryDockerfile(await readAll(io.stdin)) };
}

/** Reads a whole stream. */
export async function readAll(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

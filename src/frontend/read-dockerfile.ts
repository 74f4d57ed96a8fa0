import { wrapError } from '../diagnostics/compile-error.ts';
import type { Fact } from '../diagnostics/fact.ts';
import { basePath, dirPath, joinPath } from '../go/path.ts';
import { definitionHead, marshal } from '../llb/marshal.ts';
import { local } from '../llb/ops/source.ts';
import type { SourceMap } from '../llb/source-map.ts';
import type { State } from '../llb/state.ts';
import { lockNameOf, maxLockBytes } from '../lock/build-lock.ts';
import { createSourceFile, type SourceFile } from '../source/source-file.ts';
import type { DockerfileOrigin } from './contexts/build-context.ts';
import { type IgnoreFile, readIfThere } from './contexts/main-context.ts';
import { type FrontendBuild, localSession } from './frontend-build.ts';
import { singleRef, solve } from './solve.ts';

/** The Dockerfile of a build. */
export interface Dockerfile {
  readonly file: SourceFile;
  /** The file, and how the daemon loads it. */
  readonly sourceMap: SourceMap;
  /** Digest of the op that loads it: what warnings are about. */
  readonly digest: string;
  /**
   * The ignore file for the name of the Dockerfile, which takes precedence over that of the context; undefined if it
   * does not exist or is empty.
   */
  readonly ignoreFile: IgnoreFile | undefined;
  /** The content of the lock, if the build asks for it and the file exists. */
  readonly lockFile?: Uint8Array;
  /** What was noticed before it is compiled. */
  readonly facts?: readonly Fact[];
}

const defaultName = 'Dockerfile';
const language = 'Dockerfile';

/** Loads the Dockerfile (moby/buildkit v0.32.2 frontend/dockerui/config.go ReadEntrypoint). */
export async function readDockerfile(build: FrontendBuild, source: DockerfileOrigin): Promise<Dockerfile> {
  const { filename } = source;
  const state = source.kind === 'state' ? source.state : localDockerfile(build, source.localName, filename);
  const definition = marshal(state, { localUniqueId: build.gateway.build.localUniqueId });
  const ref = singleRef(
    await explained('failed to resolve dockerfile', () => solve(build.gateway, { definition }, build.signal)),
  );
  const reading = explained('failed to read dockerfile', () => readFile(build, ref, filename));
  const ignoreName = `${filename}.dockerignore`;
  const ignoring = readIfThere(build, ref, ignoreName);
  // Without a Dockerfile, nobody waits for it.
  ignoring.catch(() => undefined);
  const data = await reading;
  const ignoreBytes = await ignoring;
  const lockFile = build.options.locked ? await readLockFile(build, ref, filename) : undefined;
  return {
    file: createSourceFile(filename, data),
    sourceMap: { filename, language, data, definition },
    digest: definitionHead(definition),
    ignoreFile: ignoreBytes.length === 0 ? undefined : { name: ignoreName, bytes: ignoreBytes },
    lockFile,
  };
}

/** The lock beside the Dockerfile. A byte more than a lock may have shows that it is too large. */
async function readLockFile(
  build: FrontendBuild,
  ref: string,
  filename: string,
): Promise<Uint8Array | undefined> {
  const { gateway, signal } = build;
  const range = { offset: 0, length: maxLockBytes + 1 };
  for (const name of lockNames(filename)) {
    try {
      return await gateway.readFile(ref, name, range, signal);
    } catch {
      signal?.throwIfAborted();
    }
  }
  return undefined;
}

function lockNames(filename: string): readonly string[] {
  const lowerCase = lowerCaseName(filename);
  return (lowerCase === undefined ? [filename] : [filename, lowerCase]).map(lockNameOf);
}

function localDockerfile(build: FrontendBuild, localName: string, filename: string): State {
  const lowerCase = lowerCaseName(filename);
  return local(localName, {
    followPaths: [
      filename,
      `${filename}.dockerignore`,
      ...(lowerCase === undefined ? [] : [lowerCase]),
      ...(build.options.locked ? lockNames(filename) : []),
    ],
    sessionId: localSession(build, localName),
    sharedKeyHint: localName,
    customName: `[internal] load build definition from ${filename}`,
    differ: { mode: 'none', required: false },
  });
}

/** The path with `dockerfile` in place of `Dockerfile`; undefined for other names. */
function lowerCaseName(filename: string): string | undefined {
  return basePath(filename) === defaultName
    ? joinPath(dirPath(filename), defaultName.toLowerCase())
    : undefined;
}

async function readFile(
  { gateway, signal }: FrontendBuild,
  ref: string,
  filename: string,
): Promise<Uint8Array> {
  try {
    return await gateway.readFile(ref, filename, undefined, signal);
  } catch (error) {
    const lowerCase = lowerCaseName(filename);
    if (lowerCase === undefined) throw error;
    // If neither exists, the error is about the usual name.
    return await gateway.readFile(ref, lowerCase, undefined, signal).catch(() => Promise.reject(error));
  }
}

async function explained<T>(prefix: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw wrapError(error, prefix);
  }
}

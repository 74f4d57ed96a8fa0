import { wrapError } from '../../diagnostics/compile-error.ts';
import { marshal } from '../../llb/marshal.ts';
import { local } from '../../llb/ops/source.ts';
import type { State } from '../../llb/state.ts';
import { type FrontendBuild, localSession } from '../frontend-build.ts';
import { solveRef } from '../solve.ts';
import { type BuildContext, localNames } from './build-context.ts';
import { createIgnoredSourceCheck, dockerignoreName, readIgnorePatterns } from './dockerignore.ts';

/** An ignore file that has been read. */
export interface IgnoreFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The main build context of one build. */
export interface MainContext {
  /** The files, reduced to these paths and their parent directories; all files if there are no paths. */
  load(followPaths: readonly string[] | undefined): Promise<State>;
  /** Tells which sources the ignore file leaves out; see `createIgnoredSourceCheck`. */
  ignoredSources(): Promise<((path: string) => boolean) | undefined>;
  /** The files with at least this one, whether or not the ignore file leaves it out. */
  withFile(path: string): State;
}

/**
 * `ignoreFile` is the one of the Dockerfile's name, if there is one; without it, the context's own is read, once,
 * when first needed. A context that is not local ignores nothing (moby/buildkit v0.32.2 frontend/dockerui/config.go).
 */
export function createMainContext(
  build: FrontendBuild,
  { remote }: BuildContext,
  ignoreFile: IgnoreFile | undefined,
): MainContext {
  if (remote !== undefined)
    return { load: async () => remote, ignoredSources: async () => undefined, withFile: () => remote };
  let patterns: Promise<readonly string[]> | undefined;
  const readPatterns = () => {
    patterns ??= readMainPatterns(build, ignoreFile);
    return patterns;
  };
  return {
    load: async (followPaths) => localContext(build, await explainedPatterns(readPatterns), followPaths),
    ignoredSources: async () => createIgnoredSourceCheck(await readPatterns()),
    withFile: (path) => singleFile(build, path),
  };
}

function localContext(
  build: FrontendBuild,
  excludePatterns: readonly string[],
  followPaths: readonly string[] | undefined,
): State {
  return local(localNames.context, {
    sessionId: localSession(build, localNames.context),
    excludePatterns,
    sharedKeyHint: localNames.context,
    customName: '[internal] load build context',
    followPaths,
  });
}

async function explainedPatterns(read: () => Promise<readonly string[]>): Promise<readonly string[]> {
  try {
    return await read();
  } catch (error) {
    throw wrapError(error, 'failed to read dockerignore patterns');
  }
}

async function readMainPatterns(
  build: FrontendBuild,
  ignoreFile: IgnoreFile | undefined,
): Promise<readonly string[]> {
  const { name, bytes } = ignoreFile ?? { name: dockerignoreName, bytes: await readMainIgnoreFile(build) };
  return readIgnorePatterns(bytes, name);
}

async function readMainIgnoreFile(build: FrontendBuild): Promise<Uint8Array> {
  const source = singleFile(build, dockerignoreName);
  const { gateway, signal } = build;
  const ref = await solveRef(gateway, { definition: marshal(source) }, signal);
  return await readIfThere(build, ref, dockerignoreName);
}

/** A file of the local context by itself. */
function singleFile(build: FrontendBuild, path: string): State {
  return local(localNames.context, {
    sessionId: localSession(build, localNames.context),
    followPaths: [path],
    sharedKeyHint: `${localNames.context}-${path}`,
    customName: `[internal] load ${path}`,
    differ: { mode: 'none', required: false },
  });
}

/** The file's bytes; none when it cannot be read. */
export async function readIfThere(
  { gateway, signal }: FrontendBuild,
  ref: string,
  path: string,
): Promise<Uint8Array> {
  try {
    return await gateway.readFile(ref, path, undefined, signal);
  } catch {
    signal?.throwIfAborted();
    return new Uint8Array();
  }
}

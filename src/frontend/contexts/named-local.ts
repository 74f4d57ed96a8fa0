import { marshal } from '../../llb/marshal.ts';
import { local } from '../../llb/ops/source.ts';
import { stateOf } from '../../llb/state.ts';
import type { VertexOutput } from '../../llb/vertex.ts';
import { type FrontendBuild, localSession } from '../frontend-build.ts';
import { solveRef } from '../solve.ts';
import { dockerignoreName, readIgnorePatterns } from './dockerignore.ts';
import type { ContextRequest, LoadedContext } from './loaded-context.ts';
import { readIfThere } from './main-context.ts';

/**
 * A local directory as a named context (`local:`), without files that its `.dockerignore` excludes. The paths that it
 * must contain are determined when it is marshalled.
 */
export async function loadLocalContext(
  build: FrontendBuild,
  directory: string,
  { key, followPaths }: ContextRequest,
): Promise<LoadedContext> {
  const sessionId = localSession(build, directory);
  const excludePatterns = await readPatterns(build, { directory, sessionId, key });
  const sharedKey = build.options.localSharedKeys.get(key) ?? '';
  let source: VertexOutput | undefined;
  const resolve = () => {
    source ??= local(directory, {
      customName: `[context ${key}] load from client`,
      sessionId,
      sharedKeyHint: `context:${key}-${sharedKey}`,
      excludePatterns,
      followPaths: followPaths?.(),
    }).output as VertexOutput;
    return source;
  };
  return { state: stateOf({ kind: 'deferred', resolve }), image: undefined };
}

/** A directory of a client's session; `key` is the name of the context as its option has it. */
interface SessionDirectory {
  readonly directory: string;
  readonly sessionId: string;
  readonly key: string;
}

async function readPatterns(
  build: FrontendBuild,
  { directory, sessionId, key }: SessionDirectory,
): Promise<readonly string[]> {
  const source = local(directory, {
    sessionId,
    followPaths: [dockerignoreName],
    sharedKeyHint: `context:${key}-${dockerignoreName}`,
    customName: `[context ${key}] load ${dockerignoreName}`,
    differ: { mode: 'none', required: false },
  });
  const { gateway, signal } = build;
  const ref = await solveRef(gateway, { evaluate: true, definition: marshal(source) }, signal);
  return readIgnorePatterns(await readIfThere(build, ref, dockerignoreName), dockerignoreName);
}

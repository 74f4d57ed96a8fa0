import type { Epoch } from '../../compile/ports.ts';
import { marshal } from '../../llb/marshal.ts';
import { source as sourceState } from '../../llb/ops/source-op.ts';
import { type SourceRef, singleSource } from '../../llb/read-op.ts';
import type { State } from '../../llb/state.ts';
import type { FrontendBuild } from '../frontend-build.ts';
import type { SourceMeta } from '../gateway.ts';
import { solveRef } from '../solve.ts';
import { type Decompress, detectCompression } from './archive/decompress.ts';
import { newestFileTime } from './archive/newest-file-time.ts';
import { gitCommitTime } from './git-commit-time.ts';

/**
 * The time of the one source that the state is made of: that of the git commit, when a file behind HTTP was last
 * modified, or of the newest file in it when it is an archive. Undefined when there is no such time
 * (moby/buildkit v0.32.2 frontend/dockerfile/dockerfile2llb/epoch.go).
 */
export async function sourceEpoch(
  build: FrontendBuild,
  state: State,
  logName: string,
  decompress: Decompress,
): Promise<Epoch | undefined> {
  const source = singleSource(marshal(state));
  if (source === undefined) return undefined;
  const { identifier } = source;
  const isGit = identifier.startsWith('git://');
  const meta = await build.resolver.resolveSource({
    ...source,
    logName,
    git: isGit ? { returnObject: true } : undefined,
  });
  const known = metadataTime(meta);
  if (known !== 'unknown') return known;
  const filename = source.attrs['http.filename'] ?? '';
  if (!/^https?:\/\//.test(identifier) || filename === '') return undefined;
  return await archiveTime(build, source, filename, decompress);
}

const perSecond = 1_000_000_000n;

function metadataTime({ git, http }: SourceMeta): Epoch | undefined | 'unknown' {
  if (git !== undefined && git.commitObject.length > 0) return gitCommitTime(git.commitObject);
  if (http?.lastModified === undefined) return 'unknown';
  return utcEpoch(http.lastModified);
}

function utcEpoch(nanosecondsSince1970: bigint): Epoch {
  const nanoseconds = ((nanosecondsSince1970 % perSecond) + perSecond) % perSecond;
  const seconds = (nanosecondsSince1970 - nanoseconds) / perSecond;
  return { seconds, nanoseconds: Number(nanoseconds), utcOffsetSeconds: 0 };
}

/** Downloads the file; undefined when it is no archive. */
async function archiveTime(
  { gateway, signal }: FrontendBuild,
  { identifier, attrs }: SourceRef,
  filename: string,
  decompress: Decompress,
): Promise<Epoch | undefined> {
  const ref = await solveRef(
    gateway,
    { definition: marshal(sourceState(identifier, new Map(Object.entries(attrs)), [])) },
    signal,
  );
  const bytes = await gateway.readFile(ref, filename, undefined, signal);
  try {
    const compression = detectCompression(bytes);
    const time = newestFileTime(compression === 'none' ? bytes : await decompress(compression, bytes));
    return time === undefined ? undefined : utcEpoch(time);
  } catch {
    return undefined;
  }
}

import type { Epoch } from '../../compile/ports.ts';
import { CompileError } from '../../diagnostics/compile-error.ts';
import { marshal } from '../../llb/marshal.ts';
import { source as sourceState } from '../../llb/ops/source-op.ts';
import { type SourceRef, singleSource } from '../../llb/read-op.ts';
import type { State } from '../../llb/state.ts';
import type { FrontendBuild } from '../frontend-build.ts';
import type { SourceMeta } from '../gateway.ts';
import { solveRef } from '../solve.ts';
import { ArchiveTooLargeError, type Decompress, detectCompression } from './archive/decompress.ts';
import { newestFileTime } from './archive/newest-file-time.ts';
import { gitCommitTime } from './git-commit-time.ts';

/** The build that looks for the time of a source, and what unpacks archives for it. */
interface EpochScope {
  readonly build: FrontendBuild;
  readonly decompress: Decompress;
}

/**
 * The time of the only source in a state: of the git commit, the last modification of a file behind HTTP, or the
 * newest file if it is an archive. Undefined if there is no such time (moby/buildkit v0.32.2
 * frontend/dockerfile/dockerfile2llb/epoch.go).
 */
export async function sourceEpoch(
  scope: EpochScope,
  state: State,
  logName: string,
): Promise<Epoch | undefined> {
  const source = singleSource(marshal(state, { pinSource: scope.build.pins?.pin }));
  if (source === undefined) return undefined;
  const { identifier } = source;
  const isGit = identifier.startsWith('git://');
  const meta = await scope.build.resolver.resolveSource({
    ...source,
    logName,
    git: isGit ? { returnObject: true } : undefined,
  });
  const known = metadataTime(meta);
  if (known !== 'unknown') return known;
  const filename = source.attrs['http.filename'] ?? '';
  if (!/^https?:\/\//.test(identifier) || filename === '') return undefined;
  return await archiveTime(scope, source, filename);
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

/** Downloads the file; undefined if it is not an archive. */
async function archiveTime(
  { build: { gateway, signal }, decompress }: EpochScope,
  { identifier, attrs }: SourceRef,
  filename: string,
): Promise<Epoch | undefined> {
  const ref = await solveRef(
    gateway,
    { definition: marshal(sourceState(identifier, new Map(Object.entries(attrs)), [])) },
    signal,
  );
  const bytes = await gateway.readFile(ref, filename, undefined, signal);
  try {
    const compression = detectCompression(bytes);
    const tar = compression === 'none' ? [bytes] : decompress(compression, bytes);
    const time = await newestFileTime(abortable(tar, signal));
    return time === undefined ? undefined : utcEpoch(time);
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (!(error instanceof ArchiveTooLargeError)) return undefined;
    const text = `the archive ${identifier} is too large to find its newest file: ${error.message}`;
    throw new CompileError(`${text}; set SOURCE_DATE_EPOCH to a number of seconds`, {
      code: 'archive-too-large',
    });
  }
}

/** Lets others run, and an abort take effect: unpacking may take seconds. */
async function* abortable(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > breath) {
      size = 0;
      await new Promise((resolve) => setTimeout(resolve));
    }
    signal?.throwIfAborted();
    yield chunk;
  }
}

/** Bytes between two turns of the event loop. */
const breath = 1 << 22;

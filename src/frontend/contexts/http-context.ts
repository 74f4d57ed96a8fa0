import { wrapError } from '../../diagnostics/compile-error.ts';
import { marshal } from '../../llb/marshal.ts';
import { copy } from '../../llb/ops/file/copy.ts';
import { file } from '../../llb/ops/file/file.ts';
import { http } from '../../llb/ops/source.ts';
import { type State, scratch } from '../../llb/state.ts';
import { isArchive } from '../epoch/archive/is-archive.ts';
import type { FrontendBuild } from '../frontend-build.ts';
import { solveRef } from '../solve.ts';

/** A file behind HTTP(S) as a context. An archive is unpacked; any other file is the Dockerfile itself. */
export interface HttpContext {
  readonly state: State;
  readonly isArchive: boolean;
}

/** Name that the download gets. */
export const httpContextFilename = 'context';

/** Number of bytes that are read to recognize an archive. */
const headerLength = 1024;

/** Whether the context is to be downloaded. */
export function isHttpUrl(url: string): boolean {
  return /^https?:\/\//.test(url);
}

/** The download as a source. */
export function httpSource(url: string, customName: string): State {
  return http(url, { filename: httpContextFilename, customName });
}

/** Downloads the context's first bytes to see what it is (moby/buildkit v0.32.2 frontend/dockerui/context.go). */
export async function loadHttpContext(build: FrontendBuild, url: string): Promise<HttpContext> {
  const download = httpSource(url, '[internal] load remote build context');
  const header = await readHeader(build, download);
  if (!isArchive(header)) return { state: download, isArchive: false };
  const unpacked = file(scratch(), [copy(download, `/${httpContextFilename}`, '/', { attemptUnpack: true })]);
  return { state: unpacked, isArchive: true };
}

async function readHeader({ gateway, signal }: FrontendBuild, download: State): Promise<Uint8Array> {
  const ref = await explained('failed to resolve httpcontext', () =>
    solveRef(gateway, { definition: marshal(download) }, signal),
  );
  const range = { offset: 0, length: headerLength };
  return await explained('failed to read downloaded context', () =>
    gateway.readFile(ref, httpContextFilename, range, signal),
  );
}

async function explained<T>(prefix: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw wrapError(error, prefix);
  }
}

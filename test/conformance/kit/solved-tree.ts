import { readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { extract } from 'tar-stream';
import { GatewayError } from '../../../src/frontend/gateway-error.ts';
import type { Definition } from '../../../src/llb/definition.ts';
import type { ConformanceCase, ErrorFixture, GitFixture, HttpFixture } from './conformance-case.ts';
import { copyInto, type FileTree, resolveLinks, setNode, treeFromDisk } from './file-tree.ts';
import { decodeOp, digestOf, type WireCopy, type WireFileAction, type WireOp } from './wire.ts';

/** An error of a solve, marked as the daemon marks it. */
export function solveError(message: string, code = 2): GatewayError {
  const typeUrl = 'github.com/moby/buildkit/errdefs.Solve+json';
  return new GatewayError(message, code, [{ typeUrl, value: new TextEncoder().encode('{}') }]);
}

/** The files that solving a definition gives, as far as frontends read any: sources, copies of them, merges. */
export async function solvedTree(fixture: ConformanceCase, definition: Definition): Promise<FileTree> {
  const outputs = new Map<string, readonly FileTree[]>();
  let last: readonly FileTree[] = [new Map()];
  for (const bytes of definition.def) {
    const op = decodeOp(bytes);
    const inputs = (op.inputs ?? []).map(
      ({ digest, index }) => outputs.get(digest)?.[index ?? 0] ?? new Map(),
    );
    last = await evaluate(fixture, op, inputs);
    outputs.set(digestOf(bytes), last);
  }
  return last[0] ?? new Map();
}

async function evaluate(
  fixture: ConformanceCase,
  op: WireOp,
  inputs: FileTree[],
): Promise<readonly FileTree[]> {
  if (op.source) return [sourceTree(fixture, op.source.identifier, op.source.attrs ?? {})];
  if (op.file) return fileOpTrees(op.file.actions, inputs);
  if (!op.merge) return inputs;
  const merged: FileTree = new Map();
  for (const { input } of op.merge.inputs) copyInto(inputs[input ?? 0]!, '/', merged, '/');
  return [merged];
}

function sourceTree(
  fixture: ConformanceCase,
  identifier: string,
  attrs: Readonly<Record<string, string>>,
): FileTree {
  const [scheme, rest] = identifier.split(/:\/\/(.*)/s) as [string, string];
  if (scheme === 'local') return localTree(fixture, rest, attrs);
  if (scheme === 'git') return gitTree(fixture, identifier, attrs);
  if (scheme === 'http' || scheme === 'https') return httpTree(fixture, identifier, attrs);
  return new Map();
}

function localTree(
  fixture: ConformanceCase,
  name: string,
  attrs: Readonly<Record<string, string>>,
): FileTree {
  const dir = fixture.locals[name];
  if (dir === undefined) throw solveError(`no local sources enabled for ${name}`);
  const wanted = ['local.followpaths', 'local.includepattern'].flatMap((key) =>
    JSON.parse(attrs[key] || '[]'),
  );
  return treeFromDisk(resolve(fixture.dir, dir), wanted);
}

export function gitFixture(
  fixture: ConformanceCase,
  identifier: string,
  fullUrl: string | undefined,
): GitFixture | undefined {
  const keys = [fullUrl, identifier, identifier.split('#')[0]];
  return keys.map((key) => fixture.git[key ?? '']).find(Boolean);
}

function gitTree(
  fixture: ConformanceCase,
  identifier: string,
  attrs: Readonly<Record<string, string>>,
): FileTree {
  const url = attrs['git.fullurl'];
  const repository = gitFixture(fixture, identifier, url);
  if (!repository) throw solveError(`failed to fetch remote ${url ?? identifier}: repository not found`);
  throwFixtureError(repository.error);
  const subdir = attrs['git.subdir'] ?? identifier.split('#')[1]?.split(':')[1] ?? '';
  return treeFromDisk(join(fixture.dir, repository.dir ?? '.', posix.resolve('/', subdir)));
}

function httpTree(fixture: ConformanceCase, url: string, attrs: Readonly<Record<string, string>>): FileTree {
  const download = fixture.http[url];
  if (!download) throw solveError(`invalid response status 404 for ${url}`);
  throwFixtureError(download.error);
  const tree: FileTree = new Map();
  const name =
    attrs['http.filename'] || download.filename || posix.basename(new URL(url).pathname) || 'download';
  setNode(tree, name, { kind: 'file', mode: 0o600, data: httpContent(fixture, download) });
  return tree;
}

export function httpContent(fixture: ConformanceCase, download: HttpFixture): Uint8Array {
  return download.file ? readFileSync(join(fixture.dir, download.file)) : new Uint8Array();
}

function throwFixtureError(error: ErrorFixture | undefined): void {
  if (error) throw solveError(error.message, error.code);
}

async function fileOpTrees(actions: readonly WireFileAction[], inputs: FileTree[]): Promise<FileTree[]> {
  const states = [...inputs];
  const outputs: FileTree[] = [];
  for (const action of actions) {
    const tree: FileTree = new Map(states[action.input ?? 0] ?? []);
    if (action.copy) await copyAction(action.copy, states[action.secondaryInput ?? 0] ?? new Map(), tree);
    states.push(tree);
    if ((action.output ?? 0) >= 0) outputs[action.output ?? 0] = tree;
  }
  return outputs;
}

async function copyAction(copy: WireCopy, from: FileTree, to: FileTree): Promise<void> {
  const source = resolveLinks(from, copy.src);
  const node = source === '/' ? ({ kind: 'dir' } as const) : from.get(source);
  if (!node) throw solveError(`lstat ${copy.src}: no such file or directory`);
  if (
    copy.attemptUnpackDockerCompatibility &&
    node.kind === 'file' &&
    (await unpack(node.data, to, copy.dest))
  )
    return;
  const into = copy.dest.endsWith('/') || to.get(posix.resolve('/', copy.dest))?.kind === 'dir';
  const keepsName = node.kind === 'dir' ? !copy.dirCopyContents : into;
  copyInto(from, source, to, keepsName ? posix.join(copy.dest, posix.basename(source)) : copy.dest);
}

/** Unpacks a tar archive, gzipped or not; false when it is none. */
async function unpack(data: Uint8Array, to: FileTree, dest: string): Promise<boolean> {
  const isGzip = data[0] === 0x1f && data[1] === 0x8b;
  const archive = extract();
  archive.end(isGzip ? gunzipSync(data) : data);
  try {
    for await (const entry of archive) {
      const chunks: Buffer[] = [];
      for await (const chunk of entry) chunks.push(chunk as Buffer);
      const { name, type, mode = 0o644, linkname } = entry.header;
      const path = posix.join(dest, name);
      if (type === 'file') setNode(to, path, { kind: 'file', mode, data: Buffer.concat(chunks) });
      else if (type === 'directory') setNode(to, path, { kind: 'dir', mode });
      else if (type === 'symlink') setNode(to, path, { kind: 'symlink', target: linkname ?? '' });
    }
    return true;
  } catch {
    return false;
  }
}

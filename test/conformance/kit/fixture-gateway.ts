import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type {
  Gateway,
  GatewayBuild,
  GatewayWarning,
  ResolveSourceRequest,
  SolveRequest,
  SourceMeta,
} from '../../../src/frontend/gateway.ts';
import { GatewayError } from '../../../src/frontend/gateway-error.ts';
import { describeGatewayCap } from '../../../src/gateway/gateway-caps.ts';
import type { Platform } from '../../../src/image/platform.ts';
import { type CapDescription, type CapSet, createCapSet } from '../../../src/llb/caps.ts';
import type { Definition } from '../../../src/llb/definition.ts';
import type { ConformanceCase } from './conformance-case.ts';
import type { ImageRecord } from './conformance-record.ts';
import { type FileTree, resolveLinks } from './file-tree.ts';
import { inputDefinition } from './input-definition.ts';
import { gitFixture, httpContent, solvedTree, solveError } from './solved-tree.ts';
import { digestOf } from './wire.ts';

/** A gateway that answers from a case's fixtures, and what was asked of it. */
export interface FixtureGateway {
  readonly gateway: Gateway;
  readonly solves: ReadonlyMap<string, SolveRequest & { readonly definition: Definition }>;
  readonly forwarded: readonly SolveRequest[];
  readonly warnings: readonly GatewayWarning[];
  readonly images: ReadonlyMap<string, ImageRecord>;
}

export function createFixtureGateway(fixture: ConformanceCase): FixtureGateway {
  const solves = new Map<string, SolveRequest & { readonly definition: Definition }>();
  const trees = new Map<string, Promise<FileTree>>();
  const forwarded: SolveRequest[] = [];
  const warnings: GatewayWarning[] = [];
  const images = new Map<string, ImageRecord>();
  const resolveImage = (ref: string, platform: Platform | undefined) => {
    const image = imageOf(fixture, ref, platform);
    images.set(`${ref} ${image.platform}`, image);
    return { ...image, ...overrideOf(fixture, ref), config: new TextEncoder().encode(image.config) };
  };
  const treeOf = (ref: string) => {
    const solved = solves.get(ref);
    if (!solved) throw new GatewayError(`no such ref: ${ref}, all [${[...solves.keys()].join(' ')}]`, 2);
    if (!trees.has(ref)) trees.set(ref, solvedTree(fixture, solved.definition));
    return trees.get(ref)!;
  };

  const gateway: Gateway = {
    build: buildOf(fixture),
    async inputs() {
      return new Map(Object.entries(fixture.inputs).map(([name, input]) => [name, inputDefinition(input)]));
    },
    async solve(request) {
      if (request.frontend) {
        forwarded.push(request);
        return forwardedResult(fixture);
      }
      const definition = request.definition;
      if (!definition || definition.def.length === 0) return { ref: '', metadata: new Map() };
      const ref = `ref-${solves.size + 1}`;
      solves.set(ref, { ...request, definition });
      if (request.evaluate) await treeOf(ref);
      return { ref, metadata: new Map() };
    },
    async resolveImageConfig(ref, request) {
      const { resolvedRef, digest, config } = resolveImage(ref, request.platform);
      return { ref: resolvedRef, digest, config };
    },
    resolveSourceMeta: async (request) => sourceMeta(fixture, request, resolveImage),
    async readFile(ref, path, range) {
      const tree = await treeOf(ref);
      const node = tree.get(resolveLinks(tree, path));
      if (!node) throw solveError(`open ${path}: no such file or directory`);
      if (node.kind !== 'file') throw solveError(`${path} is not a regular file`);
      return range ? node.data.subarray(range.offset, range.offset + range.length) : node.data;
    },
    readDir: () => Promise.reject(new GatewayError('the fixtures list no directory', 12)),
    async statFile(ref, path) {
      return statOf(await treeOf(ref), path);
    },
    async warn(warning) {
      warnings.push(warning);
    },
  };
  return { gateway, solves, forwarded, warnings, images };
}

function buildOf(fixture: ConformanceCase): GatewayBuild {
  const { frontend, llb } = JSON.parse(
    readFileSync(new URL(`../caps/${fixture.caps}.json`, import.meta.url), 'utf8'),
  );
  return {
    options: new Map(Object.entries(fixture.opts)),
    sessionId: fixture.sessionId,
    product: fixture.product,
    workers: fixture.workers.map((worker) => ({ ...worker, platforms: worker.platforms.map(parsePlatform) })),
    frontendCaps: capSet(frontend, fixture.capChanges, describeGatewayCap),
    llbCaps: capSet(llb, fixture.capChanges),
  };
}

interface CapFixture {
  readonly id: string;
  readonly enabled: boolean;
}

function capSet(
  entries: readonly CapFixture[],
  { disable = [], remove = [] }: ConformanceCase['capChanges'],
  describe?: (id: string) => CapDescription | undefined,
): CapSet {
  const kept = entries.filter(({ id }) => !remove.includes(id));
  return createCapSet(
    kept.map((cap) => ({ ...cap, enabled: cap.enabled && !disable.includes(cap.id) })),
    describe,
  );
}

export function parsePlatform(text: string): Platform {
  const [os = '', architecture = '', variant = ''] = text.split('/');
  return { os, architecture, variant };
}

/** The image that the reference saw in this case; the case says how it must be refused. */
function imageOf(fixture: ConformanceCase, ref: string, platform: Platform | undefined): ImageRecord {
  const { error } = overrideOf(fixture, ref);
  if (error) throw new GatewayError(error.message, error.code ?? 5);
  const { os, architecture, variant } = platform ?? { os: 'linux', architecture: 'amd64' };
  const wanted = [os, architecture, variant].filter(Boolean).join('/');
  const image = fixture.expected.images.find(
    (candidate) => candidate.ref === ref && candidate.platform === wanted,
  );
  if (!image) throw new GatewayError(`the reference did not ask for ${ref} (${wanted})`, 5);
  return image;
}

function overrideOf(fixture: ConformanceCase, ref: string) {
  const short = ref.replace(/^docker\.io\/(?:library\/)?/, '').replace(/:latest$/, '');
  const key = Object.keys(fixture.images).find(
    (name) => name === ref || name === short || `${name}:latest` === short,
  );
  const override = fixture.images[key ?? ''] ?? {};
  return { resolvedRef: override.resolvedRef ?? ref, redirect: override.redirect, error: override.error };
}

function sourceMeta(
  fixture: ConformanceCase,
  { identifier, attrs, platform, image, git }: ResolveSourceRequest,
  resolveImage: (
    ref: string,
    platform: Platform | undefined,
  ) => ReturnType<typeof overrideOf> & { digest: string; config: Uint8Array },
): SourceMeta {
  const [scheme, rest] = identifier.split(/:\/\/(.*)/s) as [string, string];
  if (scheme === 'docker-image' || scheme === 'oci-layout') {
    const { redirect, resolvedRef, digest, config } = resolveImage(rest, platform);
    if (redirect) return { identifier: redirect, attrs };
    const shown = image?.noConfig ? new Uint8Array() : config;
    return { identifier: `${scheme}://${resolvedRef}`, attrs, image: { digest, config: shown } };
  }
  if (scheme === 'git')
    return { identifier, attrs, git: gitMeta(fixture, identifier, attrs, git?.returnObject ?? false) };
  if (scheme === 'http' || scheme === 'https')
    return { identifier, attrs, http: httpMeta(fixture, identifier, attrs) };
  return { identifier, attrs };
}

function gitMeta(
  fixture: ConformanceCase,
  identifier: string,
  attrs: Readonly<Record<string, string>>,
  returnObject: boolean,
) {
  const {
    error,
    commit,
    ref = 'refs/heads/main',
    committerDate,
  } = gitFixture(fixture, identifier, attrs['git.fullurl']) ?? {};
  if (error) throw new GatewayError(error.message, error.code ?? 2);
  const hash = (text: string) => digestOf(text).slice('sha256:'.length, 'sha256:'.length + 40);
  const checksum = commit ?? hash(identifier);
  const person = `Conformance <conformance@example.com> ${committerDate ?? 1_700_000_000} +0000`;
  const object = `tree ${hash(`tree ${identifier}`)}\nauthor ${person}\ncommitter ${person}\n\nfixture\n`;
  return {
    checksum,
    ref,
    commitChecksum: returnObject ? checksum : '',
    commitObject: new TextEncoder().encode(returnObject ? object : ''),
    tagObject: new Uint8Array(),
  };
}

function httpMeta(fixture: ConformanceCase, url: string, attrs: Readonly<Record<string, string>>) {
  const download = fixture.http[url] ?? {};
  if (download.error) throw new GatewayError(download.error.message, download.error.code ?? 2);
  const content = download.file ? httpContent(fixture, download) : new TextEncoder().encode(url);
  return {
    checksum: attrs['http.checksum'] || digestOf(content),
    filename: attrs['http.filename'] || download.filename || posix.basename(new URL(url).pathname),
    ...(download.lastModified && { lastModified: BigInt(Date.parse(download.lastModified)) * 1_000_000n }),
  };
}

function forwardedResult({ forward }: ConformanceCase) {
  if (forward.error) throw solveError(forward.error.message, forward.error.code);
  const encoder = new TextEncoder();
  const metadata = Object.entries(forward.metadata ?? {}).map(
    ([key, value]) => [key, encoder.encode(value)] as const,
  );
  return { ref: '', metadata: new Map(metadata) };
}

function statOf(tree: FileTree, path: string) {
  const real = resolveLinks(tree, path, false);
  const node = real === '/' ? ({ kind: 'dir', mode: 0o755 } as const) : tree.get(real);
  if (!node) throw new GatewayError(`lstat ${path}: no such file or directory`, 2);
  const name = posix.basename(real) || '/';
  const common = { path: name, modTime: 0n, linkname: '', size: 0n };
  if (node.kind === 'symlink') return { ...common, mode: 0o1000000777, linkname: node.target };
  if (node.kind === 'dir') return { ...common, mode: 2 ** 31 + node.mode };
  return { ...common, mode: node.mode, size: BigInt(node.data.length) };
}

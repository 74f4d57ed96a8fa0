import { existsSync, realpathSync } from 'node:fs';
import { relative } from 'node:path';
import type { Metafile } from 'esbuild';
import { concatBytes } from '../base/bytes.ts';
import { LibraryError } from '../base/library-error.ts';
import { encodeText } from '../base/text.ts';
import { RegistryError } from '../registry/registry-error.ts';
import { bundleNode } from './bundle/bundle-node.ts';
import { bundleSmall, type SmallBundle } from './bundle/bundle-small.ts';
import { loadEsbuild } from './bundle/load-esbuild.ts';
import type { NodeNeed } from './bundle/node-need.ts';
import type { BundleRequest } from './bundle/run-esbuild.ts';
import type { Engine } from './engine.ts';
import { fileLayer } from './image/layer.ts';
import { type ImageToPack, type PackedImage, packImage } from './image/pack-image.ts';
import type { NodeBase } from './node-base.ts';
import { type ProjectSettings, projectOf, readProjectSettings } from './project-settings.ts';

/** What an image runs a program on. */
export type PackRuntime = 'small' | 'node';

/** A program to pack. */
export interface PackRequest {
  /** Absolute path. */
  readonly file: string;
  /** By default the small engine, unless the program needs Node. */
  readonly runtime: PackRuntime | undefined;
  readonly engine: Engine;
  /** Finds the image with Node to build on; called only if it is needed. */
  nodeBase(): Promise<NodeBase>;
}

/** A packed program. */
export interface PackedFrontend {
  readonly runtime: PackRuntime;
  /** Why it runs on Node; empty if it needs nothing of it. */
  readonly needs: readonly NodeNeed[];
  /** Whether it uses `serveFrontend`. Without it, its image ends and tells BuildKit nothing. */
  readonly servesFrontend: boolean;
  /** The files in the bundle. */
  readonly metafile: Metafile;
  /** Bytes of the bundle. */
  readonly programSize: number;
  readonly images: readonly ImageToPack[];
  readonly image: PackedImage;
}

/**
 * Bundles a program that serves a frontend, and makes an image of it for linux/amd64 and linux/arm64. Throws a
 * {@link LibraryError} for a program that cannot be bundled or does not run on the requested runtime.
 */
export async function packFrontend(request: PackRequest): Promise<PackedFrontend> {
  const project = realpathSync(projectOf(existingFile(request.file)));
  const entry = relative(project, realpathSync(request.file)).replaceAll('\\', '/');
  const bundle: BundleRequest = { esbuild: loadEsbuild(project), project, entry };
  const small = await bundleSmall(bundle, request.engine.exports);
  const { needs } = small;
  const runtime = request.runtime ?? (needs.length > 0 ? 'node' : 'small');
  if (runtime === 'small' && needs.length > 0) throw needsNode(needs);
  const labels = labelsOf(readProjectSettings(project), small);
  const servesFrontend = /\bdockerfileLlb\.frontend\.serveFrontend\b/.test(small.text);
  const facts = { needs, servesFrontend };
  if (runtime === 'node') return { ...facts, ...(await packForNode(request, bundle, { labels, needs })) };
  return { ...facts, metafile: small.metafile, ...(await packForEngine(request, small, labels)) };
}

/**
 * Throws a {@link LibraryError} for a program that does not use `serveFrontend`: it is probably the module of the frontend,
 * which the program imports.
 */
export function requireServing({ servesFrontend }: PackedFrontend, file: string): void {
  if (servesFrontend) return;
  throw new LibraryError(
    `${file} does not call serveFrontend, so its image would not answer BuildKit`,
    'program-serves-nothing',
    { hint: 'Pack the file that calls serveFrontend(…). Nothing was written.' },
  );
}

/** An error of the registry with the reasons for which the program needs an image with Node at all. */
function noNodeBase(error: unknown, needs: readonly NodeNeed[]): unknown {
  if (!(error instanceof RegistryError)) return error;
  const lines = needs.map((need) => `\n  ${describeNeed(need)}`).join('');
  const reason =
    needs.length > 0 ? `the program runs on Node, because${lines}\n` : 'the program runs on Node. ';
  return new LibraryError(
    `${reason}The manifests of its image with Node cannot be read: ${error.message}`,
    'node-image-unavailable',
    {
      cause: error,
      hint: error.hint,
    },
  );
}

function existingFile(file: string): string {
  if (existsSync(file)) return file;
  throw new LibraryError(`${file}: no such file or directory`, 'program-missing');
}

async function packForEngine({ engine }: PackRequest, { text }: SmallBundle, labels: Labels) {
  // The parser stops at the zero byte (native/program.c).
  const bytes = encodeText(text);
  const program = await fileLayer('program.js', concatBytes([bytes, Uint8Array.of(0)]));
  const images = engine.layers.map(({ platform, layer }) => ({
    platform,
    layers: [layer, program],
    entrypoint: ['/frontend', '/program.js'],
    env: [],
    labels,
  }));
  return { runtime: 'small' as const, programSize: bytes.length, images, image: packImage(images) };
}

async function packForNode(
  { nodeBase }: PackRequest,
  bundle: BundleRequest,
  { labels, needs }: { readonly labels: Labels; readonly needs: readonly NodeNeed[] },
) {
  const { text, metafile } = await bundleNode(bundle);
  const bytes = encodeText(text);
  const program = await fileLayer('frontend.mjs', bytes);
  const base = await nodeBase().catch((error: unknown) => Promise.reject(noNodeBase(error, needs)));
  const images = base.images.map(({ platform, layers, node, env }) => ({
    platform,
    layers: [...layers, program],
    entrypoint: [...node, '/frontend.mjs'],
    env,
    labels,
  }));
  return { runtime: 'node' as const, metafile, programSize: bytes.length, images, image: packImage(images) };
}

type Labels = Readonly<Record<string, string>>;

const kitCapabilities = ['inputs', 'gitquerystring'];
const dockerfileCapabilities = ['inputs', 'subrequests', 'contexts', 'gitquerystring'];

/**
 * The labels that BuildKit reads before it starts a frontend (moby/buildkit v0.32.2 frontend/gateway/gateway.go), and
 * those of the project.
 */
function labelsOf(
  { network = false, capabilities, labels = {} }: ProjectSettings,
  { text }: SmallBundle,
): Labels {
  const isDockerfile = /\bdockerfileLlb\.frontend\.(?:dockerfileFrontend|buildDockerfile)\b/.test(text);
  const own = (isDockerfile ? dockerfileCapabilities : kitCapabilities).map(
    (name) => `moby.buildkit.frontend.${name}`,
  );
  return {
    ...labels,
    ...(network ? {} : { 'moby.buildkit.frontend.network.none': 'true' }),
    'moby.buildkit.frontend.caps': (capabilities ?? own).join(','),
  };
}

function needsNode(needs: readonly NodeNeed[]): LibraryError {
  const lines = needs.map((need) => `  ${describeNeed(need)}`);
  return new LibraryError(
    `the program does not run on the small engine\n${lines.join('\n')}`,
    'program-needs-node',
    {
      hint: 'Pack it for Node, or use something else at these lines.',
    },
  );
}

/** `frontend.ts:3 imports node:fs`. */
export function describeNeed({ kind, name, file, line, through }: NodeNeed): string {
  const place = line > 0 ? `${file}:${line}` : file;
  const way = through.length > 2 ? ` (imported by ${through.slice(0, -1).reverse().join(', by ')})` : '';
  return `${place} ${kind === 'import' ? 'imports' : 'uses'} ${name}${way}`;
}

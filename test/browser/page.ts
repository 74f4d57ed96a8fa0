import { buildDockerfile } from '../../src/frontend/build-dockerfile.ts';
import { toReturnError } from '../../src/frontend/errors.ts';
import type { Gateway } from '../../src/frontend/gateway.ts';
import { GatewayError } from '../../src/frontend/gateway-error.ts';
import { describeGatewayCap } from '../../src/gateway/gateway-caps.ts';
import { createCapSet } from '../../src/llb/caps.ts';
import type { Definition } from '../../src/llb/definition.ts';
import type { PageCase, PageResult } from './page-case.ts';

// What runs inside the browser page: builds each case that the test's server hands out, and posts what came out.

buildAll().then(
  (results) => fetch('/results', { method: 'POST', body: JSON.stringify(results) }),
  (error: Error) => fetch('/failure', { method: 'POST', body: error.stack ?? error.message }),
);

async function buildAll(): Promise<PageResult[]> {
  const cases = (await (await fetch('/cases.json')).json()) as PageCase[];
  const results: PageResult[] = [];
  for (const pageCase of cases) results.push(await buildInPage(pageCase));
  return results;
}

async function buildInPage(pageCase: PageCase): Promise<PageResult> {
  const solved = new Map<string, Definition>();
  try {
    const result = await buildDockerfile(pageGateway(pageCase, solved));
    const refs = result.refs ? [...result.refs.values()] : [result.ref ?? ''];
    const ops = refs.flatMap((ref) => solved.get(ref)?.def ?? []);
    return { name: pageCase.name, digests: await Promise.all(ops.map(digestOf)) };
  } catch (error) {
    return { name: pageCase.name, error: toReturnError(error).message };
  }
}

/** The browser's own SHA-256, and not the one under test. */
async function digestOf(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return `sha256:${[...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

function pageGateway(pageCase: PageCase, solved: Map<string, Definition>): Gateway {
  const platform = (text: string) => {
    const [os = '', architecture = '', variant] = text.split('/');
    return { os, architecture, variant };
  };
  return {
    build: {
      options: new Map(Object.entries(pageCase.options)),
      sessionId: 'conformance-session',
      product: 'buildkit',
      workers: pageCase.workers.map((worker) => ({ ...worker, platforms: worker.platforms.map(platform) })),
      frontendCaps: createCapSet(pageCase.caps.frontend, describeGatewayCap),
      llbCaps: createCapSet(pageCase.caps.llb),
    },
    inputs: async () => new Map(),
    async solve({ definition }) {
      if (!definition || definition.def.length === 0) return { ref: '', metadata: new Map() };
      const ref = `ref-${solved.size + 1}`;
      solved.set(ref, definition);
      return { ref, metadata: new Map() };
    },
    resolveImageConfig: () => Promise.reject(new GatewayError('not in this page', 12)),
    async resolveSourceMeta({ identifier, attrs, platform: wanted }) {
      const name =
        [wanted?.os, wanted?.architecture, wanted?.variant].filter(Boolean).join('/') || 'linux/amd64';
      const ref = identifier.replace('docker-image://', '');
      const image = pageCase.images.find((candidate) => candidate.ref === ref && candidate.platform === name);
      if (!image) throw new GatewayError(`${ref}: not found`, 5);
      return {
        identifier,
        attrs,
        image: { digest: image.digest, config: new TextEncoder().encode(image.config) },
      };
    },
    async readFile(_ref, path) {
      const base64 = pageCase.files[path];
      if (base64 === undefined) throw new GatewayError(`open ${path}: no such file or directory`, 2);
      return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    },
    readDir: () => Promise.reject(new GatewayError('not in this page', 12)),
    statFile: () => Promise.reject(new GatewayError('not in this page', 12)),
    warn: async () => {},
  };
}

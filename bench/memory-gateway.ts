import type { Gateway } from '../src/frontend/gateway.ts';
import { GatewayError } from '../src/frontend/gateway-error.ts';
import { allGatewayCapIds, describeGatewayCap } from '../src/gateway/gateway-caps.ts';
import { allCaps, createCapSet } from '../src/llb/caps.ts';

const platform = { os: 'linux', architecture: 'amd64' };

/** Config of every base image that has none of its own. */
export const imageConfig = new TextEncoder().encode(
  JSON.stringify({
    architecture: 'amd64',
    os: 'linux',
    config: { Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'], Cmd: ['/bin/sh'] },
    rootfs: { type: 'layers', diff_ids: [`sha256:${'1'.repeat(64)}`] },
  }),
);

export const imageDigest = `sha256:${'2'.repeat(64)}`;

/** A build to measure: what the contexts hold, and the configs of base images that have one of their own. */
export interface BenchBuild {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly images?: ReadonlyMap<string, Uint8Array>;
  readonly options?: readonly (readonly [name: string, value: string])[];
}

/** A gateway that answers at once from memory: what remains is the frontend's own time. */
export function createMemoryGateway({ files, images, options = [] }: BenchBuild): Gateway {
  let solves = 0;
  const imageOf = (ref: string) => ({
    digest: imageDigest,
    config: images?.get(ref) ?? imageConfig,
  });
  return {
    build: {
      // `cmdline` keeps a `# syntax=` line from handing the build on.
      options: new Map([['filename', 'Dockerfile'], ['cmdline', 'bench'], ...options]),
      sessionId: 'bench',
      product: 'buildkit',
      workers: [{ id: 'bench', labels: {}, platforms: [platform] }],
      frontendCaps: createCapSet(
        allGatewayCapIds.map((id) => ({ id, enabled: true })),
        describeGatewayCap,
      ),
      llbCaps: allCaps(),
    },
    inputs: async () => new Map(),
    solve: async () => ({ ref: `ref-${++solves}`, metadata: new Map() }),
    resolveImageConfig: async (ref) => ({ ref, ...imageOf(ref) }),
    resolveSourceMeta: async ({ identifier, attrs }) => ({
      identifier,
      attrs,
      image: imageOf(identifier.slice(identifier.indexOf('://') + 3)),
    }),
    readFile: async (_ref, path) => {
      const content = files.get(path);
      if (content !== undefined) return content;
      throw new GatewayError(`open ${path}: no such file or directory`, 2);
    },
    readDir: async () => [],
    statFile: async (_ref, path) => {
      throw new GatewayError(`lstat ${path}: no such file or directory`, 2);
    },
    warn: async () => {},
  };
}

import type { Gateway } from '../src/frontend/gateway.ts';
import { GatewayError } from '../src/frontend/gateway-error.ts';
import { allGatewayCapIds, describeGatewayCap } from '../src/gateway/gateway-caps.ts';
import { allCaps, createCapSet } from '../src/llb/caps.ts';

const platform = { os: 'linux', architecture: 'amd64' };

const config = new TextEncoder().encode(
  JSON.stringify({
    architecture: 'amd64',
    os: 'linux',
    config: { Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'], Cmd: ['/bin/sh'] },
    rootfs: { type: 'layers', diff_ids: [`sha256:${'1'.repeat(64)}`] },
  }),
);

/** A gateway that answers at once from memory: what remains is the frontend's own time. */
export function createMemoryGateway(dockerfile: Uint8Array): Gateway {
  let solves = 0;
  return {
    build: {
      options: new Map([['filename', 'Dockerfile']]),
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
    resolveImageConfig: async (ref) => ({ ref, digest: `sha256:${'2'.repeat(64)}`, config }),
    resolveSourceMeta: async ({ identifier, attrs }) => ({
      identifier,
      attrs,
      image: { digest: `sha256:${'2'.repeat(64)}`, config },
    }),
    readFile: async (_ref, path) => {
      if (path === 'Dockerfile') return dockerfile;
      throw new GatewayError(`open ${path}: no such file or directory`, 2);
    },
    readDir: async () => [],
    statFile: async (_ref, path) => {
      throw new GatewayError(`lstat ${path}: no such file or directory`, 2);
    },
    warn: async () => {},
  };
}

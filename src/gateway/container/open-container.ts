import { randomId } from '../../base/random-id.ts';
import type { GatewayBuild } from '../../frontend/gateway.ts';
import { GatewayError } from '../../frontend/gateway-error.ts';
import { ContainerBridge } from '../../proto/container-codec.ts';
import { type RpcChannel, RpcCode } from '../../rpc/channel.ts';
import { bridgeCallOn } from '../bridge-call.ts';
import { containerMessage } from './container-messages.ts';
import { startProcess } from './container-process.ts';
import type { Container, ContainerRequest } from './container-request.ts';

/** What containers need of the connection to the daemon. */
export type ContainerChannel = Pick<RpcChannel, 'unary' | 'bidi'>;

/** A build on a daemon, and the channel for its calls. */
export interface ContainerDaemon {
  readonly channel: ContainerChannel;
  readonly build: GatewayBuild;
}

/**
 * Creates a container on results of the build (moby/buildkit v0.32.2 frontend/gateway/container). Rejects with a
 * `GatewayError` if the daemon is too old, or if it refuses a mount.
 */
export async function openContainer(
  { channel, build }: ContainerDaemon,
  request: ContainerRequest,
  signal?: AbortSignal,
): Promise<Container> {
  requireCap(build, 'gateway.exec');
  if (request.extraHosts?.length) requireCap(build, 'gateway.exec.extrahosts');
  // It becomes the name of the container on the machine, so it must be unique among all daemons there.
  const id = randomId();
  await bridgeCallOn(channel)(ContainerBridge.newContainer, containerMessage(id, request), signal);
  return {
    start: (process) => {
      if (process.secretEnv?.length) requireCap(build, 'gateway.exec.secretenv');
      const requireSignals = () => requireCap(build, 'gateway.exec.signals');
      return startProcess({ channel, id, requireSignals }, process);
    },
    release: () => release(channel, id),
  };
}

/** The daemon answers with the error of the main process, if that failed. */
async function release(channel: ContainerChannel, id: string): Promise<void> {
  try {
    await bridgeCallOn(channel)(ContainerBridge.releaseContainer, { ContainerID: id });
  } catch (error) {
    if (!(error instanceof GatewayError) || error.code === RpcCode.unavailable) throw error;
  }
}

/** Throws the reference's error for a daemon that lacks a capability. */
export function requireCap({ frontendCaps }: GatewayBuild, id: string): void {
  const missing = frontendCaps.whyUnsupported(id);
  if (missing !== undefined) throw new GatewayError(missing, RpcCode.unimplemented);
}

/**
 * Runs the steps whose result a ref is. A ref of `solve` is lazy otherwise. Rejects with a `GatewayError` if a step
 * fails, or if the daemon is too old.
 */
export async function evaluateRef(
  { channel, build }: ContainerDaemon,
  ref: string,
  signal?: AbortSignal,
): Promise<void> {
  requireCap(build, 'gateway.evaluate');
  if (ref === '') return;
  await bridgeCallOn(channel)(ContainerBridge.evaluate, { Ref: ref }, signal);
}

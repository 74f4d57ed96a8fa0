import type { Platform } from '../image/platform.ts';
import { controlCodecs } from '../proto/control-codec.ts';
import { platformCodec } from '../proto/llb-codec.ts';
import type { CallOptions, RpcChannel } from '../rpc/channel.ts';
import { ControlMethod } from './control-methods.ts';

/** A worker of the daemon; the first one runs the builds. */
export interface DaemonWorker {
  readonly id: string;
  readonly labels: Readonly<Record<string, string>>;
  /** What it can build for; the first is its own. */
  readonly platforms: readonly Platform[];
  /** Version of the daemon, '' when it does not say. */
  readonly version: string;
}

export async function listWorkers(
  channel: RpcChannel,
  options: CallOptions = {},
): Promise<readonly DaemonWorker[]> {
  const response = await channel.unary(ControlMethod.listWorkers, new Uint8Array(0), options);
  return controlCodecs.listWorkersResponse.decode(response).record.map((record) => ({
    id: record.ID ?? '',
    labels: record.Labels ?? {},
    platforms: (record.platforms ?? []).map(decodePlatform),
    version: record.BuildkitVersion?.version ?? '',
  }));
}

function decodePlatform(bytes: Uint8Array): Platform {
  const { OS, Architecture, Variant, OSVersion, OSFeatures } = platformCodec.decode(bytes);
  return {
    os: OS,
    architecture: Architecture,
    variant: Variant,
    osVersion: OSVersion,
    osFeatures: OSFeatures,
  };
}

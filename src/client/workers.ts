import type { Platform } from '../image/platform.ts';
import { fromLongNumber } from '../proto/codec.ts';
import { Control, type moby } from '../proto/control-codec.ts';
import { platformCodec } from '../proto/llb-codec.ts';
import { call } from '../rpc/call.ts';
import { type CallOptions, type RpcChannel, RpcCode, RpcError } from '../rpc/channel.ts';

/** A worker of the daemon; the first one runs the builds. */
export interface DaemonWorker {
  readonly id: string;
  readonly labels: Readonly<Record<string, string>>;
  /** The platforms it can build for; the first is its own. */
  readonly platforms: readonly Platform[];
  /** Version of the daemon; '' if it does not report one. */
  readonly version: string;
  /** The source repository of the daemon, and the commit; '' if it does not report them. */
  readonly package: string;
  readonly revision: string;
  /** Version of the built-in Dockerfile frontend; '' if the daemon does not report one. */
  readonly dockerfileVersion: string;
  /** The rules by which the daemon removes cache automatically, in order. */
  readonly gcPolicy: readonly GcRule[];
  /** Devices for `RUN --device`. */
  readonly devices: readonly DaemonDevice[];
}

/** One rule for removing cache; 0 means no limit. Sizes are in bytes. */
export interface GcRule {
  /** Also internal and frontend images. */
  readonly all: boolean;
  readonly filters: readonly string[];
  /** Seconds for which an unused record is kept. */
  readonly keepSeconds: number;
  readonly reservedSpace: number;
  readonly maxUsedSpace: number;
  readonly minFreeSpace: number;
}

/** A device of a worker for steps. */
export interface DaemonDevice {
  readonly name: string;
  /** Whether a build may use it without permission. */
  readonly autoAllow: boolean;
  readonly onDemand: boolean;
  readonly annotations: Readonly<Record<string, string>>;
}

/**
 * The daemon's workers, with versions for display: if a worker reports no version, as in Docker Engine, it gets the
 * daemon's own. Rejects with an `RpcError`.
 */
export async function describeWorkers(
  channel: RpcChannel,
  options: CallOptions = {},
): Promise<readonly DaemonWorker[]> {
  const workers = await listWorkers(channel, options);
  if (workers.every(({ version }) => version !== '')) return workers;
  const version = versionOf(await daemonVersion(channel, options));
  return workers.map((worker) => (worker.version === '' ? { ...worker, ...version } : worker));
}

/** Undefined for a daemon before BuildKit 0.11, which does not have this method. */
async function daemonVersion(channel: RpcChannel, options: CallOptions) {
  try {
    return (await call(channel, Control.info, {}, options)).buildkitVersion;
  } catch (error) {
    if (error instanceof RpcError && error.code === RpcCode.unimplemented) return undefined;
    throw error;
  }
}

/**
 * Lists the daemon's workers with one call; rejects with an `RpcError`.
 *
 * @example
 * const { channel } = await BuildkitClient.connect();
 * console.log((await listWorkers(channel)).map(({ id }) => id));
 */
export async function listWorkers(
  channel: RpcChannel,
  options: CallOptions = {},
): Promise<readonly DaemonWorker[]> {
  const { record: workers } = await call(channel, Control.listWorkers, {}, options);
  return workers.map((record) => ({
    id: record.ID ?? '',
    labels: record.Labels ?? {},
    platforms: (record.platforms ?? []).map(decodePlatform),
    ...versionOf(record.BuildkitVersion),
    gcPolicy: (record.GCPolicy ?? []).map(toGcRule),
    devices: (record.CDIDevices ?? []).map(toDevice),
  }));
}

function versionOf(
  told: moby.buildkit.v1.types.BuildkitVersion.$Properties | null | undefined,
): Pick<DaemonWorker, 'version' | 'package' | 'revision' | 'dockerfileVersion'> {
  return {
    version: told?.version ?? '',
    package: told?.package ?? '',
    revision: told?.revision ?? '',
    dockerfileVersion: told?.dockerfileVersion ?? '',
  };
}

function toGcRule(rule: moby.buildkit.v1.types.GCPolicy.$Properties): GcRule {
  return {
    all: rule.all ?? false,
    filters: rule.filters ?? [],
    keepSeconds: fromLongNumber(rule.keepDuration) / 1e9,
    reservedSpace: fromLongNumber(rule.reservedSpace),
    maxUsedSpace: fromLongNumber(rule.maxUsedSpace),
    minFreeSpace: fromLongNumber(rule.minFreeSpace),
  };
}

function toDevice(device: moby.buildkit.v1.types.CDIDevice.$Properties): DaemonDevice {
  return {
    name: device.Name ?? '',
    autoAllow: device.AutoAllow ?? false,
    onDemand: device.OnDemand ?? false,
    annotations: device.Annotations ?? {},
  };
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

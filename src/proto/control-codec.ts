import { codecOf } from './codec.ts';
import { moby } from './gen/control.js';

const { v1 } = moby.buildkit;

export type { moby } from './gen/control.js';

/** Codecs of `proto/control.proto`, by message. */
export const controlCodecs = {
  buildHistoryEvent: codecOf(v1.BuildHistoryEvent),
  buildHistoryRequest: codecOf(v1.BuildHistoryRequest),
  bytesMessage: codecOf(v1.BytesMessage),
  diskUsageRequest: codecOf(v1.DiskUsageRequest),
  diskUsageResponse: codecOf(v1.DiskUsageResponse),
  infoResponse: codecOf(v1.InfoResponse),
  listWorkersRequest: codecOf(v1.ListWorkersRequest),
  listWorkersResponse: codecOf(v1.ListWorkersResponse),
  pruneRequest: codecOf(v1.PruneRequest),
  solveRequest: codecOf(v1.SolveRequest),
  solveResponse: codecOf(v1.SolveResponse),
  sourcePolicy: codecOf(v1.sourcepolicy.Policy),
  statusRequest: codecOf(v1.StatusRequest),
  statusResponse: codecOf(v1.StatusResponse),
  updateBuildHistoryRequest: codecOf(v1.UpdateBuildHistoryRequest),
  usageRecord: codecOf(v1.UsageRecord),
} as const;

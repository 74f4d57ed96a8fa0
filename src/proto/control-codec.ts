import { codecOf } from './codec.ts';
import { moby } from './gen/control.js';

export type { google, moby } from './gen/control.js';
export { AttrMatch, BuildHistoryEventType, MatchType, PolicyAction } from './gen/control-enums.ts';
export { Control } from './gen/control-services.ts';

/** Codec of a source policy. No call of {@link Control} transfers one by itself; it is read from a file. */
export const sourcePolicyCodec = codecOf(moby.buildkit.v1.sourcepolicy.Policy);
/** Codec of a daemon's status messages, which the log of a recorded build is a list of. */
export const statusResponseCodec = codecOf(moby.buildkit.v1.StatusResponse);
/** Codec of the part of a `DiskUsageResponse` that tells records apart; it skips the rest. */
export const usageSummaryCodec = codecOf(moby.buildkit.v1.UsageSummary);

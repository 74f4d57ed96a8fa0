import { codecOf } from './codec.ts';
import { moby } from './gen/control.js';

export type { google, moby } from './gen/control.js';
export { AttrMatch, BuildHistoryEventType, MatchType, PolicyAction } from './gen/control-enums.ts';
export { Control } from './gen/control-services.ts';

/** Bytes of a source policy, which no call of {@link Control} has for itself: it is read from a file. */
export const sourcePolicyCodec = codecOf(moby.buildkit.v1.sourcepolicy.Policy);

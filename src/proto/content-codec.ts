import type { containerd } from './gen/content.js';

export { WriteAction } from './gen/content-enums.ts';
export { Content } from './gen/content-services.ts';

/** The input type of messages in `proto/content.proto`. */
export type ContentInfo = containerd.services.content.v1.Info.$Properties;
export type ContentStatus = containerd.services.content.v1.Status.$Properties;
export type ContentTimestamp = containerd.services.content.v1.Timestamp.$Properties;
export type WriteContentAnswer = containerd.services.content.v1.WriteContentResponse.$Properties;

/** The decoded form of a `WriteContentRequest`. */
export type WriteContentRequest = containerd.services.content.v1.WriteContentRequest;

import { codecOf } from './codec.ts';
import { content } from './gen/content.js';

export type { content } from './gen/content.js';

/** Codecs of `proto/content.proto`, by message. */
export const contentCodecs = {
  abortRequest: codecOf(content.AbortRequest),
  deleteContentRequest: codecOf(content.DeleteContentRequest),
  infoRequest: codecOf(content.InfoRequest),
  infoResponse: codecOf(content.InfoResponse),
  listContentRequest: codecOf(content.ListContentRequest),
  listContentResponse: codecOf(content.ListContentResponse),
  listStatusesRequest: codecOf(content.ListStatusesRequest),
  listStatusesResponse: codecOf(content.ListStatusesResponse),
  readContentRequest: codecOf(content.ReadContentRequest),
  statusRequest: codecOf(content.StatusRequest),
  statusResponse: codecOf(content.StatusResponse),
  updateRequest: codecOf(content.UpdateRequest),
  writeContentRequest: codecOf(content.WriteContentRequest),
  writeContentResponse: codecOf(content.WriteContentResponse),
} as const;

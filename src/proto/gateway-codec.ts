import { codecOf } from './codec.ts';
import { google, moby } from './gen/gateway.js';

const { frontend } = moby.buildkit.v1;

export type { google, moby } from './gen/gateway.js';

/** Codecs of `proto/gateway.proto`, by message. */
export const gatewayCodecs = {
  inputsResponse: codecOf(frontend.InputsResponse),
  pongResponse: codecOf(frontend.PongResponse),
  readDirRequest: codecOf(frontend.ReadDirRequest),
  readDirResponse: codecOf(frontend.ReadDirResponse),
  readFileRequest: codecOf(frontend.ReadFileRequest),
  readFileResponse: codecOf(frontend.ReadFileResponse),
  resolveImageConfigRequest: codecOf(frontend.ResolveImageConfigRequest),
  resolveImageConfigResponse: codecOf(frontend.ResolveImageConfigResponse),
  resolveSourceMetaRequest: codecOf(frontend.ResolveSourceMetaRequest),
  resolveSourceMetaResponse: codecOf(frontend.ResolveSourceMetaResponse),
  returnRequest: codecOf(frontend.ReturnRequest),
  solveRequest: codecOf(frontend.SolveRequest),
  solveResponse: codecOf(frontend.SolveResponse),
  statFileRequest: codecOf(frontend.StatFileRequest),
  statFileResponse: codecOf(frontend.StatFileResponse),
  warnRequest: codecOf(frontend.WarnRequest),
} as const;

/** Codec of `google.rpc.Status`. */
export const statusCodec = codecOf(google.rpc.Status);

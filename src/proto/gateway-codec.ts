import { codecOf } from './codec.ts';
import { moby } from './gen/gateway.js';

const { frontend } = moby.buildkit.v1;

export type { moby } from './gen/gateway.js';
export { LLBBridge } from './gen/gateway-services.ts';

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

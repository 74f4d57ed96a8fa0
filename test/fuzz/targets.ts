import type { FuzzTarget } from './fuzz-target.ts';
import { bzip2, tars } from './targets/archives.ts';
import { editorMessages, editorRequests } from './targets/debug-adapter.ts';
import { dockerfiles, fixes, words } from './targets/dockerfiles.ts';
import { grpc, grpcStatus } from './targets/grpc.ts';
import { hpack, hpackRoundTrip } from './targets/hpack.ts';
import { http2 } from './targets/http2.ts';
import { daemonJson, json, trace } from './targets/json.ts';
import { fileLists, packets } from './targets/packets.ts';
import { protobuf } from './targets/protobuf.ts';
import { challenges, manifests, tokenAnswers } from './targets/registry.ts';
import { wire, wireRoundTrip } from './targets/wire.ts';

/** Everything that reads what others wrote. */
export const targets: readonly FuzzTarget[] = [
  wire,
  wireRoundTrip,
  protobuf,
  hpack,
  hpackRoundTrip,
  http2,
  grpc,
  grpcStatus,
  packets,
  fileLists,
  tars,
  bzip2,
  manifests,
  tokenAnswers,
  challenges,
  json,
  trace,
  daemonJson,
  dockerfiles,
  fixes,
  words,
  editorMessages,
  editorRequests,
];

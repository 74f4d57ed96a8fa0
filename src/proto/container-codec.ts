import { codecOf } from './codec.ts';
import { pb } from './gen/llb.js';

/** The containers of the gateway API: `proto/container.proto`. */
export type { moby } from './gen/container.js';
export { LLBBridge as ContainerBridge } from './gen/container-services.ts';

/** Messages of `proto/ops.proto` that stand as bytes in those of `proto/container.proto`. */
export const mountCodec = codecOf(pb.Mount);
export const metaCodec = codecOf(pb.Meta);
export const hostCodec = codecOf(pb.HostIP);
export const secretEnvCodec = codecOf(pb.SecretEnv);

export type { moby } from './gen/gateway.js';
export { LLBBridge } from './gen/gateway-services.ts';

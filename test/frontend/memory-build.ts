import type { FrontendBuild } from '../../src/frontend/frontend-build.ts';
import { createMetadataResolver } from '../../src/frontend/metadata-resolver.ts';
import { parseBuildOptions } from '../../src/frontend/options/build-options.ts';
import { type MemoryDaemon, type MemoryGateway, memoryGateway } from './memory-gateway.ts';

/** A build on a daemon of a test. */
export function memoryFrontend(
  daemon: MemoryDaemon = {},
): FrontendBuild & { readonly gateway: MemoryGateway } {
  const gateway = memoryGateway(daemon);
  const options = parseBuildOptions(gateway.build.options);
  return { gateway, options, resolver: createMetadataResolver(gateway), signal: undefined };
}

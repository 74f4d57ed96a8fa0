import { CompileError } from '../../diagnostics/compile-error.ts';
import { quote } from '../../go/quote.ts';
import type { NetworkMode } from '../../llb/state.ts';

/** The networks that a RUN can ask for. */
export type RunNetwork = 'default' | 'none' | 'host';

export const runNetworks: readonly RunNetwork[] = ['default', 'none', 'host'];

/** Reads `--network` (moby/buildkit v0.32.2 frontend/dockerfile/instructions/commands_runnetwork.go). */
export function parseNetwork(text: string): RunNetwork {
  const network = runNetworks.find((name) => name === text);
  if (network !== undefined) return network;
  throw new CompileError(`invalid network mode ${quote(text)}`, {
    code: 'invalid-network',
    hint: 'Use default, none or host.',
  });
}

/** The mode of the process; undefined leaves it to the build. */
export function networkMode(network: RunNetwork): NetworkMode | undefined {
  return network === 'default' ? undefined : network;
}

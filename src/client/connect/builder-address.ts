import type { DaemonAddress } from './address.ts';
import {
  type Builder,
  type BuilderMember,
  type BuilderName,
  type BuilderOptions,
  findBuilder,
} from './builder.ts';
import { builderProblem } from './builder-node-address.ts';
import type { DaemonError } from './daemon-error.ts';

/**
 * The address of a builder with one node. Throws a `DaemonError` for one that does not exist, that cannot be read, or
 * that has several nodes; it lists the addresses to use instead.
 */
export function builderAddress(of: BuilderName, options: BuilderOptions): DaemonAddress {
  const builder = findBuilder(of, options);
  const [node, second] = builder.nodes;
  if (!node || second) throw severalNodes(builder);
  return node.address();
}

function severalNodes(builder: Builder): DaemonError {
  const addresses = builder.nodes.map(addressText).join(', ');
  return builderProblem(
    builder,
    `it has ${builder.nodes.length} nodes, and one daemon is needed`,
    `Give the address of one of them: ${addresses}.`,
  );
}

function addressText({ address, endpoint }: BuilderMember): string {
  try {
    return address().text;
  } catch {
    return endpoint;
  }
}

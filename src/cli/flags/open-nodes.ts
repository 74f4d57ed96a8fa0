import {
  type OpenNode,
  type OpenOptions,
  openAllNodes,
  openBuildNodes,
  openFirstNode,
  type UnreachableNode,
} from '../../client/builders/open-nodes.ts';
import type { Builder } from '../../client/connect/builder.ts';
import type { Connection } from '../../client/connect/connect.ts';
import type { BuildNode } from '../../client/nodes/build-node.ts';
import type { Platform } from '../../image/platform.ts';
import type { CliIo } from '../io.ts';
import { printReport } from '../output/print-painted.ts';

/** Connects to the first node of a builder that can be reached, and says which one it is. */
export async function openOneOf(builder: Builder, io: CliIo): Promise<Connection> {
  const { name, client } = await openFirstNode(builder, warningOptions(io));
  const { length } = builder.nodes;
  const text = `Using the node ${name} of the builder ${builder.name}, which has ${length} nodes.\n`;
  printReport(io.stderr, text, io.env);
  return client;
}

/** Connects to all nodes of a builder that can be reached. */
export function openAllOf(
  builder: Builder,
  io: CliIo,
  onUnreachable?: () => void,
): Promise<readonly OpenNode[]> {
  return openAllNodes(builder, warningOptions(io, onUnreachable));
}

/** Connects to the nodes of a builder that build these platforms. */
export function openNodesFor(
  builder: Builder,
  wanted: readonly Platform[],
  io: CliIo,
): Promise<readonly BuildNode[]> {
  return openBuildNodes(builder, wanted, warningOptions(io));
}

/** Warns about nodes that cannot be reached. */
function warningOptions(io: CliIo, onUnreachable?: () => void): OpenOptions {
  return {
    signal: io.signal,
    onUnreachable: ({ name, error }: UnreachableNode) => {
      printReport(io.stderr, `WARNING: the node ${name} cannot be used: ${error.message}\n`, io.env);
      onUnreachable?.();
    },
  };
}

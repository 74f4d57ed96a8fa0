import { LibraryError } from '../../base/library-error.ts';

/** The kinds of failure of a build on several nodes. */
export type NodeErrorCode =
  /** The build of a node failed; the cause is its error. */
  | 'node-failed'
  /** The list of nodes is not one that can build the platforms. */
  | 'nodes-invalid'
  /** Two nodes built different images for one platform. */
  | 'nodes-disagree'
  /** An output cannot hold the results of several nodes. */
  | 'output-needs-one-node';

/**
 * A build on several nodes failed. `data.node` is the name of the node, if one is to blame, and `cause` its own error.
 *
 * @example
 * const addresses = ['tcp://amd64:1234', 'tcp://arm64:1234'];
 * const nodes = await Promise.all(addresses.map((address) => BuildkitClient.connect(address)));
 * await build(nodes, { locals: { context: '.' } }).catch((error) => {
 *   if (error instanceof NodeError) console.error(error.data['node'], error.cause);
 * });
 */
export class NodeError extends LibraryError<NodeErrorCode> {
  override readonly name = 'NodeError';
}

/** The error of one node, with its name. */
export function nodeFailure(node: string, error: unknown): NodeError {
  const message = error instanceof Error ? error.message : String(error);
  return new NodeError(`node ${node}: ${message}`, 'node-failed', { cause: error, data: { node } });
}

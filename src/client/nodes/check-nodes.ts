import { formatPlatform, normalizePlatform } from '../../image/platform.ts';
import type { BuildNode } from './build-node.ts';
import { NodeError } from './node-error.ts';

/**
 * Throws a {@link NodeError} for a list of nodes that cannot take part in one build: none, two with one name, two for
 * one platform, or two for the default platform.
 */
export function checkNodes(nodes: readonly BuildNode[]): void {
  if (nodes.length === 0) throw invalid('the build has no nodes', 'Pass at least one connected daemon.');
  const names = new Set<string>();
  const owners = new Map<string, string>();
  for (const { name, platforms } of nodes) {
    if (names.has(name))
      throw invalid(`two nodes have the name ${name}`, 'Give each node a name of its own.');
    names.add(name);
    const texts = platforms.map((platform) => formatPlatform(normalizePlatform(platform)));
    for (const text of texts.length > 0 ? texts : ['']) {
      const owner = owners.get(text);
      if (owner !== undefined) throw shared(text, owner, name);
      owners.set(text, name);
    }
  }
}

function shared(platform: string, first: string, second: string): NodeError {
  if (platform === '')
    return invalid(
      `the nodes ${first} and ${second} have no platforms, so both would build the default one`,
      'Give each node the platforms that it builds.',
    );
  const what =
    first === second
      ? `node ${first} has ${platform} twice`
      : `the nodes ${first} and ${second} share ${platform}`;
  return invalid(what, 'Give each platform to one node.');
}

function invalid(message: string, hint: string): NodeError {
  return new NodeError(message, 'nodes-invalid', { hint });
}

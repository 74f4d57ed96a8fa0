import { formatPlatform, normalizePlatform, type Platform } from '../../image/platform.ts';
import type { Connection } from '../connect/connect.ts';
import { listWorkers } from '../workers.ts';
import { assignPlatforms } from './assign-platforms.ts';
import type { BuildNode } from './build-node.ts';
import { NodeError } from './node-error.ts';

/**
 * Nodes out of what a program passes: a node has its platforms, and the others of a build go to the connected daemons that
 * offer them, as `assignPlatforms` decides. A daemon that gets no platform is left out. A connection has its address as
 * its name. Throws a {@link NodeError} for a platform of a node that the build does not want.
 *
 * @param wanted platforms of the build; none means those of the nodes, or the default one
 */
export async function nodesOf(
  given: readonly (BuildNode | Connection)[],
  wanted: readonly Platform[],
  signal: AbortSignal | undefined,
): Promise<readonly BuildNode[]> {
  const nodes = given.filter(isNode);
  const own = new Set(nodes.flatMap(({ platforms }) => platforms).map(nameOf));
  if (wanted.length > 0) refuseUnwanted(nodes, wanted);
  const open = given.filter((each): each is Connection => !isNode(each));
  const rest = wanted.filter((platform) => !own.has(nameOf(platform)));
  if (open.length === 0) {
    requireOwners(rest);
    return nodes;
  }
  if (rest.length === 0 && nodes.length > 0) return nodes;
  const offers = await Promise.all(open.map((client) => offerOf(client, signal)));
  const assigned = new Map(
    assignPlatforms(rest, offers).map(({ node, platforms }) => [open[node], platforms] as const),
  );
  const names = new Set<string>();
  return given.flatMap((each) => {
    if (isNode(each)) return each;
    const platforms = assigned.get(each);
    return platforms ? { name: uniqueName(each.address.text, names), client: each, platforms } : [];
  });
}

function isNode(given: BuildNode | Connection): given is BuildNode {
  return 'client' in given;
}

async function offerOf({ channel }: Connection, signal: AbortSignal | undefined) {
  const workers = await listWorkers(channel, { signal });
  return { byHand: [], ofWorkers: workers.flatMap(({ platforms }) => platforms) };
}

function nameOf(platform: Platform): string {
  return formatPlatform(normalizePlatform(platform));
}

function refuseUnwanted(nodes: readonly BuildNode[], wanted: readonly Platform[]): void {
  const names = new Set(wanted.map(nameOf));
  for (const { name, platforms } of nodes) {
    const other = platforms.map(nameOf).find((platform) => !names.has(platform));
    if (other !== undefined)
      throw new NodeError(
        `node ${name} has ${other}, which is not a platform of the build`,
        'nodes-invalid',
        {
          hint: 'Leave the platforms out of the request, or list those of all nodes.',
        },
      );
  }
}

function requireOwners(rest: readonly Platform[]): void {
  if (rest.length === 0) return;
  throw new NodeError(`no node has ${rest.map(nameOf).join(', ')}`, 'nodes-invalid', {
    hint: 'Add the platform to a node.',
  });
}

/** Two connections may lead to one daemon. */
function uniqueName(name: string, taken: Set<string>): string {
  let unique = name;
  for (let i = 2; taken.has(unique); i++) unique = `${name} (${i})`;
  taken.add(unique);
  return unique;
}

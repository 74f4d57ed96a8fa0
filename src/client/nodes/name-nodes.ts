import { basename } from 'node:path';
import { formatPlatform, normalizePlatform, type Platform } from '../../image/platform.ts';
import type { Connection } from '../connect/connect.ts';
import { listWorkers } from '../workers.ts';
import { assignByHand, assignPlatforms } from './assign-platforms.ts';
import type { BuildNode } from './build-node.ts';
import { NodeError } from './node-error.ts';

/** A daemon that may take part in a build. */
export interface OfferedDaemon {
  readonly client: Connection;
  /** Platforms that the user gave it, which come before what it reports. */
  readonly byHand: readonly Platform[];
}

/**
 * The daemons that build these platforms, as docker buildx chooses them (`assign-platforms.ts`). Each has the end of its
 * address as its name. A daemon that gets no platform is left out.
 *
 * @param wanted platforms of the build; none means the default one of the first daemon
 */
export async function chosenDaemons(
  daemons: readonly OfferedDaemon[],
  wanted: readonly Platform[],
  signal: AbortSignal | undefined,
): Promise<readonly BuildNode[]> {
  const assigned =
    assignByHand(
      wanted,
      daemons.map(({ byHand }) => ({ byHand, ofWorkers: [] })),
    ) ?? assignPlatforms(wanted, await Promise.all(daemons.map((daemon) => offerOf(daemon, signal))));
  const names = uniqueNames(daemons.map(({ client }) => shortName(client.address.text)));
  return assigned.flatMap(({ node, platforms }) => {
    const client = daemons[node]?.client;
    return client ? [{ name: names[node] ?? '', client, platforms }] : [];
  });
}

/**
 * Nodes out of what a program passes: a node has its platforms, and the others of a build go to the connections
 * ({@link chosenDaemons}). Throws a {@link NodeError} for a platform of a node that the build does not want, and for one
 * that no node has.
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
  const rest = wanted.filter((platform) => !own.has(nameOf(platform)));
  const open = given.filter((each): each is Connection => !isNode(each));
  if (open.length === 0) requireOwners(rest);
  const isComplete = rest.length === 0 && nodes.length > 0;
  const daemons = open.map((client) => ({ client, byHand: [] }));
  const chosen = isComplete || open.length === 0 ? [] : await chosenDaemons(daemons, rest, signal);
  return inOrder([...nodes, ...chosen], wanted);
}

/** Each platform once (docker/buildx v0.36.1 util/platformutil Dedupe). */
export function uniquePlatforms(platforms: readonly Platform[]): readonly Platform[] {
  const names = platforms.map(nameOf);
  return platforms.filter((_, i) => names.indexOf(names[i] ?? '') === i);
}

function isNode(given: BuildNode | Connection): given is BuildNode {
  return 'client' in given;
}

async function offerOf({ client, byHand }: OfferedDaemon, signal: AbortSignal | undefined) {
  const workers = await listWorkers(client.channel, { signal });
  return { byHand, ofWorkers: workers.flatMap(({ platforms }) => platforms) };
}

/** By the first platform of each: the order of the images in the index. */
function inOrder(nodes: readonly BuildNode[], wanted: readonly Platform[]): readonly BuildNode[] {
  const names = wanted.map(nameOf);
  const first = ({ platforms }: BuildNode): number => names.indexOf(platforms[0] ? nameOf(platforms[0]) : '');
  return [...nodes].sort((a, b) => first(a) - first(b));
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

/** The end of an address, for messages and the display: a host, a container, the name of a socket. */
function shortName(address: string): string {
  const [scheme = '', rest = ''] = address.split('://');
  const [place = ''] = rest.split('?');
  return (scheme === 'unix' ? basename(place) : place) || address;
}

/** Two connections may lead to one daemon. */
function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (let i = 2; taken.has(unique); i++) unique = `${name} (${i})`;
    taken.add(unique);
    return unique;
  });
}

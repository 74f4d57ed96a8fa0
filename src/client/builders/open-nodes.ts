import type { Platform } from '../../image/platform.ts';
import type { Builder, BuilderMember } from '../connect/builder.ts';
import { type Connection, type ConnectOptions, connectDaemon } from '../connect/connect.ts';
import { DaemonError } from '../connect/daemon-error.ts';
import { type AssignedPlatforms, assignByHand, assignPlatforms } from '../nodes/assign-platforms.ts';
import type { BuildNode } from '../nodes/build-node.ts';
import { listWorkers } from '../workers.ts';

/** A node that has answered. */
export type OpenNode = Pick<BuildNode, 'name' | 'client'>;

/** A node that cannot be used, and why. */
export interface UnreachableNode {
  readonly name: string;
  readonly error: Error;
}

/** How nodes are connected to. */
export interface OpenOptions extends ConnectOptions {
  /** Called for each node that cannot be reached if others can. */
  readonly onUnreachable?: (node: UnreachableNode) => void;
}

/**
 * Connects to the nodes that a build for these platforms needs, and assigns the platforms to them (docker/buildx v0.36.1
 * build/resolver/driver.go). A node that cannot be reached is left out, and another one gets its platforms. Rejects with
 * a {@link DaemonError} if no node can be reached.
 *
 * @param wanted none means the default platform of the first node
 *
 * @example
 * const builder = findBuilder({ name: 'farm', from: 'settings' }, { env: process.env });
 * const nodes = await openBuildNodes(builder, [parsePlatform('linux/amd64'), parsePlatform('linux/arm64')]);
 * for (const { name, client, platforms } of nodes) console.log(name, client.address.text, platforms);
 */
export async function openBuildNodes(
  builder: Builder,
  wanted: readonly Platform[],
  options: OpenOptions = {},
): Promise<readonly BuildNode[]> {
  const pool = new NodePool(builder, options);
  return pool.settle(async () => {
    const nodes = (await openByHand(pool, wanted)) ?? (await openByWorkers(pool, wanted));
    pool.closeOthers(nodes);
    return nodes;
  });
}

/** Connects to all nodes that can be reached. Rejects with a {@link DaemonError} if no node can be reached. */
export async function openAllNodes(
  builder: Builder,
  options: OpenOptions = {},
): Promise<readonly OpenNode[]> {
  const pool = new NodePool(builder, options);
  return pool.settle(() => pool.openAll());
}

/** Connects to the first node that can be reached. Rejects with a {@link DaemonError} if no node can be reached. */
export async function openFirstNode(builder: Builder, options: OpenOptions = {}): Promise<OpenNode> {
  const pool = new NodePool(builder, options);
  return pool.settle(async () => {
    for (;;) {
      const [node] = pool.left();
      const client = node && (await pool.open(node));
      if (node && client) return { name: node.name, client };
    }
  });
}

/** Undefined if the platforms by hand do not decide. Nodes without platforms of the build are not connected to. */
async function openByHand(
  pool: NodePool,
  wanted: readonly Platform[],
): Promise<readonly BuildNode[] | undefined> {
  for (;;) {
    const nodes = pool.left();
    const offers = nodes.map(({ platforms }) => ({ byHand: platforms, ofWorkers: [] }));
    const assigned = assignByHand(wanted, offers);
    if (!assigned) return undefined;
    const opened = await openAssigned(pool, nodes, assigned);
    if (opened) return opened;
  }
}

/** Undefined if a node cannot be reached, so that others are to be chosen. */
async function openAssigned(
  pool: NodePool,
  nodes: readonly BuilderMember[],
  assigned: readonly AssignedPlatforms[],
): Promise<readonly BuildNode[] | undefined> {
  const opened = await Promise.all(
    assigned.map(async ({ node, platforms }) => {
      const member = nodes[node];
      const client = member && (await pool.open(member));
      return client && { name: member.name, client, platforms };
    }),
  );
  const reached = opened.filter((node) => node !== undefined);
  return reached.length === assigned.length ? reached : undefined;
}

async function openByWorkers(pool: NodePool, wanted: readonly Platform[]): Promise<readonly BuildNode[]> {
  const offers = await pool.offers();
  return assignPlatforms(wanted, offers).flatMap(({ node, platforms }) => {
    const offer = offers[node];
    return offer ? [{ name: offer.name, client: offer.client, platforms }] : [];
  });
}

interface NodeOffer extends OpenNode {
  readonly byHand: readonly Platform[];
  readonly ofWorkers: readonly Platform[];
}

/** The connections to the nodes of a builder; each node is connected to once. */
class NodePool {
  readonly #builder: Builder;
  readonly #options: OpenOptions;
  readonly #open = new Map<BuilderMember, Connection>();
  readonly #failed = new Map<BuilderMember, Error>();

  constructor(builder: Builder, options: OpenOptions) {
    this.#builder = builder;
    this.#options = options;
  }

  /** The nodes that have not failed. Throws a {@link DaemonError} if all have. */
  left(): readonly BuilderMember[] {
    const left = this.#builder.nodes.filter((node) => !this.#failed.has(node));
    if (left.length > 0) return left;
    throw noneReached(this.#builder, this.#failed);
  }

  /** Undefined if the node cannot be reached. */
  async open(node: BuilderMember): Promise<Connection | undefined> {
    const known = this.#open.get(node);
    if (known) return known;
    try {
      const connection = await connectDaemon(node.address(), this.#options);
      this.#open.set(node, connection);
      return connection;
    } catch (error) {
      this.#fail(node, error as Error);
      return undefined;
    }
  }

  async openAll(): Promise<readonly OpenNode[]> {
    const nodes = this.left();
    const clients = await Promise.all(nodes.map((node) => this.open(node)));
    this.left();
    return nodes.flatMap(({ name }, i) => {
      const client = clients[i];
      return client ? [{ name, client }] : [];
    });
  }

  /** Asks all nodes for their platforms. */
  async offers(): Promise<readonly NodeOffer[]> {
    const offers = await Promise.all(this.left().map((node) => this.#offerOf(node)));
    this.left();
    return offers.filter((offer) => offer !== undefined);
  }

  /** Closes the connections that no node of a build has. */
  closeOthers(used: readonly OpenNode[]): void {
    const needed = new Set(used.map(({ client }) => client));
    for (const connection of this.#open.values()) if (!needed.has(connection)) connection.close();
  }

  /** Reports the nodes that cannot be reached, unless they are the error. */
  async settle<T>(work: () => Promise<T>): Promise<T> {
    try {
      const result = await work();
      for (const [{ name }, error] of this.#failed) this.#options.onUnreachable?.({ name, error });
      return result;
    } catch (error) {
      this.closeOthers([]);
      throw error;
    }
  }

  async #offerOf(node: BuilderMember): Promise<NodeOffer | undefined> {
    const client = await this.open(node);
    if (!client) return undefined;
    try {
      const workers = await listWorkers(client.channel, this.#options);
      const ofWorkers = workers.flatMap(({ platforms }) => platforms);
      return { name: node.name, client, byHand: node.platforms, ofWorkers };
    } catch (error) {
      this.#fail(node, error as Error);
      return undefined;
    }
  }

  /** An abort is not the node's fault. */
  #fail(node: BuilderMember, error: Error): void {
    this.#options.signal?.throwIfAborted();
    this.#failed.set(node, error);
  }
}

function noneReached({ name, nodes }: Builder, failed: ReadonlyMap<BuilderMember, Error>): Error {
  const [first] = failed.values();
  if (first && nodes.length === 1) return first;
  const reasons = [...failed].map(([node, { message }]) => `${node.name}: ${message}`);
  const text = `none of the ${nodes.length} nodes of the builder ${name} can be reached: ${reasons.join('; ')}`;
  const hint = first instanceof DaemonError ? first.hint : undefined;
  return new DaemonError(text, 'connection-failed', { hint, cause: first });
}

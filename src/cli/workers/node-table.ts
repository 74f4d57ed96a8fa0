import type { ListedBuilder } from '../../client/builders/list-builders.ts';
import { askNode, type NodeState, nodePlatforms } from '../../client/builders/node-state.ts';
import type { BuilderMember } from '../../client/connect/builder.ts';
import { DaemonError } from '../../client/connect/daemon-error.ts';
import type { CliIo } from '../io.ts';
import { textTable } from '../output/text-table.ts';

const header = ['NAME/NODE', 'DRIVER/ENDPOINT', 'STATUS', 'BUILDKIT', 'PLATFORMS'];

/** A node, and what it says about itself. */
export interface AskedNode {
  readonly node: BuilderMember;
  readonly state: NodeState;
}

/** A builder of the list, and what its nodes say; `error` says why the builder cannot be used. */
export interface AskedBuilder {
  readonly name: string;
  readonly inUse: boolean;
  readonly driver: string;
  readonly nodes: readonly AskedNode[];
  readonly error?: DaemonError;
}

/** Asks the nodes of a builder. Rejects only if the command is canceled. */
export async function askBuilder({ name, inUse, found }: ListedBuilder, io: CliIo): Promise<AskedBuilder> {
  if (found instanceof DaemonError) return { name, inUse, driver: '', nodes: [], error: found };
  const nodes = await Promise.all(
    found.nodes.map(async (node) => ({ node, state: await askNode(node, { signal: io.signal }) })),
  );
  return { name, inUse, driver: found.driver, nodes };
}

/** The table of `docker buildx ls`. */
export function buildersTable(builders: readonly AskedBuilder[]): string {
  return textTable([header, ...builders.flatMap(rowsOf)]);
}

function rowsOf({ name, inUse, driver, nodes, error }: AskedBuilder): string[][] {
  const own = [`${name}${inUse ? '*' : ''}`, driver, error ? 'error' : ''];
  return [
    own,
    ...nodes.map(({ node, state }) => [
      ` \\_ ${node.name}`,
      ` \\_ ${node.endpoint}`,
      state.status,
      versionOf(state),
      nodePlatforms(node, state)
        .map((platform) => `${platform.name}${platform.byHand ? '*' : ''}`)
        .join(', '),
    ]),
  ];
}

function versionOf(state: NodeState): string {
  return state.status === 'running' ? (state.workers[0]?.version ?? '') : '';
}

/** The problems of builders and nodes, with a line for each. */
export function builderProblems(builders: readonly AskedBuilder[]): readonly string[] {
  return builders.flatMap(({ name, nodes, error }) => [
    ...(error ? [`Cannot load builder ${name}: ${error.message}`] : []),
    ...nodes.flatMap(({ node, state }) =>
      state.status === 'running' ? [] : [`${name} (${node.name}) cannot be used: ${state.error.message}`],
    ),
  ]);
}

/** The list as JSON. */
export function buildersJson(builders: readonly AskedBuilder[]) {
  return builders.map(({ name, inUse, driver, nodes, error }) => ({
    name,
    driver,
    inUse,
    ...(error && { error: error.message }),
    nodes: nodes.map(nodeJson),
  }));
}

function nodeJson({ node, state }: AskedNode) {
  const platforms = nodePlatforms(node, state);
  return {
    name: node.name,
    endpoint: node.endpoint,
    status: state.status,
    version: versionOf(state),
    platforms: platforms.map(({ name }) => name),
    platformsByHand: platforms.filter(({ byHand }) => byHand).map(({ name }) => name),
    ...(state.status !== 'running' && { error: state.error.message }),
  };
}

import { join } from 'node:path';
import type { Platform } from '../../image/platform.ts';
import type { DaemonAddress } from './address.ts';
import { type BuilderFile, buildersDir, readBuilderFile } from './builder-file.ts';
import { builderProblem, checkDriver, type NodeSource, nodeAddress } from './builder-node-address.ts';
import { DaemonError } from './daemon-error.ts';
import { findEngine } from './docker-engine.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const namePattern = /^[a-z0-9][a-z0-9._-]*$/i;
/** Wider than what buildx accepts, but one word. */
const nodePattern = /^[^\s\p{C}]{1,200}$/u;
const maxShown = 80;

/** The name of a builder, and where it came from. */
export interface BuilderName {
  readonly name: string;
  readonly from: string;
}

/** A builder of `docker buildx`: what its file in Docker's configuration describes, or a Docker context. */
export interface Builder extends BuilderName {
  readonly driver: string;
  /** At least one. */
  readonly nodes: readonly BuilderMember[];
}

/** A daemon of a builder. */
export interface BuilderMember {
  readonly name: string;
  /** As in the file of the builder. */
  readonly endpoint: string;
  /** Set by hand; the daemon can have more. */
  readonly platforms: readonly Platform[];
  /** Throws a {@link DaemonError} for a node that cannot be used. */
  readonly address: () => DaemonAddress;
}

/** The environment in which a builder is looked up. */
export interface BuilderOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The path of the build context, by which the driver `kubernetes` chooses a pod. */
  readonly contextPath?: string;
}

/**
 * Finds a builder by its name. Drivers are `docker`, `docker-container`, `kubernetes` and `remote`. Throws a
 * {@link DaemonError} for a builder that does not exist, that cannot be read, or that has no nodes.
 *
 * @example
 * const { driver, nodes } = findBuilder({ name: 'farm', from: 'settings' }, { env: process.env });
 * console.log(driver, nodes.map(({ name }) => name));
 */
export function findBuilder(of: BuilderName, options: BuilderOptions): Builder {
  const file = join(buildersDir(options.env), of.name);
  const found = namePattern.test(of.name) ? readBuilder(file) : undefined;
  if (!found) return contextBuilder(of, options);
  const { Driver: driver = '', Nodes: nodes = [] } = found;
  const source: NodeSource = { ...of, ...options, driver, file };
  checkDriver(source);
  const wrong = wrongNodes(nodes.map(({ Name }) => Name));
  if (wrong) throw builderProblem(of, wrong, `Check ${file}, or create the builder again.`);
  return {
    ...of,
    driver,
    nodes: nodes.map((node) => ({
      name: node.Name,
      endpoint: node.Endpoint ?? '',
      platforms: node.Platforms ?? [],
      address: () => ({ ...nodeAddress(source, node), builderNode: { builder: of.name, node: node.Name } }),
    })),
  };
}

/** The problem with the names of the nodes, which appear in the display and in messages; undefined without one. */
function wrongNodes(names: readonly string[]): string | undefined {
  if (names.length === 0) return 'it has no nodes';
  const unnamed = names.find((name) => !nodePattern.test(name));
  if (unnamed !== undefined) return `${JSON.stringify(unnamed.slice(0, maxShown))} is not the name of a node`;
  const twice = names.find((name, i) => names.indexOf(name) < i);
  return twice === undefined ? undefined : `it has two nodes with the name ${twice}`;
}

function readBuilder(file: string): BuilderFile | undefined {
  try {
    return readBuilderFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    const text = `the builder in ${file} cannot be read: ${(error as Error).message}`;
    throw new DaemonError(text, 'invalid-address', {
      hint: 'Check the file, or create the builder again with docker buildx create.',
      cause: error,
    });
  }
}

/** buildx has a builder for each Docker context. */
function contextBuilder({ name, from }: BuilderName, { env }: BuilderOptions): Builder {
  const engine = engineOfBuilder({ name, from }, env);
  const address: DaemonAddress = { ...engine, kind: 'docker' };
  const node = { name, endpoint: name, platforms: [], address: () => address };
  return { name, from, driver: 'docker', nodes: [node] };
}

function engineOfBuilder(of: BuilderName, env: Environment) {
  try {
    return findEngine(env, of);
  } catch (error) {
    const text = `${of.from}: no builder is called ${JSON.stringify(of.name.slice(0, maxShown))}`;
    const hint = 'List the builders with docker buildx ls. The name of a Docker context is also one.';
    throw new DaemonError(text, 'invalid-address', { hint, cause: error });
  }
}

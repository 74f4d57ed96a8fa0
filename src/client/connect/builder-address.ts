import { join } from 'node:path';
import { type DaemonAddress, parseAddress } from './address.ts';
import {
  type BuilderFile,
  type BuilderFileNode,
  builderContainer,
  buildersDir,
  readBuilderFile,
} from './builder-file.ts';
import { DaemonError } from './daemon-error.ts';
import { defaultContext } from './docker-context.ts';
import { findEngine, parseEngine } from './docker-engine.ts';
import type { DockerContainerEndpoint, TlsOptions } from './endpoint.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Of a builder, and of a container. */
const namePattern = /^[a-z0-9][a-z0-9._-]*$/i;
const maxShown = 80;

/**
 * The address of a builder of `docker buildx`, from its file in Docker's configuration, or of a Docker context with that
 * name. Drivers are `docker`, `docker-container` and `remote`. Throws a {@link DaemonError} for a builder that does not
 * exist, that cannot be read, or that has several nodes; it lists what to give as an address instead.
 */
export function builderAddress(name: string, from: string, env: Environment): DaemonAddress {
  const file = join(buildersDir(env), name);
  const found = namePattern.test(name) ? readBuilder(file) : undefined;
  if (!found) return namedContext(name, from, env);
  const place = { name, from, env, file };
  const { Driver: driver = '', Nodes: nodes = [] } = found;
  const [node] = nodes;
  if (!node) throw problem(place, 'it has no nodes', checkIt(place));
  if (nodes.length > 1) throw severalNodes(place, driver, nodes);
  return nodeAddress(place, driver, node);
}

interface Place {
  readonly name: string;
  readonly from: string;
  readonly env: Environment;
  readonly file: string;
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
function namedContext(name: string, from: string, env: Environment): DaemonAddress {
  try {
    return engineOfContext(name, from, env);
  } catch (error) {
    throw new DaemonError(
      `${from}: no builder is called ${JSON.stringify(name.slice(0, maxShown))}`,
      'invalid-address',
      {
        hint: 'List the builders with docker buildx ls. The name of a Docker context is also one.',
        cause: error,
      },
    );
  }
}

function engineOfContext(name: string, from: string, env: Environment): DaemonAddress {
  return { ...findEngine(env, { name, from }), kind: 'docker' };
}

function nodeAddress(
  place: Place,
  driver: string,
  { Name, Endpoint = '', DriverOpts = {} }: BuilderFileNode,
): DaemonAddress {
  const { from, env } = place;
  if (driver === 'docker') return engineOfContext(Endpoint || defaultContext, from, env);
  if (driver === 'docker-container') {
    if (!namePattern.test(Name))
      throw problem(place, 'the name of its node is not one of a container', checkIt(place));
    const { endpoint: engine } = engineOf(Endpoint, place);
    const container = builderContainer(Name);
    const endpoint: DockerContainerEndpoint = { kind: 'docker-container', container, engine };
    return { kind: 'buildkit', endpoint, text: `docker-container://${container}`, from };
  }
  if (driver === 'remote') return parseAddress(Endpoint, { from, env, tls: tlsOf(DriverOpts) });
  throw problem(
    place,
    `its driver is ${JSON.stringify(driver.slice(0, maxShown))}`,
    'Drivers docker, docker-container and remote are supported. For kubernetes, give the address of a pod: kube-pod://POD.',
  );
}

/** A Docker context, or an address in the format of `DOCKER_HOST`. */
function engineOf(endpoint: string, { from, env }: Place) {
  return endpoint.includes('://')
    ? parseEngine(endpoint, from)
    : engineOfContext(endpoint || defaultContext, from, env);
}

function tlsOf({ cacert, cert, key, servername }: Readonly<Record<string, string>>): TlsOptions | undefined {
  if (!cacert && !cert && !key && !servername) return undefined;
  return {
    ...(cacert && { ca: cacert }),
    ...(cert && { cert }),
    ...(key && { key }),
    ...(servername && { serverName: servername }),
  };
}

function severalNodes(place: Place, driver: string, nodes: readonly BuilderFileNode[]): DaemonError {
  const addresses = nodes.map((node) => nodeAddress(place, driver, node).text).join(', ');
  return problem(
    place,
    `it has ${nodes.length} nodes, and a build uses one daemon`,
    `Give the address of one of them: ${addresses}.`,
  );
}

function checkIt({ file }: Place): string {
  return `Check ${file}, or create the builder again.`;
}

function problem({ name, from }: Place, why: string, hint: string): DaemonError {
  return new DaemonError(`${from}: cannot use the builder ${name}: ${why}`, 'invalid-address', { hint });
}

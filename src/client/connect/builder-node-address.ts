import { trimEndOf, trimStartOf } from '../../base/text.ts';
import { type DaemonAddress, parseAddress } from './address.ts';
import { type BuilderFileNode, builderContainer } from './builder-file.ts';
import { DaemonError } from './daemon-error.ts';
import { defaultContext } from './docker-context.ts';
import { type EngineAddress, findEngine, parseEngine } from './docker-engine.ts';
import type { DockerContainerEndpoint, KubeDeploymentEndpoint, TlsOptions } from './endpoint.ts';

const containerPattern = /^[a-z0-9][a-z0-9._-]*$/i;
const kubePattern = /^[a-z0-9][-a-z0-9.]*$/;
/** Keys and values of labels; none of them can become a flag or a second condition. */
const labelPattern = /^[A-Za-z0-9][\w./-]*=[\w.-]*$/;
const maxShown = 80;

/** The values that determine the addresses of a builder's nodes. */
export interface NodeSource {
  readonly name: string;
  readonly from: string;
  readonly driver: string;
  readonly file: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly contextPath?: string;
}

type Options = Readonly<Record<string, string>>;
type AddressOf = (source: NodeSource, node: BuilderFileNode) => DaemonAddress;

/** Drivers of docker/buildx v0.36.1 (directory driver). */
const drivers: ReadonlyMap<string, AddressOf> = new Map<string, AddressOf>([
  ['docker', (source, { Endpoint }) => ({ ...engineOf(Endpoint, source), kind: 'docker' })],
  ['docker-container', containerAddress],
  ['kubernetes', kubernetesAddress],
  ['remote', remoteAddress],
]);

/** Throws a {@link DaemonError} if the driver of the builder is not supported. */
export function checkDriver(source: NodeSource): void {
  const { driver } = source;
  if (drivers.has(driver)) return;
  const hint =
    driver === 'cloud'
      ? 'Only docker buildx can use builders of Docker Build Cloud. Choose another builder with BUILDX_BUILDER.'
      : `Drivers ${[...drivers.keys()].join(', ')} are supported.`;
  throw builderProblem(source, `its driver is ${JSON.stringify(driver.slice(0, maxShown))}`, hint);
}

/** The address of a node. Throws a {@link DaemonError} for a node that cannot be used. */
export function nodeAddress(source: NodeSource, node: BuilderFileNode): DaemonAddress {
  checkDriver(source);
  return drivers.get(source.driver)?.(source, node) as DaemonAddress;
}

/** The error for a builder that cannot be used. */
export function builderProblem(
  { name, from }: Pick<NodeSource, 'name' | 'from'>,
  why: string,
  hint: string,
): DaemonError {
  return new DaemonError(`${from}: cannot use the builder ${name}: ${why}`, 'invalid-address', { hint });
}

function containerAddress(source: NodeSource, { Name, Endpoint }: BuilderFileNode): DaemonAddress {
  if (!containerPattern.test(Name))
    throw invalidNode(source, `${shown(Name)}, the name of its node, is not one of a container`);
  const { endpoint: engine } = engineOf(Endpoint, source);
  const container = builderContainer(Name);
  const endpoint: DockerContainerEndpoint = { kind: 'docker-container', container, engine };
  return { kind: 'buildkit', endpoint, text: `docker-container://${container}`, from: source.from };
}

/** A Docker context, or an address in the format of `DOCKER_HOST`. */
function engineOf(endpoint: string | undefined, { from, env }: NodeSource): EngineAddress {
  return endpoint?.includes('://')
    ? parseEngine(endpoint, from)
    : findEngine(env, { name: endpoint || defaultContext, from });
}

function remoteAddress(
  { from, env }: NodeSource,
  { Endpoint = '', DriverOpts = {} }: BuilderFileNode,
): DaemonAddress {
  return parseAddress(Endpoint, { from, env, tls: tlsOf(DriverOpts) });
}

function tlsOf({ cacert, cert, key, servername }: Options): TlsOptions | undefined {
  if (!cacert && !cert && !key && !servername) return undefined;
  return {
    ...(cacert && { ca: cacert }),
    ...(cert && { cert }),
    ...(key && { key }),
    ...(servername && { serverName: servername }),
  };
}

/**
 * The deployment has the name of the node, and its pods have that name in the label `app` (docker/buildx v0.36.1
 * driver/kubernetes/factory.go, manifest/manifest.go).
 */
function kubernetesAddress(
  source: NodeSource,
  { Name, Endpoint = '', DriverOpts = {} }: BuilderFileNode,
): DaemonAddress {
  const deployment = Name.replaceAll('_', '-');
  const { namespace, labels = '', loadbalance = 'sticky' } = DriverOpts;
  for (const name of [deployment, namespace])
    if (name !== undefined && !kubePattern.test(name))
      throw invalidNode(source, `${shown(name)} is not a Kubernetes name`);
  if (loadbalance !== 'sticky' && loadbalance !== 'random')
    throw invalidNode(source, `loadbalance=${shown(loadbalance)} is neither sticky nor random`);
  const kubeconfig = kubeconfigOf(Endpoint);
  const endpoint: KubeDeploymentEndpoint = {
    kind: 'kube-deployment',
    deployment,
    selector: [`app=${deployment}`, ...labelsOf(labels, source)].join(','),
    choice: loadbalance,
    key: source.contextPath ?? '',
    ...(namespace === undefined ? {} : { namespace }),
    ...(kubeconfig && { kubeconfig }),
  };
  return {
    kind: 'buildkit',
    endpoint,
    text: Endpoint || `kubernetes:///${source.name}?deployment=${deployment}`,
    from: source.from,
  };
}

/** Own labels of the pods: `KEY=VALUE,…`, perhaps in quotes. */
function labelsOf(text: string, source: NodeSource): readonly string[] {
  const labels = trimEndOf(trimStartOf(text, '"'), '"').split(',').filter(Boolean);
  const wrong = labels.find((label) => !labelPattern.test(label));
  if (wrong !== undefined) throw invalidNode(source, `${shown(wrong)} is not a label`);
  return labels;
}

function kubeconfigOf(endpoint: string): string | undefined {
  const query = /^kubernetes:\/\/[^?]*\?(.*)$/s.exec(endpoint)?.[1];
  return new URLSearchParams(query).get('kubeconfig') || undefined;
}

function shown(text: string): string {
  return JSON.stringify(text.slice(0, maxShown));
}

function invalidNode(source: NodeSource, why: string): DaemonError {
  return builderProblem(source, why, `Check ${source.file}, or create the builder again.`);
}

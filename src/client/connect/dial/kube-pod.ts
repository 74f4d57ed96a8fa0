import { type AddressParts, invalidAddress, splitAuthority } from '../address-parts.ts';
import type { KubePodEndpoint } from '../endpoint.ts';
import type { DialCommand } from './command.ts';

const namePattern = /^[a-z0-9][-a-z0-9.]*$/;

/** `kube-pod://POD[?namespace=…&context=…&container=…]`. */
export function parseKubePod(parts: AddressParts): KubePodEndpoint {
  const { host: pod, query } = splitAuthority(parts, { query: ['namespace', 'context', 'container'] });
  const namespace = query.get('namespace');
  const container = query.get('container');
  for (const name of [pod, namespace, container]) {
    if (name !== undefined && !namePattern.test(name))
      throw invalidAddress(parts, `${name} is not a Kubernetes name`);
  }
  return { kind: 'kube-pod', pod, ...Object.fromEntries(query) };
}

/** The `kubectl exec` command for an address (moby/buildkit v0.32.2 client/connhelper/kubepod). */
export function kubePodCommand(endpoint: KubePodEndpoint): DialCommand {
  const { pod, container } = endpoint;
  const flags = kubeFlags(endpoint);
  const inPod = container === undefined ? [] : [`--container=${container}`];
  return {
    program: 'kubectl',
    args: [...flags, 'exec', ...inPod, '-i', pod, '--', 'buildctl', 'dial-stdio'],
    hints: [
      [
        ({ stderr }) => /executable file not found|command not found/.test(stderr),
        'The container needs buildctl, which moby/buildkit images have. Choose another container with ?container=.',
      ],
      [
        ({ stderr }) => /NotFound|not found/.test(stderr),
        `Check that \`kubectl ${[...flags, 'get', 'pod', pod].join(' ')}\` finds it. Set its namespace with ?namespace=.`,
      ],
      [() => true, `Check the output of \`kubectl ${[...flags, 'get', 'pod', pod].join(' ')}\`.`],
    ],
  };
}

/** The flags of `kubectl` that choose the cluster and the namespace. */
export function kubeFlags({
  kubeconfig,
  context,
  namespace,
}: Pick<KubePodEndpoint, 'kubeconfig' | 'context' | 'namespace'>): readonly string[] {
  return [
    ...(kubeconfig === undefined ? [] : [`--kubeconfig=${kubeconfig}`]),
    ...(context === undefined ? [] : [`--context=${context}`]),
    ...(namespace === undefined ? [] : [`--namespace=${namespace}`]),
  ];
}

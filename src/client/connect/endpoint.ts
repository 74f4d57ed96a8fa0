/** Paths of PEM files; `serverName` is verified instead of the host in the address. */
export interface TlsOptions {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly serverName?: string;
  /** Accepts any certificate, for a Docker context with `SkipTLSVerify`. */
  readonly insecure?: boolean;
}

/** How to open a byte stream to a daemon; each kind has a file in `dial/`. */
export type Endpoint =
  | UnixEndpoint
  | NamedPipeEndpoint
  | TcpEndpoint
  | SshEndpoint
  | DockerContainerEndpoint
  | ContainerToolEndpoint
  | KubePodEndpoint
  | KubeDeploymentEndpoint;

/** A socket file. */
export interface UnixEndpoint {
  readonly kind: 'unix';
  readonly path: string;
}

/** A Windows named pipe: `\\\\.\\pipe\\docker_engine`. */
export interface NamedPipeEndpoint {
  readonly kind: 'npipe';
  readonly path: string;
}

/** A TCP port; with `tls`, the connection is encrypted. */
export interface TcpEndpoint {
  readonly kind: 'tcp';
  readonly host: string;
  readonly port: number;
  readonly tls?: TlsOptions;
}

/**
 * The system's `ssh` runs `buildctl dial-stdio` or `docker system dial-stdio` there, with the socket `path` if it is
 * set.
 */
export interface SshEndpoint {
  readonly kind: 'ssh';
  readonly host: string;
  readonly user?: string;
  readonly port?: number;
  readonly path?: string;
}

/** `buildctl dial-stdio` in a container, started through the API of the Docker Engine at `engine`. */
export interface DockerContainerEndpoint {
  readonly kind: 'docker-container';
  readonly container: string;
  readonly engine: Endpoint;
}

/** `buildctl dial-stdio` in a container, started by the tool that owns it. `namespace` is for nerdctl. */
export interface ContainerToolEndpoint {
  readonly kind: 'container-tool';
  readonly tool: 'podman' | 'nerdctl';
  readonly container: string;
  readonly namespace?: string;
}

/** `buildctl dial-stdio` in a pod, started by `kubectl`; missing values come from kubectl's configuration. */
export interface KubePodEndpoint {
  readonly kind: 'kube-pod';
  readonly pod: string;
  readonly namespace?: string;
  readonly context?: string;
  readonly container?: string;
  /** The path of kubectl's configuration. */
  readonly kubeconfig?: string;
}

/**
 * A running pod of a deployment of `docker buildx`, started by `kubectl` like {@link KubePodEndpoint}. `sticky` chooses
 * the same pod for the same key while the pods are the same; the key is the path of the build context.
 */
export interface KubeDeploymentEndpoint {
  readonly kind: 'kube-deployment';
  readonly deployment: string;
  /** Labels of its pods: `app=NAME,…`. */
  readonly selector: string;
  readonly choice: 'sticky' | 'random';
  readonly key: string;
  readonly namespace?: string;
  readonly kubeconfig?: string;
}

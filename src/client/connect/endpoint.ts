/** Files with PEM texts; `serverName` is verified instead of the address's host. */
export interface TlsOptions {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly serverName?: string;
  /** Takes any certificate: what a Docker context with `SkipTLSVerify` asks for. */
  readonly insecure?: boolean;
}

/** How a byte stream to a daemon is opened; each kind has a file in `dial/`. */
export type Endpoint =
  | UnixEndpoint
  | NamedPipeEndpoint
  | TcpEndpoint
  | SshEndpoint
  | DockerContainerEndpoint
  | ContainerToolEndpoint
  | KubePodEndpoint;

/** A socket of the file system. */
export interface UnixEndpoint {
  readonly kind: 'unix';
  readonly path: string;
}

/** A pipe of Windows: `\\\\.\\pipe\\docker_engine`. */
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

/** The system's `ssh` runs `buildctl dial-stdio` or `docker system dial-stdio` there, on the socket `path` if one is named. */
export interface SshEndpoint {
  readonly kind: 'ssh';
  readonly host: string;
  readonly user?: string;
  readonly port?: number;
  readonly path?: string;
}

/** `buildctl dial-stdio` in a container, started over the API of the Docker Engine at `engine`. */
export interface DockerContainerEndpoint {
  readonly kind: 'docker-container';
  readonly container: string;
  readonly engine: Endpoint;
}

/** `buildctl dial-stdio` in a container, started by the tool that owns it. `namespace` is nerdctl's. */
export interface ContainerToolEndpoint {
  readonly kind: 'container-tool';
  readonly tool: 'podman' | 'nerdctl';
  readonly container: string;
  readonly namespace?: string;
}

/** `buildctl dial-stdio` in a pod, started by `kubectl`; what is absent is as kubectl's config says. */
export interface KubePodEndpoint {
  readonly kind: 'kube-pod';
  readonly pod: string;
  readonly namespace?: string;
  readonly context?: string;
  readonly container?: string;
}

import type { Duplex } from 'node:stream';
import type { DaemonAddress } from '../address.ts';
import type { Endpoint } from '../endpoint.ts';
import { dialCommand } from './command.ts';
import { containerToolCommand } from './container-tool.ts';
import { dialDockerContainer } from './docker-container.ts';
import { choosePod } from './kube-deployment.ts';
import { kubePodCommand } from './kube-pod.ts';
import { dialNpipe } from './npipe.ts';
import { sshCommand } from './ssh.ts';
import { dialTcp } from './tcp.ts';
import { dialUnix } from './unix.ts';

/** Opens a byte stream to the daemon. Rejects with a `DaemonError` or the error of the socket. */
export async function dial(
  address: Pick<DaemonAddress, 'kind' | 'endpoint'>,
  signal?: AbortSignal,
): Promise<Duplex> {
  const { kind, endpoint } = address;
  switch (endpoint.kind) {
    case 'unix':
      return dialUnix(endpoint, signal);
    case 'npipe':
      return dialNpipe(endpoint, signal);
    case 'tcp':
      return dialTcp(endpoint, signal, kind === 'docker' ? ['http/1.1'] : ['h2']);
    case 'ssh':
      return dialCommand(sshCommand(endpoint, kind), signal);
    case 'kube-pod':
      return dialCommand(kubePodCommand(endpoint), signal);
    case 'kube-deployment':
      return dialCommand(kubePodCommand(await choosePod(endpoint, signal)), signal);
    case 'container-tool':
      return dialCommand(containerToolCommand(endpoint), signal);
    case 'docker-container':
      return dialDockerContainer(endpoint, (engine) => dial(dockerAt(engine), signal), signal);
  }
}

function dockerAt(endpoint: Endpoint) {
  return { kind: 'docker', endpoint } as const;
}

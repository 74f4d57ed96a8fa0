import { connect, type Socket } from 'node:net';
import { SSH } from '../../proto/session-codec.ts';
import { decodeBytesMessage, encodeBytesMessage } from '../../rpc/bytes-message.ts';
import { metadataValues, RpcCode, RpcError } from '../../rpc/channel.ts';
import { handlersOf } from '../../rpc/handlers.ts';
import type { ServerCall } from '../../rpc/server-call.ts';
import type { SessionService } from '../session-service.ts';
import { isReadOnlyRequest, SshAgentFrames } from './ssh-agent-frames.ts';

/** SSH_AGENT_FAILURE. */
const failure = Uint8Array.of(0, 0, 0, 1, 5);
const defaultId = 'default';

/**
 * `moby.sshforward.v1.SSH`: lets steps list keys and sign with them. Nothing else reaches the agent: requests to add,
 * remove or lock keys get a failure response (moby/buildkit v0.32.2 session/sshforward/sshprovider).
 */
export function sshService(sockets: ReadonlyMap<string, string>): SessionService {
  const checkAgent = async ({ ID }: { readonly ID: string }) => {
    socketOf(sockets, ID);
    return {};
  };
  const forwardAgent = (call: ServerCall): Promise<void> =>
    forwardRequests(call, socketOf(sockets, metadataValues(call.metadata, 'buildkit.ssh.id')[0] ?? ''));
  return { handlers: handlersOf(SSH, { checkAgent, forwardAgent }) };
}

function socketOf(sockets: ReadonlyMap<string, string>, id: string): string {
  const path = sockets.get(id || defaultId);
  if (path === undefined) throw new RpcError(`unset ssh forward key ${id || defaultId}`, RpcCode.unknown);
  return path;
}

async function forwardRequests(call: ServerCall, path: string): Promise<void> {
  const agent = await connectTo(path);
  const stop = (): void => void agent.destroy();
  call.signal.addEventListener('abort', stop, { once: true });
  try {
    const requests = new SshAgentFrames(call.requests, decodeBytesMessage);
    const responses = new SshAgentFrames(agent, (chunk) => chunk);
    for (;;) {
      const request = await requests.next();
      if (!request) return;
      const response = isReadOnlyRequest(request) ? await ask(agent, request, responses) : failure;
      await call.send(encodeBytesMessage(response));
    }
  } finally {
    call.signal.removeEventListener('abort', stop);
    agent.destroy();
  }
}

async function ask(agent: Socket, request: Uint8Array, responses: SshAgentFrames): Promise<Uint8Array> {
  agent.write(request);
  const response = await responses.next();
  if (!response) throw new RpcError('ssh agent closed the connection', RpcCode.unavailable);
  return response;
}

function connectTo(path: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(path, () => resolve(socket));
    socket.setTimeout(2000, () => socket.connecting && socket.destroy(new Error('timed out')));
    socket.on('error', (error) =>
      reject(new RpcError(`failed to connect to ${path}: ${error.message}`, RpcCode.unknown)),
    );
  });
}

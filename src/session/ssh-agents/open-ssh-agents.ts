import { statSync } from 'node:fs';
import { fileReason } from '../../base/file-reason.ts';
import { firstOf } from '../../base/list.ts';
import { startKeyAgent } from './key-agent.ts';
import { SshAgentError } from './ssh-agent-error.ts';

/**
 * The keys that a build may sign with: the socket of an agent, or key files. Without a path, the agent of
 * `SSH_AUTH_SOCK`.
 */
export interface SshAgentSource {
  readonly id: string;
  readonly paths?: readonly string[];
}

/** The agents for a build. */
export interface SshAgents {
  /** Sockets by id, for `sshSockets` of a build. */
  readonly sockets: ReadonlyMap<string, string>;
  /** Ends the agents that were started for the build. */
  close(): Promise<void>;
}

/**
 * Finds the agents, and starts one for each source with key files. The file decides whether a path is a socket or a
 * key (moby/buildkit v0.32.2 session/sshforward/sshprovider). Throws an {@link SshAgentError} and leaves nothing
 * running.
 *
 * @example
 * const agents = await openSshAgents([{ id: 'default', paths: ['deploy-key'] }], process.env);
 * console.log([...agents.sockets.keys()]);
 * await agents.close();
 */
export async function openSshAgents(
  sources: readonly SshAgentSource[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<SshAgents> {
  const sockets = new Map<string, string>();
  const started: { close(): Promise<void> }[] = [];
  const close = async () => void (await Promise.all(started.map((agent) => agent.close())));
  try {
    for (const source of sources) {
      const id = source.id || 'default';
      if (sockets.has(id))
        throw new SshAgentError(`duplicate agent ID ${JSON.stringify(id)}`, 'ssh-duplicate-id');
      const found = readSource(source, env);
      if (found.kind === 'socket') {
        sockets.set(id, found.path);
        continue;
      }
      const agent = await startKeyAgent(found.files, env);
      started.push(agent);
      sockets.set(id, agent.socket);
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { sockets, close };
}

type FoundSource =
  | { readonly kind: 'socket'; readonly path: string }
  | { readonly kind: 'keys'; readonly files: readonly string[] };

function readSource(source: SshAgentSource, env: Readonly<Record<string, string | undefined>>): FoundSource {
  const given = source.paths ?? [];
  const paths = given.join('') === '' ? [env['SSH_AUTH_SOCK'] ?? ''] : given;
  if (paths[0] === '' && paths.length === 1) {
    throw new SshAgentError(
      'invalid empty ssh agent socket: make sure SSH_AUTH_SOCK is set',
      'ssh-no-agent',
      { hint: 'Start an agent (eval $(ssh-agent); ssh-add), or give a key file.' },
    );
  }
  const sockets = paths.filter(isSocket);
  if (sockets.length === 0) return { kind: 'keys', files: paths };
  if (paths.length === 1) return { kind: 'socket', path: firstOf(sockets) };
  throw new SshAgentError(
    `${sockets[0]} is an agent socket, and an id has either one socket or key files`,
    'ssh-several-sockets',
    { hint: 'Give each socket its own id.', data: { file: firstOf(sockets) } },
  );
}

function isSocket(path: string): boolean {
  try {
    const found = statSync(path);
    if (found.isFile() || found.isSocket()) return found.isSocket();
  } catch (error) {
    const text = `${path}: cannot be read (${fileReason(error)})`;
    throw new SshAgentError(text, 'ssh-unreadable', { data: { file: path } });
  }
  throw new SshAgentError(`${path}: neither an agent socket nor a file with a private key`, 'ssh-not-a-key', {
    data: { file: path },
  });
}

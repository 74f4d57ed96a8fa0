import type { Command } from 'commander';
import { type Connection, connectDaemon } from '../../client/connect/connect.ts';
import type { TlsOptions } from '../../client/connect/endpoint.ts';
import { findDaemon } from '../../client/connect/find-daemon.ts';
import type { CliIo } from '../io.ts';
import { UsageError } from '../usage-error.ts';

/** Flags that select the daemon; shared by every command that talks to one. */
export interface DaemonFlags {
  readonly addr?: string;
  readonly builder?: string;
  readonly tlscacert?: string;
  readonly tlscert?: string;
  readonly tlskey?: string;
  readonly tlsservername?: string;
}

/** Adds the flags of {@link DaemonFlags}. */
export function addDaemonFlags(command: Command): Command {
  return command
    .option(
      '--addr <address>',
      'daemon address: unix://, tcp://, ssh://, docker-container://, kube-pod://, docker://, docker-context://… ' +
        '(default: BUILDKIT_HOST, DOCKER_HOST, the current Docker context, default sockets)',
    )
    .option('--builder <name>', 'builder of docker buildx with one node (default: BUILDX_BUILDER)')
    .option('--tlscacert <file>', 'certificate authority of the daemon')
    .option('--tlscert <file>', 'client certificate')
    .option('--tlskey <file>', 'client key')
    .option('--tlsservername <name>', "name in the daemon's certificate");
}

/** Connects to the daemon that the flags and the environment name. */
export async function openDaemon(flags: DaemonFlags, io: CliIo): Promise<Connection> {
  if (flags.addr && flags.builder)
    throw new UsageError('--addr and --builder cannot be used together', 'Use one of them.');
  const address = findDaemon({
    given: flags.addr ? { text: flags.addr, from: '--addr' } : undefined,
    builder: flags.builder ? { name: flags.builder, from: '--builder' } : undefined,
    env: io.env,
    tls: tlsOf(flags),
  });
  return connectDaemon(address, { signal: io.signal });
}

function tlsOf({ tlscacert, tlscert, tlskey, tlsservername }: DaemonFlags): TlsOptions | undefined {
  if (!tlscacert && !tlscert && !tlskey && !tlsservername) return undefined;
  return { ca: tlscacert, cert: tlscert, key: tlskey, serverName: tlsservername };
}

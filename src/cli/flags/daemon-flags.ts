import { resolve } from 'node:path';
import type { Command } from 'commander';
import { type Builder, findBuilder } from '../../client/connect/builder.ts';
import { type Connection, connectDaemon } from '../../client/connect/connect.ts';
import type { TlsOptions } from '../../client/connect/endpoint.ts';
import { type AddressSources, chosenBuilder, findDaemon } from '../../client/connect/find-daemon.ts';
import { ExitCode } from '../exit-code.ts';
import type { CliIo } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { appendValue } from './flag-table.ts';

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
    .option(
      '--builder <name>',
      'builder of docker buildx (default: BUILDX_BUILDER, or the one that docker buildx use chose)',
    )
    .option('--tlscacert <file>', 'certificate authority of the daemon')
    .option('--tlscert <file>', 'client certificate')
    .option('--tlskey <file>', 'client key')
    .option('--tlsservername <name>', "name in the daemon's certificate");
}

/** Lets `--addr` be repeated, for a command that works on several daemons at once. */
export function allowSeveralAddresses(command: Command): Command {
  const addr = command.options.find(({ long }) => long === '--addr');
  addr?.argParser(appendValue);
  return command;
}

/**
 * Connects to the daemon that the flags and the environment name. A builder with several nodes is one of them, which a
 * note names. The path of the build context, if there is one, chooses the pod of a builder on Kubernetes.
 */
export async function openDaemon(flags: DaemonFlags, io: CliIo, contextPath?: string): Promise<Connection> {
  const builder = builderWithNodes(flags, io, contextPath);
  if (!builder) return openOnlyDaemon(flags, io, contextPath);
  return (await import('./open-nodes.ts')).openOneOf(builder, io);
}

/** The same, but a builder with several nodes is an error. */
export async function openOnlyDaemon(
  flags: DaemonFlags,
  io: CliIo,
  contextPath?: string,
): Promise<Connection> {
  return connectDaemon(findDaemon(sourcesOf(flags, io, contextPath)), { signal: io.signal });
}

/** A connection to a daemon; a node of a builder with several nodes has a name. */
export interface OpenedDaemon {
  readonly node: string | undefined;
  readonly connection: Connection;
}

/**
 * Connects to all nodes of the builder that the flags and the environment name, or to the one daemon. There are warnings
 * for nodes that cannot be reached, and `onUnreachable` is called.
 */
export async function openDaemons(
  flags: DaemonFlags,
  io: CliIo,
  onUnreachable?: () => void,
): Promise<readonly OpenedDaemon[]> {
  const builder = builderWithNodes(flags, io);
  if (!builder) return [{ node: undefined, connection: await openOnlyDaemon(flags, io) }];
  const nodes = await (await import('./open-nodes.ts')).openAllOf(builder, io, onUnreachable);
  return nodes.map(({ name, client }) => ({ node: name, connection: client }));
}

/**
 * Runs `work` on all nodes of the builder, or on the one daemon. Returns the exit code, which is 1 if a node cannot be
 * reached, because the result is not complete then.
 */
export async function onAllDaemons(
  flags: DaemonFlags,
  io: CliIo,
  work: (daemons: readonly OpenedDaemon[]) => Promise<void>,
): Promise<number> {
  let code: number = ExitCode.ok;
  const daemons = await openDaemons(flags, io, () => {
    code = ExitCode.failed;
  });
  try {
    await work(daemons);
    return code;
  } finally {
    closeDaemons(daemons);
  }
}

/** Ends the connections. */
export function closeDaemons(daemons: readonly OpenedDaemon[]): void {
  for (const { connection } of daemons) connection.close();
}

/** The builder that the flags and the environment name, if it has several nodes. */
export function builderWithNodes(flags: DaemonFlags, io: CliIo, contextPath?: string): Builder | undefined {
  const sources = sourcesOf(flags, io, contextPath);
  const name = chosenBuilder(sources);
  const builder = name && findBuilder(name, sources);
  return builder && builder.nodes.length > 1 ? builder : undefined;
}

function sourcesOf(flags: DaemonFlags, io: CliIo, contextPath?: string): AddressSources {
  if (flags.addr && flags.builder)
    throw new UsageError('--addr and --builder cannot be used together', 'Use one of them.');
  return {
    given: flags.addr ? { text: flags.addr, from: '--addr' } : undefined,
    builder: flags.builder ? { name: flags.builder, from: '--builder' } : undefined,
    env: io.env,
    tls: tlsOf(flags),
    ...(contextPath === undefined ? {} : { contextPath: resolve(io.cwd, contextPath) }),
  };
}

function tlsOf({ tlscacert, tlscert, tlskey, tlsservername }: DaemonFlags): TlsOptions | undefined {
  if (!tlscacert && !tlscert && !tlskey && !tlsservername) return undefined;
  return { ca: tlscacert, cert: tlscert, key: tlskey, serverName: tlsservername };
}

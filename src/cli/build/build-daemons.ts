import type { Builder } from '../../client/connect/builder.ts';
import type { BuildNode } from '../../client/nodes/build-node.ts';
import { chosenDaemons, type OfferedDaemon } from '../../client/nodes/name-nodes.ts';
import { parsePlatforms } from '../../frontend/options/parse-platforms.ts';
import type { Platform } from '../../image/platform.ts';
import { builderWithNodes, openOnlyDaemon } from '../flags/daemon-flags.ts';
import { parseFlag } from '../flags/key-values.ts';
import type { CliIo } from '../io.ts';
import { printReport } from '../output/print-painted.ts';
import type { BuildFlags } from './build-flags.ts';

/** The daemons that the flags name. They are connected to at once, and the platforms decide which of them build. */
export interface BuildDaemons {
  /** The nodes of a build for these platforms. A single daemon has no platforms of its own. */
  nodes(wanted: readonly Platform[]): Promise<readonly BuildNode[]>;
  close(): Promise<void>;
}

/**
 * Connects to the daemon, or to each of several `--addr`. The nodes of a builder are connected to when it is known which of
 * them build. Errors come from {@link BuildDaemons.nodes}.
 */
export function openBuildDaemons(flags: BuildFlags, io: CliIo, context: string): BuildDaemons {
  const opening = Promise.resolve().then(() => {
    const builder = builderWithNodes(flags, io, context);
    return builder ? builderDaemons(builder, io) : addressedDaemons(flags, io, context);
  });
  opening.catch(() => undefined);
  return {
    nodes: async (wanted) => (await opening).nodes(wanted),
    close: () =>
      opening.then(
        (daemons) => daemons.close(),
        () => undefined,
      ),
  };
}

function builderDaemons(builder: Builder, io: CliIo): BuildDaemons {
  let nodes: readonly BuildNode[] = [];
  return {
    nodes: async (wanted) => {
      const { openNodesFor } = await import('../flags/open-nodes.ts');
      nodes = await openNodesFor(builder, wanted, io);
      return nodes;
    },
    close: async () => {
      for (const { client } of nodes) client.close();
    },
  };
}

function addressedDaemons(flags: BuildFlags, io: CliIo, context: string): BuildDaemons {
  const { addrs = [] } = flags;
  // An empty variable of a script names no daemon.
  const given = addrs.length === 1 && addrs[0] === '' ? [] : addrs.map(platformAddress);
  const each = given.length > 0 ? given.map(({ addr }) => ({ ...flags, addr })) : [flags];
  const connecting = each.map((one) => openOnlyDaemon(one, io, context));
  for (const connection of connecting) connection.catch(() => undefined);
  return {
    nodes: async (wanted) => {
      const connections = await Promise.all(connecting);
      const daemons = connections.map((client, i) => ({ client, byHand: given[i]?.byHand ?? [] }));
      return chosenNodes(daemons, wanted, io);
    },
    close: async () => {
      for (const end of await Promise.allSettled(connecting))
        if (end.status === 'fulfilled') end.value.close();
    },
  };
}

/** `linux/arm64=tcp://arm.example:1234`: an address, with the platforms that it is to build, separated by commas. */
function platformAddress(value: string): { readonly addr: string; readonly byHand: readonly Platform[] } {
  const [, names, addr = ''] = /^([^:=]*)=(.*)$/s.exec(value) ?? [undefined, undefined, value];
  const named = { flag: '--addr', value, example: '--addr linux/arm64=tcp://arm.example:1234' };
  return parseFlag(named, () => {
    if (addr === '') throw new Error('the address is empty');
    if (names === '') throw new Error('the platform is empty');
    return { addr, byHand: parsePlatforms(names ?? '') };
  });
}

async function chosenNodes(
  daemons: readonly OfferedDaemon[],
  wanted: readonly Platform[],
  io: CliIo,
): Promise<readonly BuildNode[]> {
  const [only] = daemons;
  if (only && daemons.length === 1)
    return [{ name: only.client.address.text, client: only.client, platforms: [] }];
  const nodes = await chosenDaemons(daemons, wanted, io.signal);
  const idle = daemons.filter((daemon) => nodes.every(({ client }) => client !== daemon.client));
  for (const { client } of idle) warnOfIdle(client.address.text, wanted, io);
  return nodes;
}

function warnOfIdle(address: string, wanted: readonly Platform[], io: CliIo): void {
  const why =
    wanted.length === 0
      ? 'without --platform, the first daemon builds'
      : 'other daemons offer its platforms, too. Write --addr PLATFORM=ADDRESS to choose';
  printReport(io.stderr, `WARNING: --addr ${address} takes no part in the build: ${why}\n`, io.env);
}

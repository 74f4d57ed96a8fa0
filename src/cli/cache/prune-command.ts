import { type Command, Option } from 'commander';
import { knowsSpaceLimits, type PruneOptions, prune } from '../../client/cache-records.ts';
import type { Connection } from '../../client/connect/connect.ts';
import { describeWorkers } from '../../client/workers.ts';
import { ByteSizeError, parseRamBytes } from '../../go/byte-size.ts';
import { dockerConfigDir, readDockerConfig } from '../../registry/docker-config.ts';
import { ExitCode } from '../exit-code.ts';
import { addDaemonFlags, type DaemonFlags, onAllDaemons } from '../flags/daemon-flags.ts';
import { list } from '../flags/frontend-flags.ts';
import type { CliIo } from '../io.ts';
import { humanSize } from '../output/human-units.ts';
import { UsageError } from '../usage-error.ts';
import { parseCacheFilters } from './cache-filters.ts';
import { cacheDetails, cacheHeader, cacheJson, cacheRow } from './cache-text.ts';
import { confirm } from './confirm.ts';

const widths = [40, 11, 10, 0];

interface PruneFlags extends DaemonFlags {
  readonly all?: boolean;
  readonly filter?: readonly string[];
  readonly reservedSpace?: string;
  readonly keepStorage?: string;
  readonly maxUsedSpace?: string;
  readonly minFreeSpace?: string;
  readonly verbose?: boolean;
  readonly force?: boolean;
  readonly format: 'text' | 'json';
}

/** `dockerfile-llb prune`: removes cache of the daemon. */
export function addPruneCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  const command = program
    .command('prune')
    .description(
      "Remove a daemon's build cache: everything that is not in use, or what the filters and limits select.",
    )
    .option('-a, --all', 'also remove internal and frontend images')
    .addOption(
      list(
        '--filter <key=value>',
        'only matching records: id=…, type=…, until=24h, …; all filters must match',
      ),
    )
    .option('--reserved-space <size>', 'always keep this much cache')
    .option('--max-used-space <size>', 'keep at most this much cache')
    .option('--min-free-space <size>', 'remove cache until this much of the disk is free')
    .addOption(new Option('--keep-storage <size>', 'alias of --reserved-space').hideHelp())
    .option('--verbose', 'show every field')
    .option('-f, --force', 'do not ask for confirmation')
    .addOption(
      new Option('--format <format>', 'text or json (one record a line)')
        .choices(['text', 'json'])
        .default('text'),
    );
  addDaemonFlags(command).action(async (flags: PruneFlags) => finish(await runCommand(flags, io)));
}

async function runCommand(flags: PruneFlags, io: CliIo): Promise<number> {
  const { pruneFilters = [] } = await readDockerConfig(dockerConfigDir(io.env));
  const options = pruneOptions(flags, pruneFilters);
  const warning = `WARNING! This removes ${whatOf(flags, pruneFilters)}. Continue?`;
  if (!flags.force && !(await confirm(warning, '--force', io))) {
    io.stderr.write('Nothing was removed.\n');
    return ExitCode.ok;
  }
  return onAllDaemons(flags, io, async (daemons) => {
    let total = 0;
    const print = printer(flags, io);
    if (options.maxUsedSpace || options.minFreeSpace)
      for (const { connection } of daemons) await requireLimits(connection, io);
    const pruneOne = async ({ channel }: Connection) => {
      for await (const record of prune(channel, { ...options, signal: io.signal })) {
        total += record.size;
        print(record);
      }
    };
    await Promise.all(daemons.map(({ connection }) => pruneOne(connection)));
    if (flags.format === 'text') io.stdout.write(`Total: ${humanSize(total)}\n`);
  });
}

function whatOf(flags: PruneFlags, configured: readonly string[]): string {
  if (flags.filter?.length || configured.length > 0) return 'the build cache that the filters select';
  if (flags.reservedSpace || flags.keepStorage || flags.maxUsedSpace || flags.minFreeSpace)
    return 'build cache until the limits are met';
  return flags.all ? 'all build cache' : 'all build cache that neither a build nor an image uses';
}

async function requireLimits({ channel }: Connection, { signal }: CliIo): Promise<void> {
  const [worker] = await describeWorkers(channel, { signal });
  const version = worker?.version ?? '';
  if (knowsSpaceLimits(version)) return;
  throw new Error(
    `--max-used-space and --min-free-space need BuildKit v0.17 or later; the daemon has ${version}`,
  );
}

type Print = (record: Parameters<typeof cacheRow>[0]) => void;

function printer({ format, verbose }: PruneFlags, io: CliIo): Print {
  if (format === 'json') return (record) => void io.stdout.write(`${JSON.stringify(cacheJson(record))}\n`);
  if (verbose) return (record) => void io.stdout.write(cacheDetails(record, Date.now()));
  // Rows come one by one: their widths are given.
  const line = (cells: readonly string[]) =>
    `${cells
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd()}\n`;
  let first = true;
  return (record) => {
    if (first) io.stdout.write(line(cacheHeader));
    first = false;
    io.stdout.write(line(cacheRow(record, Date.now())));
  };
}

/** `pruneFilters` of Docker's config are for every prune. */
function pruneOptions(flags: PruneFlags, configured: readonly string[]): PruneOptions {
  return {
    ...parseCacheFilters([...(flags.filter ?? []), ...configured]),
    all: flags.all,
    reservedSpace: size('--reserved-space', flags.reservedSpace ?? flags.keepStorage),
    maxUsedSpace: size('--max-used-space', flags.maxUsedSpace),
    minFreeSpace: size('--min-free-space', flags.minFreeSpace),
  };
}

function size(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  try {
    return Number(parseRamBytes(text));
  } catch (error) {
    if (!(error instanceof ByteSizeError)) throw error;
    throw new UsageError(`${flag} ${text}: not a size`, 'Write a number with b, k, m or g, for example 10g.');
  }
}

import { type Command, Option } from 'commander';
import { diskUsage } from '../../client/cache-records.ts';
import { parseCacheFilters } from '../cache-filters.ts';
import { cacheDetails, cacheJson, cacheSummary, cacheTable } from '../cache-text.ts';
import { addDaemonFlags, type DaemonFlags, openDaemon } from '../daemon-flags.ts';
import { ExitCode } from '../exit-code.ts';
import { list } from '../frontend-flags.ts';
import type { CliIo } from '../run.ts';

interface DuFlags extends DaemonFlags {
  readonly filter?: readonly string[];
  readonly verbose?: boolean;
  readonly format: 'table' | 'pretty' | 'json';
}

/** `dockerfile-llb du`: what the daemon's cache holds. */
export function addDuCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  const command = program
    .command('du')
    .description("Show the disk usage of a daemon's build cache.")
    .addOption(list('--filter <key=value>', 'only these records: id=…, type=…, until=24h, …; all must fit'))
    .option('--verbose', 'all of each record; the same as --format pretty')
    .addOption(
      new Option('--format <format>', 'table, pretty or json (one record a line)')
        .choices(['table', 'pretty', 'json'])
        .default('table'),
    );
  addDaemonFlags(command).action(async (flags: DuFlags) => finish(await runCommand(flags, io)));
}

async function runCommand(flags: DuFlags, io: CliIo): Promise<number> {
  const selection = parseCacheFilters(flags.filter ?? []);
  const connection = await openDaemon(flags, io);
  try {
    const records = await diskUsage(connection.channel, { ...selection, signal: io.signal });
    const now = Date.now();
    if (flags.format === 'json') {
      io.stdout.write(records.map((record) => `${JSON.stringify(cacheJson(record))}\n`).join(''));
      return ExitCode.ok;
    }
    const pretty = flags.verbose || flags.format === 'pretty';
    io.stdout.write(
      pretty ? records.map((record) => cacheDetails(record, now)).join('') : cacheTable(records, now),
    );
    if (!flags.filter?.length) io.stdout.write(`${pretty ? '' : '\n'}${cacheSummary(records)}`);
    return ExitCode.ok;
  } finally {
    connection.close();
  }
}

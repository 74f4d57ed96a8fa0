import type { Command } from 'commander';
import { type CacheRecord, diskUsage } from '../../client/cache-records.ts';
import { addDaemonFlags, type DaemonFlags, onAllDaemons } from '../flags/daemon-flags.ts';
import { list } from '../flags/frontend-flags.ts';
import type { CliIo } from '../io.ts';
import { createRowTemplate } from '../output/row-template.ts';
import { UsageError } from '../usage-error.ts';
import { parseCacheFilters } from './cache-filters.ts';
import {
  cacheDetails,
  cacheJson,
  cacheSummary,
  cacheTable,
  cacheTemplateHeaders,
  cacheTemplateRow,
} from './cache-text.ts';

interface DuFlags extends DaemonFlags {
  readonly filter?: readonly string[];
  readonly verbose?: boolean;
  readonly format?: string;
}

/** `dockerfile-llb du`: shows the records in the daemon's cache. */
export function addDuCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  const command = program
    .command('du')
    .description("Show the disk usage of a daemon's build cache.")
    .addOption(
      list(
        '--filter <key=value>',
        'only matching records: id=…, type=…, until=24h, …; all filters must match',
      ),
    )
    .option('--verbose', 'show every field; same as --format pretty')
    .option(
      '--format <format>',
      "table (the default), pretty, json (one record a line), or a template: '{{.ID}} {{.Size}}', 'table {{.ID}}\\t{{.Size}}'",
    );
  addDaemonFlags(command).action(async (flags: DuFlags) => finish(await runCommand(flags, io)));
}

async function runCommand(flags: DuFlags, io: CliIo): Promise<number> {
  const selection = parseCacheFilters(flags.filter ?? []);
  const print = printer(flags);
  return onAllDaemons(flags, io, async (daemons) => {
    const records = await Promise.all(
      daemons.map(({ connection }) => diskUsage(connection.channel, { ...selection, signal: io.signal })),
    );
    io.stdout.write(print(records.flat(), Date.now()));
  });
}

type Print = (records: readonly CacheRecord[], now: number) => string;

/** Sums are for people, and for all that there is. */
function printer({ format, verbose, filter }: DuFlags): Print {
  if (verbose && format !== undefined)
    throw new UsageError('--format and --verbose cannot be used together', '--verbose is --format pretty.');
  const summary: Print = (records) => (filter?.length ? '' : cacheSummary(records));
  if (verbose || format === 'pretty')
    return (records, now) =>
      records.map((record) => cacheDetails(record, now)).join('') + summary(records, now);
  if (format === undefined || format === 'table')
    return (records, now) => cacheTable(records, now) + (filter?.length ? '' : `\n${summary(records, now)}`);
  if (format === 'json')
    return (records) => records.map((record) => `${JSON.stringify(cacheJson(record))}\n`).join('');
  const template = createRowTemplate(format, cacheTemplateHeaders);
  return (records, now) => template(records.map((record) => cacheTemplateRow(record, now)));
}

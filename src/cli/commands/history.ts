import { type Command, Option } from 'commander';
import type { Connection } from '../../client/connect.ts';
import { type BuildRecord, buildError, deleteHistory, listHistory } from '../../client/history.ts';
import { watchStatus } from '../../client/status.ts';
import { addDaemonFlags, type DaemonFlags, openDaemon } from '../daemon-flags.ts';
import { ExitCode } from '../exit-code.ts';
import { list } from '../frontend-flags.ts';
import { parseHistoryFilters } from '../history-filters.ts';
import { historyDetails, historyJson, historyTable } from '../history-text.ts';
import { renderFailure } from '../render-failure.ts';
import { createProgressReporter } from '../reporters/progress-reporter.ts';
import type { CliIo } from '../run.ts';
import { UsageError } from '../usage-error.ts';

interface HistoryFlags extends DaemonFlags {
  readonly filter?: readonly string[];
  readonly format: 'table' | 'text' | 'json';
  readonly all?: boolean;
}

type Work<Argument> = (
  connection: Connection,
  argument: Argument,
  flags: HistoryFlags,
  io: CliIo,
) => Promise<void>;

/** `dockerfile-llb history …`: the builds that the daemon remembers. */
export function addHistoryCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  const history = program
    .command('history')
    .description('Show, and remove, what a daemon remembers of builds.');
  const run =
    <Argument>(work: Work<Argument>) =>
    async (argument: Argument, flags: HistoryFlags) =>
      finish(await withDaemon(flags, io, (connection) => work(connection, argument, flags, io)));
  const ls = history
    .command('ls')
    .description('List builds, the newest first.')
    .addOption(
      list(
        '--filter <condition>',
        'only these: status=error, ref=…, repository=…, startedAt>24h, duration>1m',
      ),
    )
    .addOption(formatOption('table'));
  addDaemonFlags(ls).action((flags: HistoryFlags) => run(printList)(undefined, flags));
  const inspect = history
    .command('inspect')
    .description('Show a build: what was built, how long it took, what failed.')
    .argument('[ref]', REF, '^0')
    .addOption(formatOption('text'));
  addDaemonFlags(inspect).action(run(printRecord));
  const logs = history
    .command('logs')
    .description('Print the progress of a build, with the output of its steps.')
    .argument('[ref]', REF, '^0');
  addDaemonFlags(logs).action(run(printLogs));
  const rm = history
    .command('rm')
    .description('Remove builds from the history.')
    .argument('[ref...]', 'builds to forget')
    .option('--all', 'all that have ended');
  addDaemonFlags(rm).action(run(removeRecords));
}

const REF = 'which build: its id, the beginning of it, or ^N for the Nth before the newest';

function formatOption(text: 'table' | 'text'): Option {
  return new Option('--format <format>', `${text} or json`).choices([text, 'json']).default(text);
}

async function withDaemon(
  flags: DaemonFlags,
  io: CliIo,
  work: (connection: Connection) => Promise<void>,
): Promise<number> {
  const connection = await openDaemon(flags, io);
  try {
    await work(connection);
    return ExitCode.ok;
  } finally {
    connection.close();
  }
}

const printList: Work<undefined> = async (connection, _, flags, io) => {
  const filters = parseHistoryFilters(flags.filter ?? []);
  const records = await listHistory(connection.channel, { filters, signal: io.signal });
  const text =
    flags.format === 'json'
      ? records.map((record) => `${JSON.stringify(historyJson(record))}\n`).join('')
      : historyTable(records, Date.now());
  io.stdout.write(text);
};

const printRecord: Work<string> = async (connection, ref, flags, io) => {
  const record = await findRecord(connection, ref, io);
  const error = await buildError(connection.channel, record, io.signal);
  if (flags.format === 'json') {
    io.stdout.write(`${JSON.stringify(historyJson(record), null, 2)}\n`);
    return;
  }
  const failure = error ? `\n${renderFailure(error)}` : '';
  io.stdout.write(`${historyDetails(record, Date.now())}${failure}`);
};

const printLogs: Work<string> = async (connection, ref, _, io) => {
  const record = await findRecord(connection, ref, io);
  const reporter = createProgressReporter('plain', io.stdout, io.env);
  try {
    for await (const update of watchStatus(connection.channel, record.ref, io.signal))
      reporter.update(update);
  } finally {
    reporter.finish(record.state === 'completed' ? 'done' : 'failed');
  }
};

const removeRecords: Work<readonly string[]> = async (connection, refs, flags, io) => {
  if (flags.all ? refs.length > 0 : refs.length === 0)
    throw new UsageError(
      'history rm: name the builds to forget, or --all',
      'See `dockerfile-llb history ls`.',
    );
  const all = flags.all ? await listHistory(connection.channel, { signal: io.signal }) : undefined;
  const chosen = all
    ? all.filter(({ state }) => state !== 'running')
    : await Promise.all(refs.map((ref) => findRecord(connection, ref, io)));
  for (const { ref } of chosen) {
    await deleteHistory(connection.channel, ref, io.signal);
    io.stdout.write(`${ref}\n`);
  }
};

/** The build that a user means by an id, the beginning of one, or `^N`. */
async function findRecord(connection: Connection, wanted: string, io: CliIo): Promise<BuildRecord> {
  const records = await listHistory(connection.channel, { signal: io.signal });
  const offset = /^\^(\d+)$/.exec(wanted);
  const found = offset
    ? records.slice(Number(offset[1]), Number(offset[1]) + 1)
    : records.filter(({ ref }) => ref.startsWith(wanted));
  const exact = found.find(({ ref }) => ref === wanted) ?? (found.length === 1 ? found[0] : undefined);
  if (exact) return exact;
  const why =
    found.length > 1 ? `is the beginning of ${found.length} builds` : 'is no build that the daemon knows';
  throw new UsageError(`${wanted} ${why}`, 'See `dockerfile-llb history ls`.');
}

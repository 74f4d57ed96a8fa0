import { type Command, Option } from 'commander';
import { ExitCode } from '../exit-code.ts';
import { addDaemonFlags, closeDaemons, type DaemonFlags, openDaemons } from '../flags/daemon-flags.ts';
import { list } from '../flags/frontend-flags.ts';
import type { CliIo } from '../io.ts';
import { exportBuilds } from './export.ts';
import { newest, refHelp } from './find-build.ts';
import type { HistoryRequest, HistoryWork } from './history-work.ts';
import { printRecord } from './inspect.ts';
import { printAttachment } from './inspect-attachment.ts';
import { printLogs } from './logs.ts';
import { type LsFlags, printList } from './ls.ts';
import { removeRecords } from './rm.ts';
import { printTrace } from './trace.ts';

/** `dockerfile-llb history …`: the builds that the daemon remembers. */
export function addHistoryCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  const history = program.command('history').description('Show and remove the build records of a daemon.');
  const run =
    <Argument, Flags>(work: HistoryWork<Argument, Flags>) =>
    async (argument: Argument, flags: Flags & DaemonFlags) =>
      finish(await withDaemons(work, { argument, flags }, io));
  addDaemonFlags(lsCommand(history)).action((flags: LsFlags & DaemonFlags) =>
    run(printList)(undefined, flags),
  );
  const inspect = inspectCommand(history);
  addDaemonFlags(inspect).action(run(printRecord));
  addDaemonFlags(attachmentCommand(inspect)).action((ref, digest, flags) =>
    // If both commands have a flag, it belongs to the outer one, wherever it is written.
    run(printAttachment)({ ref, digest }, { ...inspect.opts<DaemonFlags>(), ...flags }),
  );
  addDaemonFlags(logsCommand(history)).action(run(printLogs));
  addDaemonFlags(traceCommand(history)).action(run(printTrace));
  addDaemonFlags(exportCommand(history)).action(run(exportBuilds));
  addDaemonFlags(rmCommand(history)).action(run(removeRecords));
}

function lsCommand(history: Command): Command {
  const conditions = 'only matching builds: status=error, ref=…, repository=…, startedAt>24h, duration>1m';
  return history
    .command('ls')
    .description('List builds, newest first.')
    .addOption(list('--filter <condition>', conditions))
    .option('--local', 'only builds of the current git repository')
    .addOption(new Option('--no-trunc', 'no effect: names are never truncated').hideHelp())
    .option('--format <format>', "table, json or a template: '{{.Ref}} {{.Status}}'", 'table');
}

function inspectCommand(history: Command): Command {
  const formats = new Option('--format <format>', 'text or json').choices(['text', 'pretty', 'json']);
  return history
    .command('inspect')
    .description('Show a build: its inputs, duration, results and failure.')
    .argument('[ref]', refHelp, newest)
    .addOption(formats.default('text'));
}

function attachmentCommand(inspect: Command): Command {
  return inspect
    .command('attachment')
    .description('Print one of the attachments that `history inspect` lists, such as the provenance.')
    .argument('[ref]', refHelp, newest)
    .argument('[digest]', 'digest of the attachment, if --type and --platform do not select one')
    .option('--type <type>', 'provenance, sbom, index, manifest, image, or a type in full')
    .option('--platform <platform>', 'os/arch[/variant]');
}

function logsCommand(history: Command): Command {
  const modes = new Option('--progress <mode>', 'plain, tty or rawjson');
  return history
    .command('logs')
    .description('Print the progress of a build, with the output of its steps.')
    .argument('[ref]', refHelp, newest)
    .addOption(modes.choices(['plain', 'tty', 'rawjson', 'auto']).default('plain'));
}

function traceCommand(history: Command): Command {
  return history
    .command('trace')
    .description('Show the OpenTelemetry trace that the daemon recorded of a build.')
    .argument('[ref]', refHelp, newest)
    .addOption(
      new Option('--format <format>', 'text (a waterfall) or json (what the Jaeger UI opens)')
        .choices(['text', 'json'])
        .default('text'),
    )
    .option('--min <duration>', 'hide spans shorter than this, for example 10ms');
}

function exportCommand(history: Command): Command {
  return history
    .command('export')
    .description('Write builds to a .dockerbuild archive, which Docker Desktop can import.')
    .argument('[ref...]', `${refHelp} (default: the newest build)`)
    .option('-o, --output <file>', 'file to write (default: standard output)')
    .option('--all', 'all finished builds')
    .option('--finalize', 'first let the daemon write the traces of builds that have just finished');
}

function rmCommand(history: Command): Command {
  return history
    .command('rm')
    .description('Remove builds from the history.')
    .argument('[ref...]', 'builds to remove')
    .option('--all', 'all finished builds');
}

async function withDaemons<Argument, Flags>(
  work: HistoryWork<Argument, Flags>,
  request: HistoryRequest<Argument, Flags & DaemonFlags>,
  io: CliIo,
): Promise<number> {
  const daemons = await openDaemons(request.flags, io);
  try {
    await work(
      daemons.map(({ connection }) => connection.channel),
      request,
      io,
    );
    return ExitCode.ok;
  } finally {
    closeDaemons(daemons);
  }
}

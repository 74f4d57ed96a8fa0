import { type Command, Option } from 'commander';
import { type DaemonWorker, describeWorkers, type GcRule } from '../../client/workers.ts';
import { compareKeys } from '../../go/strings.ts';
import { formatPlatform } from '../../image/platform.ts';
import { ExitCode } from '../exit-code.ts';
import { addDaemonFlags, closeDaemons, type DaemonFlags, openDaemons } from '../flags/daemon-flags.ts';
import type { CliIo } from '../io.ts';
import { humanDuration, humanSize } from '../output/human-units.ts';
import { textTable } from '../output/text-table.ts';
import { UsageError } from '../usage-error.ts';

interface WorkersFlags extends DaemonFlags {
  readonly format: 'text' | 'json';
}

/** `dockerfile-llb workers`: shows the workers of the daemon, and the builders of `docker buildx`. */
export function addWorkersCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  const command = program
    .command('workers')
    .description('Show the workers of a BuildKit daemon: their platforms and their cache policies.')
    .addOption(formatOption());
  addDaemonFlags(command).action(async (flags: WorkersFlags) => finish(await runCommand(flags, io)));
  command
    .command('ls')
    .description('List the builders of docker buildx, their nodes, platforms and status.')
    .addOption(formatOption())
    .action(async (flags: LsFlags) => {
      // If both commands have a flag, it belongs to the outer one, wherever it is written.
      const { format, ...daemon } = { ...flags, ...command.opts<WorkersFlags>() };
      refuseDaemon(daemon);
      finish(await (await import('./ls.ts')).printBuilders(format, io));
    });
}

type LsFlags = Pick<WorkersFlags, 'format'>;

/** The list is of all builders. */
function refuseDaemon(flags: DaemonFlags): void {
  if (Object.keys(flags).length === 0) return;
  throw new UsageError(
    'workers ls: it lists all builders, and takes no daemon',
    'For one of them, use `workers --builder NAME`.',
  );
}

function formatOption(): Option {
  return new Option('--format <format>', 'text or json').choices(['text', 'json']).default('text');
}

async function runCommand(flags: WorkersFlags, io: CliIo): Promise<number> {
  const daemons = await openDaemons(flags, io);
  try {
    const answers = await Promise.all(
      daemons.map(async ({ node, connection }) => ({
        node,
        workers: await describeWorkers(connection.channel, { signal: io.signal }),
      })),
    );
    const text = flags.format === 'json' ? answersJson(answers) : answers.map(answerText).join('\n');
    io.stdout.write(text);
    return ExitCode.ok;
  } finally {
    closeDaemons(daemons);
  }
}

/** The answer of a daemon. A node of a builder has a name. */
interface Answer {
  readonly node: string | undefined;
  readonly workers: readonly DaemonWorker[];
}

function answersJson(answers: readonly Answer[]): string {
  const all = answers.flatMap(({ node, workers }) =>
    workers.map((worker) => ({ ...(node === undefined ? {} : { node }), ...toJson(worker) })),
  );
  return `${JSON.stringify(all, null, 2)}\n`;
}

function answerText({ node, workers }: Answer): string {
  return workers.map((worker) => workerText(worker, node)).join('\n');
}

function toJson(worker: DaemonWorker) {
  return { ...worker, platforms: worker.platforms.map(formatPlatform) };
}

function workerText(worker: DaemonWorker, node: string | undefined): string {
  const version = [worker.package, worker.version, worker.revision].filter((part) => part !== '').join(' ');
  const head = [
    ...(node === undefined ? [] : [['Node:', node]]),
    ['ID:', worker.id],
    ['BuildKit:', version || 'unknown'],
    ...(worker.dockerfileVersion === '' ? [] : [['Dockerfile:', worker.dockerfileVersion]]),
    ['Platforms:', worker.platforms.map(formatPlatform).join(', ')],
  ];
  const labels = Object.entries(worker.labels).sort(compareKeys);
  const sections = [
    section(
      'Labels',
      labels.map(([name, value]) => [`${name}:`, value]),
    ),
    section(
      'Devices',
      worker.devices.map(({ name, autoAllow }) => [
        `${name}:`,
        autoAllow ? 'allowed' : 'needs --allow device',
      ]),
    ),
    ...worker.gcPolicy.map((rule, i) => section(`Cache removal rule ${i + 1}`, ruleRows(rule))),
  ];
  return textTable(head) + sections.join('');
}

function ruleRows(rule: GcRule): string[][] {
  const size = (name: string, bytes: number) => (bytes > 0 ? [[name, humanSize(bytes)]] : []);
  return [
    ['All:', String(rule.all)],
    ...(rule.filters.length > 0 ? [['Filters:', rule.filters.join(' ')]] : []),
    ...(rule.keepSeconds > 0 ? [['Unused for:', humanDuration(rule.keepSeconds * 1000)]] : []),
    ...size('Reserved space:', rule.reservedSpace),
    ...size('Maximum used space:', rule.maxUsedSpace),
    ...size('Minimum free space:', rule.minFreeSpace),
  ];
}

function section(title: string, rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  return `${title}:\n${textTable(rows.map(([name = '', value = '']) => [`  ${name}`, value]))}`;
}

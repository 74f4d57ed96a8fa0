import { type Command, Option } from 'commander';
import { type DaemonWorker, describeWorkers, type GcRule } from '../../client/workers.ts';
import { compareKeys } from '../../go/strings.ts';
import { formatPlatform } from '../../image/platform.ts';
import { ExitCode } from '../exit-code.ts';
import { addDaemonFlags, type DaemonFlags, openDaemon } from '../flags/daemon-flags.ts';
import type { CliIo } from '../io.ts';
import { humanDuration, humanSize } from '../output/human-units.ts';
import { textTable } from '../output/text-table.ts';

interface WorkersFlags extends DaemonFlags {
  readonly format: 'text' | 'json';
}

/** `dockerfile-llb workers`: shows the workers of the daemon. */
export function addWorkersCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  const command = program
    .command('workers')
    .description('Show the workers of a BuildKit daemon: their platforms and their cache policies.')
    .addOption(new Option('--format <format>', 'text or json').choices(['text', 'json']).default('text'));
  addDaemonFlags(command).action(async (flags: WorkersFlags) => finish(await runCommand(flags, io)));
}

async function runCommand(flags: WorkersFlags, io: CliIo): Promise<number> {
  const connection = await openDaemon(flags, io);
  try {
    const workers = await describeWorkers(connection.channel, { signal: io.signal });
    const text =
      flags.format === 'json'
        ? `${JSON.stringify(workers.map(toJson), null, 2)}\n`
        : workers.map(workerText).join('\n');
    io.stdout.write(text);
    return ExitCode.ok;
  } finally {
    connection.close();
  }
}

function toJson(worker: DaemonWorker) {
  return { ...worker, platforms: worker.platforms.map(formatPlatform) };
}

function workerText(worker: DaemonWorker): string {
  const version = [worker.package, worker.version, worker.revision].filter((part) => part !== '').join(' ');
  const head = [
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

import type { Command } from 'commander';
import { addDaemonFlags } from '../flags/daemon-flags.ts';
import { newest, refHelp } from '../history/find-build.ts';
import type { CliIo } from '../io.ts';
import type { ReportFlags } from './run-report.ts';

/** `dockerfile-llb report`: a recorded build as a page. */
export function addReportCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  const command = program
    .command('report')
    .description(
      'Write a page about a build that the daemon has recorded, also one of docker build: graph, source, timeline, sizes.',
    )
    .argument('[build]', refHelp, newest)
    .option('-o, --output <path>', 'file to write, or - for standard output', 'report.html')
    .option(
      '--logs',
      'include the output of failed steps, which may contain secrets that nothing recognizes',
    );
  addDaemonFlags(command).action(async (build: string, flags: ReportFlags) => {
    const { runReportCommand } = await import('./run-report.ts');
    finish(await runReportCommand(build, flags, io));
  });
}

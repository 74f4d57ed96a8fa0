import { randomId } from '../../base/random-id.ts';
import type { Connection } from '../../client/connect/connect.ts';
import { listWorkers } from '../../client/workers.ts';
import { DebugBuild } from '../../debug/debug-build.ts';
import { loadProgram } from '../../debug/debug-program.ts';
import { defaultToolbox } from '../../debug/default-toolbox.ts';
import type { SolveResult } from '../../frontend/gateway.ts';
import { buildOnDaemon } from '../../gateway/control/build.ts';
import type { Frontend } from '../../gateway/frontend-gateway.ts';
import type { StagedFile } from '../../gateway/steps/solve-step.ts';
import type { StageLines } from '../../gateway/steps/stage-lines.ts';
import { type BuildPlan, planBuild } from '../build/build-plan.ts';
import { requestOf } from '../build/build-request.ts';
import { downloadDockerfile } from '../build/download-dockerfile.ts';
import { fitToDaemon } from '../build/fit-to-daemon.ts';
import { progressOf } from '../build/progress-flags.ts';
import { rememberMistakes } from '../build/remember-mistakes.ts';
import { reported } from '../build/report-build.ts';
import { checkUnusedFlags } from '../build/unused-flags.ts';
import { ExitCode } from '../exit-code.ts';
import { stageNamed } from '../files/choose-step.ts';
import { openDaemon } from '../flags/daemon-flags.ts';
import type { CliIo } from '../io.ts';
import { createProgressReporter, type ProgressReporter } from '../output/progress-reporter.ts';
import { UsageError } from '../usage-error.ts';
import type { DebugFlags } from './debug-flags.ts';
import { debugOnTerminal } from './debug-on-terminal.ts';

/** Drives a build that is being debugged. Rejects with the error of the build if it should end with that. */
export type Debugger = (build: DebugBuild, reporter: ProgressReporter) => Promise<void>;

/** `dockerfile-llb debug`: returns the exit code. */
export async function runDebugCommand(context: string, flags: DebugFlags, io: CliIo): Promise<number> {
  checkUnusedFlags(flags, io);
  await debugBuild(
    context,
    { flags, drive: (build, reporter) => debugOnTerminal(build, { flags, reporter }, io) },
    io,
  );
  return ExitCode.ok;
}

interface DebugRequest {
  readonly flags: DebugFlags;
  readonly drive: Debugger;
}

/** Opens a build on the daemon and lets a debugger drive it. Rejects as `build` does. */
export async function debugBuild(context: string, request: DebugRequest, io: CliIo): Promise<void> {
  const plan = await planBuild(context, request.flags, io);
  try {
    checkPlan(context, request.flags, plan);
    const connection = await openDaemon(request.flags, io);
    try {
      await debugOn(connection, { ...request, plan }, io);
    } finally {
      connection.close();
    }
  } finally {
    await plan.dispose();
  }
}

function checkPlan(context: string, flags: DebugFlags, plan: BuildPlan): void {
  const { call, definition, frontend, followSyntax, options, exports } = plan;
  if ((options.get('platform') ?? '').includes(','))
    throw new UsageError('--platform: debug takes one platform at a time', 'Give one, such as linux/amd64.');
  if (context === '-' || flags.file === '-')
    throw new UsageError(
      'debug reads its commands from standard input',
      'Name a directory or a file instead of -.',
    );
  if (exports.some(({ type }) => type !== 'cacheonly'))
    throw new UsageError('debug has no output', 'Run build afterwards: what has run is cached.');
  if (call || definition || frontend !== undefined || followSyntax)
    throw new UsageError(
      'debug compiles the Dockerfile itself, so it takes no --call, --check, --llb, --frontend or --follow-syntax',
    );
}

async function debugOn(
  connection: Connection,
  { flags, plan, drive }: DebugRequest & { readonly plan: BuildPlan },
  io: CliIo,
): Promise<void> {
  const { address, channel } = connection;
  const workers = await listWorkers(channel, { signal: io.signal });
  const fitted = await fitToDaemon(plan, { address, workers }, io.env);
  const progress = progressOf(flags, io.env);
  const reporter = createProgressReporter(progress.mode, io.stderr, { env: io.env, summary: false });
  const request = {
    ...requestOf(plan, { ...fitted, exports: [] }, io),
    ref: randomId(),
    onStatus: reporter.update,
    internal: true,
  };
  const mistakes: UsageError[] = [];
  const build = async () => {
    if (plan.download) await downloadDockerfile(connection, plan.download, { ...request, workers });
    const options = new Map([...fitted.options].filter(([key]) => !key.startsWith('attest:')));
    const frontend = debugFrontend(drive, { reporter, tools: flags.onErrorTools || defaultToolbox });
    await buildOnDaemon(connection, {
      ...request,
      options,
      workers,
      frontend: rememberMistakes(frontend, mistakes),
    });
  };
  const ending = { plan, onEnd: () => {}, keep: async () => {}, signal: io.signal };
  await reported(build(), reporter, ending).catch((error: unknown) => {
    throw mistakes[0] ?? error;
  });
}

/** The frontend of the command: the build lasts as long as the debugger drives it. */
function debugFrontend(
  drive: Debugger,
  { reporter, tools }: { readonly reporter: ProgressReporter; readonly tools: string },
): Frontend {
  return async (gateway, signal): Promise<SolveResult> => {
    const target = gateway.build.options.get('target') ?? '';
    const program = await loadProgram(gateway, (file) => targetOf(target, file), signal);
    await drive(new DebugBuild({ gateway, program, tools, signal }), reporter);
    return { ref: '', metadata: new Map() };
  };
}

function targetOf(name: string, { stages }: StagedFile): StageLines {
  const last = stages.at(-1);
  if (name === '' && last) return last;
  return stageNamed(name, stages);
}

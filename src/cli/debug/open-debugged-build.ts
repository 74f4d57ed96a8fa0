import { randomId } from '../../base/random-id.ts';
import type { Connection } from '../../client/connect/connect.ts';
import { listWorkers } from '../../client/workers.ts';
import { DebugBuild } from '../../debug/debug-build.ts';
import { loadProgram } from '../../debug/debug-program.ts';
import { defaultToolbox } from '../../debug/default-toolbox.ts';
import type { SolveResult } from '../../frontend/gateway.ts';
import { buildOnDaemon } from '../../gateway/control/build.ts';
import type { Frontend, FrontendGateway } from '../../gateway/frontend-gateway.ts';
import type { StagedFile } from '../../gateway/steps/solve-step.ts';
import type { StageLines } from '../../gateway/steps/stage-lines.ts';
import { defaultPlatform, formatPlatform } from '../../image/platform.ts';
import type { StatusUpdate } from '../../record/status.ts';
import { type BuildPlan, planBuild } from '../build/build-plan.ts';
import { requestOf } from '../build/build-request.ts';
import { downloadDockerfile } from '../build/download-dockerfile.ts';
import { fitToDaemon } from '../build/fit-to-daemon.ts';
import { progressOf } from '../build/progress-flags.ts';
import { rememberMistakes } from '../build/remember-mistakes.ts';
import { reported } from '../build/report-build.ts';
import { stageNamed } from '../files/choose-step.ts';
import { openDaemon } from '../flags/daemon-flags.ts';
import type { CliIo } from '../io.ts';
import { createProgressReporter, type ProgressReporter } from '../output/progress-reporter.ts';
import { UsageError } from '../usage-error.ts';
import type { DebugFlags } from './debug-flags.ts';

/** A build whose Dockerfile is compiled, and that runs nothing yet. */
export interface DebuggedBuild {
  /** One for each platform, at least one. */
  readonly builds: readonly DebugBuild[];
  readonly plan: BuildPlan;
  readonly reporter: ProgressReporter;
}

/** Drives a build that is being debugged. Rejects with the error of the build if it should end with that. */
export type Debugger = (build: DebuggedBuild) => Promise<void>;

interface DebugRequest {
  readonly flags: DebugFlags;
  readonly drive: Debugger;
}

/** Opens a build on the daemon and lets a debugger drive it. Rejects as `build` does. */
export async function debugBuild(context: string, request: DebugRequest, io: CliIo): Promise<void> {
  const plan = await planBuild(context, request.flags, io);
  try {
    checkPlan(context, request.flags, plan);
    const connection = await openDaemon(request.flags, io, context);
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
  const { call, definition, frontend, followSyntax, exports } = plan;
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
  const done = new Set<string>();
  const request = {
    ...requestOf(plan, { ...fitted, exports: [] }, io),
    ref: randomId(),
    onStatus: (update: StatusUpdate) => {
      for (const { digest, completed, error } of update.vertexes)
        if (completed && error === '') done.add(digest);
      return reporter.update(update);
    },
    internal: true,
  };
  const mistakes: UsageError[] = [];
  const build = async () => {
    if (plan.download) await downloadDockerfile(connection, plan.download, { ...request, workers });
    const options = new Map([...fitted.options].filter(([key]) => !key.startsWith('attest:')));
    const tools = flags.onErrorTools || defaultToolbox;
    const frontend = debugFrontend({ drive, tools, plan, reporter, isDone: (vertex) => done.has(vertex) });
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

interface DebuggedFrontend extends Omit<DebuggedBuild, 'builds'> {
  readonly drive: Debugger;
  readonly tools: string;
  readonly isDone: (vertex: string) => boolean;
}

/** The frontend of the command: the build lasts as long as the debugger drives it. */
function debugFrontend({ drive, tools, isDone, ...rest }: DebuggedFrontend): Frontend {
  return async (gateway, signal): Promise<SolveResult> => {
    const builds = platformGateways(gateway).map(async (one) => {
      const target = gateway.build.options.get('target') ?? '';
      const program = await loadProgram(one.gateway, (file) => targetOf(target, file), signal);
      return new DebugBuild({ ...one, program, tools, isDone, signal });
    });
    await drive({ ...rest, builds: await Promise.all(builds) });
    return { ref: '', metadata: new Map() };
  };
}

interface PlatformGateway {
  readonly gateway: FrontendGateway;
  readonly platform: string;
}

/** A gateway for each platform of the build, as if it were the only one. */
function platformGateways(gateway: FrontendGateway): readonly PlatformGateway[] {
  const { build } = gateway;
  const names = new Set((build.options.get('platform') ?? '').split(',').filter(Boolean));
  if (names.size === 0) {
    const platform = formatPlatform(build.workers[0]?.platforms[0] ?? defaultPlatform());
    return [{ gateway, platform }];
  }
  return [...names].map((platform) => {
    const options = new Map([...build.options, ['platform', platform] as const]);
    return { platform, gateway: { ...gateway, build: { ...build, options } } };
  });
}

function targetOf(name: string, { stages }: StagedFile): StageLines {
  const last = stages.at(-1);
  if (name === '' && last) return last;
  return stageNamed(name, stages);
}

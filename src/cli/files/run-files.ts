import { randomId } from '../../base/random-id.ts';
import type { Connection } from '../../client/connect/connect.ts';
import { listWorkers } from '../../client/workers.ts';
import type { SolveResult } from '../../frontend/gateway.ts';
import { buildOnDaemon } from '../../gateway/control/build.ts';
import type { Frontend, FrontendGateway } from '../../gateway/frontend-gateway.ts';
import { readStages, solveStep } from '../../gateway/steps/solve-step.ts';
import type { BuildFlags } from '../build/build-flags.ts';
import { type BuildPlan, planBuild } from '../build/build-plan.ts';
import { requestOf } from '../build/build-request.ts';
import { downloadDockerfile } from '../build/download-dockerfile.ts';
import { fitToDaemon } from '../build/fit-to-daemon.ts';
import { progressOf } from '../build/progress-flags.ts';
import { rememberMistakes } from '../build/remember-mistakes.ts';
import { reported } from '../build/report-build.ts';
import { checkUnusedFlags } from '../build/unused-flags.ts';
import { ExitCode } from '../exit-code.ts';
import { openDaemon } from '../flags/daemon-flags.ts';
import type { CliIo } from '../io.ts';
import { createProgressReporter } from '../output/progress-reporter.ts';
import { UsageError } from '../usage-error.ts';
import { chooseStep } from './choose-step.ts';
import { exportedPath } from './exported-path.ts';
import { showPath } from './show-path.ts';

/** All flags of `dockerfile-llb files`. */
export interface FilesFlags extends BuildFlags {
  readonly context: string;
  readonly format: 'text' | 'json';
  readonly list?: boolean;
}

/** The words of the command line. */
export interface FilesWords {
  /** A line, a stage, or both. */
  readonly step: string;
  /** Path in the state after the step. */
  readonly path: string;
}

/** `dockerfile-llb files`: returns the exit code. */
export async function runFilesCommand(words: FilesWords, flags: FilesFlags, io: CliIo): Promise<number> {
  checkUnusedFlags(flags, io);
  const plan = await planBuild(flags.context, flags, io);
  try {
    checkPlan(plan);
    const connection = await openDaemon(flags, io, flags.context);
    try {
      await filesOn(connection, { words, flags, plan }, io);
      return ExitCode.ok;
    } finally {
      connection.close();
    }
  } finally {
    await plan.dispose();
  }
}

function checkPlan({ options, exports, call, definition, frontend, followSyntax }: BuildPlan): void {
  if ((options.get('platform') ?? '').includes(','))
    throw new UsageError('--platform: files shows one platform at a time', 'Give one, such as linux/amd64.');
  const other = exports.find(({ type }) => type !== 'local' && type !== 'tar');
  if (other)
    throw new UsageError(
      `--output type=${other.type}: files exports directories and archives`,
      'Use -o DIRECTORY, or -o - for a tar archive.',
    );
  if (options.has('target'))
    throw new UsageError('files takes no --target', 'Name the stage as the step: files STAGE.');
  if (call || definition || frontend !== undefined || followSyntax)
    throw new UsageError(
      'files compiles the Dockerfile itself, so it takes no --call, --check, --llb, --frontend or --follow-syntax',
    );
}

interface FilesRequest {
  readonly words: FilesWords;
  readonly flags: FilesFlags;
  readonly plan: BuildPlan;
}

async function filesOn(connection: Connection, asked: FilesRequest, io: CliIo): Promise<void> {
  const { flags, plan } = asked;
  const { address, channel } = connection;
  const workers = await listWorkers(channel, { signal: io.signal });
  const fitted = await fitToDaemon(plan, { address, workers }, io.env);
  const exports = plan.exports.length > 0 ? fitted.exports : [];
  const progress = progressOf(flags, io.env);
  const reporter = createProgressReporter(progress.mode, io.stderr, { env: io.env, summary: false });
  let show: (() => Promise<void>) | undefined;
  const mistakes: UsageError[] = [];
  const request = {
    ...requestOf(plan, { ...fitted, exports }, io),
    ref: randomId(),
    onStatus: reporter.update,
    internal: true,
  };
  const build = async () => {
    if (plan.download) await downloadDockerfile(connection, plan.download, { ...request, workers });
    await buildOnDaemon(connection, {
      ...request,
      options: withoutAttestations(fitted.options),
      workers,
      frontend: rememberMistakes(
        filesFrontend(asked, io, (shown) => (show = shown)),
        mistakes,
      ),
    });
  };
  const ending = { plan, onEnd: () => {}, keep: async () => {}, signal: io.signal };
  await reported(build(), reporter, ending).catch((error: unknown) => {
    throw mistakes[0] ?? error;
  });
  await show?.();
}

function withoutAttestations(options: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...options].filter(([key]) => !key.startsWith('attest:')));
}

/** The frontend of the command. It shows text after the progress display has ended, which would overwrite it. */
function filesFrontend(
  { words, flags, plan }: FilesRequest,
  io: CliIo,
  onShown: (show: () => Promise<void>) => void,
): Frontend {
  return async (gateway: FrontendGateway, signal): Promise<SolveResult> => {
    const state = chooseStep(words.step, await readStages(gateway, signal));
    const solved = await solveStep(gateway, state, signal);
    const step = { gateway, state, solved, signal };
    if (plan.exports.length > 0) return exportedPath(step, words.path);
    onShown(await showPath(step, words.path, { flags, io }));
    return { ref: '', metadata: new Map() };
  };
}

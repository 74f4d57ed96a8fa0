import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ReadStream } from 'node:tty';
import type { AdapterHost, BuildDriver, OpenedBuild } from '../../dap/adapter-host.ts';
import type { LaunchArguments } from '../../dap/launch-arguments.ts';
import { serveDebugAdapter } from '../../dap/serve-debug-adapter.ts';
import { lockableOf } from '../build/build-plan.ts';
import { checkUnusedFlags } from '../build/unused-flags.ts';
import type { CliIo } from '../io.ts';
import { silentStream } from '../lsp/silent-stream.ts';
import { renderFailure } from '../output/render-failure.ts';
import { createTextOutput } from '../output/text-output.ts';
import { UsageError } from '../usage-error.ts';
import type { DebugFlags } from './debug-flags.ts';
import { failureHint } from './failure-hint.ts';
import { launchFlags } from './launch-flags.ts';
import { type DebuggedBuild, debugBuild } from './open-debugged-build.ts';
import { outputStream } from './output-stream.ts';

/** `dockerfile-llb debug --dap`: the words of the command line are the defaults of the launch configuration. */
export async function serveEditorDebugger(context: string, flags: DebugFlags, io: CliIo): Promise<void> {
  if (flags.break)
    throw new UsageError('--break and --dap cannot be used together', 'The editor sets breakpoints.');
  if ((io.stdin as ReadStream).isTTY)
    throw new UsageError(
      '--dap: standard input is a terminal',
      'An editor starts this command, and sends requests.',
    );
  const host: AdapterHost = {
    open: (launch, driver) => openBuild({ context, flags, launch }, driver, io),
    errorText: (error) => renderFailure(error, io.env),
    terminalCommand: (socket) => [process.execPath, programFile(), 'debug', '--dap-terminal', socket],
    signal: io.signal,
  };
  await serveDebugAdapter(host, { input: io.stdin, output: io.stdout.bytes });
}

/** This program, also if it was started by a link, as a plugin of Docker is. */
function programFile(): string {
  return realpathSync(process.argv[1] ?? '');
}

interface AskedBuild {
  readonly context: string;
  readonly flags: DebugFlags;
  readonly launch: LaunchArguments;
}

async function openBuild(asked: AskedBuild, driver: BuildDriver, outer: CliIo): Promise<void> {
  const { launch } = asked;
  const io = editorIo(launch, driver, outer);
  const { context, flags } = launchFlags(launch, asked);
  checkUnusedFlags(flags, io);
  const drive = (build: DebuggedBuild): Promise<void> => driver.drive(openedBuild(build));
  await debugBuild(context, { flags: { ...flags, progress: 'plain' }, drive }, io);
}

/** The environment of a build whose output an editor shows; standard input and output belong to the protocol. */
function editorIo({ cwd, env }: LaunchArguments, { signal, output }: BuildDriver, outer: CliIo): CliIo {
  const changed = { ...outer.env, ...env };
  return {
    ...outer,
    stdout: createTextOutput(silentStream(), changed),
    stderr: createTextOutput(outputStream(output), changed),
    env: changed,
    cwd: cwd === undefined ? outer.cwd : resolve(outer.cwd, cwd),
    signal,
  };
}

function openedBuild(build: DebuggedBuild): OpenedBuild {
  const { builds, plan } = build;
  const { directory, filename = 'Dockerfile' } = lockableOf(plan);
  return {
    builds,
    dockerfile: directory === undefined ? undefined : resolve(directory, filename),
    hintFor: (point, failure) => failureHint(build, point, failure),
  };
}

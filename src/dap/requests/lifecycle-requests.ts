import type { DebugProtocol } from '@vscode/debugprotocol';
import { jsonAny, jsonBoolean, jsonObject, jsonOptional, jsonWhole } from '../../base/json-shape.ts';
import type { Stop } from '../../debug/debug-session.ts';
import type { ProgramPoint } from '../../debug/points.ts';
import type { AdapterState, RequestTable } from '../adapter-state.ts';
import { capabilities } from '../capabilities.ts';
import type { DebugThread } from '../debug-thread.ts';
import { type LaunchArguments, readLaunch, unknownLaunchNames } from '../launch-arguments.ts';
import { type BuildListener, LiveBuild } from '../live-build.ts';
import { RequestError } from '../request-error.ts';
import { forClient } from './breakpoint-requests.ts';
import { sourceOf } from './inspection-requests.ts';

const clientShape = jsonWhole(
  jsonObject({
    linesStartAt1: jsonOptional(jsonBoolean),
    columnsStartAt1: jsonOptional(jsonBoolean),
    supportsRunInTerminalRequest: jsonOptional(jsonBoolean),
  }),
);
const restartShape = jsonObject({ arguments: jsonOptional(jsonAny) });

/** The start and the end of sessions and builds. */
export const lifecycleRequests: RequestTable = {
  initialize(adapter, args) {
    if (adapter.client) throw new RequestError('initialize was sent before');
    adapter.client = clientShape.read(args ?? {}, 'arguments') as DebugProtocol.InitializeRequestArguments;
    return { body: capabilities };
  },

  async launch(adapter, args) {
    if (adapter.build) throw new RequestError('a build is being debugged already: send disconnect first');
    adapter.launch = args;
    await openBuild(adapter, args);
    // Breakpoints are verified from now on: the Dockerfile is compiled.
    return { after: () => void adapter.connection.event('initialized') };
  },

  attach() {
    throw new RequestError('a running build cannot be attached to: use the request "launch"');
  },

  configurationDone(adapter) {
    adapter.isConfigured = true;
    return { after: () => startThreads(adapter) };
  },

  async restart(adapter, args) {
    const { arguments: changed } = restartShape.read(args ?? {}, 'arguments');
    if (!adapter.build) throw new RequestError('no build is being debugged: send launch first');
    await endBuild(adapter);
    adapter.launch = changed ?? adapter.launch;
    try {
      await openBuild(adapter, adapter.launch);
    } catch (error) {
      adapter.connection.event('terminated');
      throw error;
    }
    return { after: () => startThreads(adapter) };
  },

  async terminate(adapter) {
    await endBuild(adapter);
    return { after: () => void adapter.connection.event('terminated') };
  },

  async disconnect(adapter) {
    await endBuild(adapter);
    return { after: () => adapter.close() };
  },
};

/** Cancels the build. The daemon may be slow or gone, so this waits only for a moment. */
export async function endBuild(adapter: AdapterState): Promise<void> {
  const { build } = adapter;
  if (!build) return;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, cancelMs)));
  await Promise.race([build.cancel(), late]);
  clearTimeout(timer);
  for (const { id } of build.threads) forgetThread(adapter, id);
  if (adapter.build === build) adapter.build = undefined;
}

/** Numbers that a client knows of a thread mean nothing any more. */
function forgetThread({ frames, variables }: AdapterState, id: number): void {
  frames.forget(id);
  variables.forget(id);
}

/** How long a build that is cancelled has to end. */
const cancelMs = 2000;

/** Starts a build, and waits until its Dockerfile is compiled. Throws a {@link RequestError} with the reason if it is not. */
async function openBuild(adapter: AdapterState, args: unknown): Promise<void> {
  const { connection, host } = adapter;
  const launch = readLaunch(args);
  for (const name of unknownLaunchNames(args))
    void output(
      adapter,
      `The launch configuration has an unknown name, which is ignored: ${name}\n`,
      'important',
    );
  const build = new LiveBuild(host, launch, listenerOf(adapter, launch));
  adapter.build = build;
  try {
    await build.loaded;
  } catch (error) {
    if (adapter.build === build) adapter.build = undefined;
    throw new RequestError(build.isCancelled ? 'the launch was cancelled' : host.errorText(error).trimEnd());
  }
  void build.ended.then((error) => reportEnd(adapter, build, error));
  for (const breakpoint of adapter.breakpoints.apply(build).values())
    connection.event('breakpoint', { reason: 'changed', breakpoint: forClient(adapter, breakpoint) });
}

function reportEnd(
  { connection, host, build: current }: AdapterState,
  build: LiveBuild,
  error: unknown,
): void {
  if (build.isCancelled || current !== build) return;
  if (error !== undefined) connection.event('output', { category: 'stderr', output: host.errorText(error) });
  connection.event('exited', { exitCode: error === undefined ? 0 : 1 });
  connection.event('terminated');
}

/** Starts what waits for the end of the configuration; a build that restarts has one already. */
function startThreads(adapter: AdapterState): void {
  const { build, isConfigured, connection } = adapter;
  if (!build || !isConfigured || build.isStarted) return;
  const { stopOnEntry = false, noDebug = false } = readLaunch(adapter.launch);
  build.isStarted = true;
  for (const thread of build.threads) {
    connection.event('thread', { reason: 'started', threadId: thread.id });
    const stop: Stop = { reason: 'entry' };
    thread.move((session) => (stopOnEntry && !noDebug ? Promise.resolve(stop) : session.start()))();
  }
}

function listenerOf(adapter: AdapterState, { noDebug = false }: LaunchArguments): BuildListener {
  const { connection } = adapter;
  return {
    output: (text) => output(adapter, text, 'stdout'),
    stopped: (thread, stop) => {
      if (stop.reason === 'failed' && (noDebug || !adapter.stopsAtFailures))
        adapter.build?.endThread(thread, stop.failure.error);
      else connection.event('stopped', stoppedBody(thread, stop));
    },
    threadEnded: ({ id }) => {
      forgetThread(adapter, id);
      connection.event('thread', { reason: 'exited', threadId: id });
    },
    log: (message, { step }: ProgramPoint) => {
      const line = adapter.client?.linesStartAt1 === false ? step.line - 1 : step.line;
      connection.event('output', {
        category: 'console',
        output: `${message}\n`,
        source: sourceOf(adapter),
        line,
      });
    },
  };
}

function stoppedBody({ id }: DebugThread, stop: Stop): DebugProtocol.StoppedEvent['body'] {
  const common = { threadId: id, allThreadsStopped: false };
  switch (stop.reason) {
    case 'breakpoint': {
      const { breakpoint } = stop;
      return { ...common, reason: 'breakpoint', hitBreakpointIds: [breakpoint.id] };
    }
    case 'failed':
    case 'over':
      return {
        ...common,
        reason: 'exception',
        description: 'A step failed',
        text: stop.failure.error.message,
      };
    default:
      return { ...common, reason: stop.reason };
  }
}

function output({ connection }: AdapterState, text: string, category: string): Promise<void> {
  connection.event('output', { category, output: text });
  return connection.room();
}

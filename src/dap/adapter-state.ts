import type { DebugProtocol } from '@vscode/debugprotocol';
import type { ProgramPoint } from '../debug/points.ts';
import type { AdapterHost } from './adapter-host.ts';
import type { BreakpointStore } from './breakpoint-store.ts';
import type { DebugThread } from './debug-thread.ts';
import type { Handles } from './handles.ts';
import type { LiveBuild } from './live-build.ts';
import type { ProtocolConnection } from './protocol-connection.ts';
import { RequestError } from './request-error.ts';

/** A frame of a stack: a step of a thread. */
export interface StepFrame {
  readonly thread: DebugThread;
  readonly point: ProgramPoint;
}

/** Loads the rows of a part of the variables view. */
export type LoadVariables = (signal: AbortSignal) => Promise<readonly DebugProtocol.Variable[]>;

/** The state that requests share. */
export interface AdapterState {
  readonly connection: ProtocolConnection;
  readonly host: AdapterHost;
  readonly breakpoints: BreakpointStore;
  readonly frames: Handles<StepFrame>;
  readonly variables: Handles<LoadVariables>;
  /** The capabilities of the client, and whether its lines and columns count from 0 or 1. */
  client: DebugProtocol.InitializeRequestArguments | undefined;
  /** The arguments of the last `launch`, and those that a `restart` has changed. */
  launch: unknown;
  build: LiveBuild | undefined;
  isConfigured: boolean;
  stopsAtFailures: boolean;
  /** Ends the session after the current response. */
  close(): void;
}

/** A request that is being carried out. */
export interface RequestCall {
  /** Aborted by `cancel`, and at the end of the session. */
  readonly signal: AbortSignal;
}

/** The answer to a request, and what happens once it is sent. */
export interface Reply {
  readonly body?: object;
  readonly after?: () => void;
}

/** Carries out a request. Throws a {@link RequestError}, or a `JsonShapeError` for wrong arguments. */
export type RequestHandler = (
  adapter: AdapterState,
  args: unknown,
  call: RequestCall,
) => Reply | undefined | Promise<Reply | undefined>;

/** The requests of one kind, by their names. */
export type RequestTable = Readonly<Record<string, RequestHandler>>;

/** The build that is being debugged. Throws a {@link RequestError} before its Dockerfile is compiled. */
export function loadedBuild({ build }: AdapterState): LiveBuild {
  if (build === undefined) throw new RequestError('no build is being debugged: send launch first');
  if (build.threads.length === 0) throw new RequestError('the Dockerfile is still being compiled');
  return build;
}

/** A thread by its number. Throws a {@link RequestError}. */
export function threadOf(adapter: AdapterState, id: number): DebugThread {
  const found = loadedBuild(adapter).threads.find((thread) => thread.id === id);
  if (found) return found;
  throw new RequestError(`thread ${id} does not exist`);
}

/** A line as we count, from 1. */
export function lineFromClient({ client }: AdapterState, line: number): number {
  return client?.linesStartAt1 === false ? line + 1 : line;
}

/** A line as the client counts. */
export function lineForClient({ client }: AdapterState, line: number): number {
  return client?.linesStartAt1 === false ? line - 1 : line;
}

import { LibraryError } from '../base/library-error.ts';
import type { GatewayBuild, GatewayWarning, SolveRequest } from '../frontend/gateway.ts';
import { GatewayError } from '../frontend/gateway-error.ts';
import type { Container, ContainerProcess, ProcessRequest } from '../gateway/container/container-request.ts';
import type { Frontend, FrontendGateway } from '../gateway/frontend-gateway.ts';
import { allGatewayCapIds, describeGatewayCap, enabled } from '../gateway/gateway-caps.ts';
import { allCapIds } from '../llb/cap-ids.ts';
import { createCapSet } from '../llb/caps.ts';
import type { Definition } from '../llb/definition.ts';
import { type Graph, readGraph } from './graph.ts';
import { processToJson } from './record.ts';
import { type BuildRecording, fromJson, type Json, type RecordedCall, toJson } from './recording.ts';
import { type FrontendOutcome, type ObservedGateway, runFrontend } from './run-frontend.ts';

/**
 * Runs a frontend with the answers of a recording. Rejects with a {@link ReplayError} if the frontend asks for something
 * that was not recorded, such as a graph with another step.
 *
 * @example
 * const frontend = dockerfileFrontend();
 * const recording = record(frontend);
 * await runFrontend(recording.frontend, memoryGateway({ locals: { context: { Dockerfile: 'FROM scratch' } } }));
 * const { result } = await replay(frontend, recording.text());
 * console.log(result.ref);
 */
export async function replay(
  frontend: Frontend,
  text: string,
  signal?: AbortSignal,
): Promise<FrontendOutcome> {
  const replayed = new ReplayedBuild(readRecording(text));
  try {
    return await runFrontend(frontend, replayed.gateway(), signal);
  } catch (error) {
    // The frontend may have converted the error to another one.
    throw replayed.failure ?? error;
  }
}

/**
 * Thrown when a frontend asks for something that was not recorded. The message names the call and the recorded calls of
 * its kind.
 *
 * @example
 * const recording = record(dockerfileFrontend());
 * await runFrontend(recording.frontend, memoryGateway({ locals: { context: { Dockerfile: 'FROM scratch' } } }));
 * await replay(async (gateway) => gateway.solve({ frontend: 'other' }), recording.text()).catch((error) => {
 *   if (error instanceof ReplayError) console.log(error.message);
 * });
 */
export class ReplayError extends LibraryError {
  override readonly name = 'ReplayError';

  constructor(message: string) {
    super(message, 'not-recorded', {
      hint: 'Record the build again if the frontend is meant to ask for this.',
    });
  }
}

function readRecording(text: string): BuildRecording {
  let recorded: Partial<BuildRecording> | null;
  try {
    recorded = JSON.parse(text);
  } catch (error) {
    throw new ReplayError(`the recording is not JSON: ${error instanceof Error ? error.message : error}`);
  }
  if (recorded?.version !== 1 || !Array.isArray(recorded.calls) || typeof recorded.build !== 'object')
    throw new ReplayError('the text is not a recording of this version of dockerfile-llb/testing');
  return recorded as BuildRecording;
}

/** Answers each call as recorded. If a call is repeated, it gets the next recorded answer, or the last one again. */
class ReplayedBuild {
  readonly #recorded: BuildRecording;
  readonly #answers = new Map<string, RecordedCall[]>();
  readonly #graphs = new Map<string, Definition>();
  readonly #warnings: GatewayWarning[] = [];
  /** The first call that was not recorded. */
  failure: ReplayError | undefined;

  constructor(recorded: BuildRecording) {
    this.#recorded = recorded;
    for (const call of recorded.calls) {
      const key = keyOf(call.call, call.request);
      this.#answers.set(key, [...(this.#answers.get(key) ?? []), call]);
    }
  }

  gateway(): ObservedGateway {
    const answer =
      (name: string) =>
      async (...args: unknown[]) =>
        this.#answer(name, args);
    return {
      build: buildOf(this.#recorded),
      warnings: this.#warnings,
      graphOf: (ref) => this.#graphOf(ref),
      inputs: answer('inputs') as FrontendGateway['inputs'],
      solve: async (request) => this.#solve(request),
      resolveImageConfig: answer('resolveImageConfig') as FrontendGateway['resolveImageConfig'],
      resolveSourceMeta: answer('resolveSourceMeta') as FrontendGateway['resolveSourceMeta'],
      readFile: answer('readFile') as FrontendGateway['readFile'],
      readDir: answer('readDir') as FrontendGateway['readDir'],
      statFile: answer('statFile') as FrontendGateway['statFile'],
      evaluate: answer('evaluate') as FrontendGateway['evaluate'],
      warn: async (warning) => void this.#warnings.push(warning),
      openContainer: async (request) => this.#openContainer(request),
    };
  }

  async #solve(request: SolveRequest): ReturnType<FrontendGateway['solve']> {
    const result = this.#answer('solve', [request]) as Awaited<ReturnType<FrontendGateway['solve']>>;
    if (request.definition) this.#graphs.set(result.ref ?? '', request.definition);
    return result;
  }

  #openContainer(request: unknown): Container {
    this.#answer('openContainer', [request]);
    return { start: (process) => this.#start(process), release: async () => {} };
  }

  #start(process: ProcessRequest): ContainerProcess {
    const exit = (async () => {
      const { code, stdout, stderr } = this.#answerTo('process', [processToJson(process)]) as ProcessAnswer;
      if (stdout.length > 0) await process.stdout?.(stdout);
      if (stderr.length > 0) await process.stderr?.(stderr);
      return code;
    })();
    const started = exit.then(() => {});
    started.catch(() => {});
    return { started, exit, resize: async () => {}, kill: async () => {} };
  }

  #graphOf(ref: string): Graph {
    return readGraph(this.#graphs.get(ref) ?? { def: [], metadata: new Map() });
  }

  #answer(name: string, args: readonly unknown[]): unknown {
    const request = args.filter((arg) => !(arg instanceof AbortSignal)).map(toJson);
    return this.#answerTo(name, request);
  }

  #answerTo(name: string, request: readonly Json[]): unknown {
    const answers = this.#answers.get(keyOf(name, request));
    const call = answers !== undefined && answers.length > 1 ? answers.shift() : answers?.[0];
    if (call === undefined) {
      const failure = this.#notRecorded(name, request);
      this.failure ??= failure;
      throw failure;
    }
    if (call.error !== undefined) throw new GatewayError(call.error.message, call.error.code);
    return fromJson(call.answer ?? null);
  }

  #notRecorded(name: string, request: readonly Json[]): ReplayError {
    const show = (json: readonly Json[]) => JSON.stringify(json, undefined, 2);
    const others = this.#recorded.calls.filter(({ call }) => call === name).slice(-3);
    const known = others.map((call) => `recorded was:\n${show(call.request)}`);
    return new ReplayError([`${name} was not recorded with:\n${show(request)}`, ...known].join('\n'));
  }
}

interface ProcessAnswer {
  readonly code: number;
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
}

/** Identifies a call. Missing trailing arguments make no difference. */
function keyOf(name: string, request: readonly Json[]): string {
  const given = request.slice(0, request.findLastIndex((value) => value !== null) + 1);
  return `${name} ${JSON.stringify(given)}`;
}

function buildOf({ build }: BuildRecording): GatewayBuild {
  const { missing, ...rest } = fromJson(build) as Omit<GatewayBuild, 'frontendCaps' | 'llbCaps'> & {
    readonly missing: readonly string[];
  };
  const present = (ids: readonly string[]) => enabled(ids.filter((id) => !missing.includes(id)));
  return {
    ...rest,
    frontendCaps: createCapSet(present(allGatewayCapIds), describeGatewayCap, rest.product),
    llbCaps: createCapSet(present(allCapIds), undefined, rest.product),
  };
}

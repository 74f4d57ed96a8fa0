import { concatBytes } from '../base/bytes.ts';
import type { GatewayBuild } from '../frontend/gateway.ts';
import type { Container, ContainerProcess, ProcessRequest } from '../gateway/container/container-request.ts';
import type { Frontend, FrontendGateway } from '../gateway/frontend-gateway.ts';
import { allGatewayCapIds } from '../gateway/gateway-caps.ts';
import { allCapIds } from '../llb/cap-ids.ts';
import {
  type BuildRecording,
  definitionToAnswer,
  errorToJson,
  type Json,
  type JsonMap,
  type RecordedCall,
  toJson,
} from './recording.ts';

/** A frontend whose calls are recorded. */
export interface Recording {
  /** Pass it to `build` or `serveFrontend` instead of the frontend. */
  readonly frontend: Frontend;
  /** Returns the recording of the last build as the text of a file for {@link replay}: JSON with one value per line. */
  text(): string;
}

/**
 * Records what a frontend asks of a daemon and what the daemon answers: options, graphs, files, images, processes. It
 * contains the files that the frontend reads, so look at it before you share it. It contains no secrets, because the
 * gateway does not offer any.
 *
 * @example
 * const frontend = dockerfileFrontend();
 * const recording = record(frontend);
 * await runFrontend(recording.frontend, memoryGateway({ locals: { context: { Dockerfile: 'FROM scratch' } } }));
 * const { graph } = await replay(frontend, recording.text());
 * console.log(graph.text);
 */
export function record(frontend: Frontend): Recording {
  let recorded: BuildRecording | undefined;
  return {
    frontend(gateway, signal) {
      const calls: RecordedCall[] = [];
      recorded = { version: 1, build: buildToJson(gateway.build), calls };
      return frontend(recordingGateway(gateway, calls), signal);
    },
    text() {
      if (recorded === undefined)
        throw new Error('nothing was recorded: run a build with recording.frontend');
      return `${JSON.stringify(recorded, undefined, 2)}\n`;
    },
  };
}

function buildToJson({ frontendCaps, llbCaps, ...build }: GatewayBuild): JsonMap {
  return {
    ...(toJson(build) as JsonMap),
    missing: [
      ...allGatewayCapIds.filter((id) => !frontendCaps.supports(id)),
      ...allCapIds.filter((id) => !llbCaps.supports(id)),
    ],
  };
}

function recordingGateway(gateway: FrontendGateway, calls: RecordedCall[]): FrontendGateway {
  const entries = Object.entries(gateway).map(([name, member]) =>
    typeof member === 'function' ? [name, recordingCall(name, member, calls)] : [name, member],
  );
  const recording = Object.fromEntries(entries) as FrontendGateway;
  return {
    ...recording,
    async openContainer(request, signal) {
      const container = await gateway.openContainer(request, signal);
      calls.push({ call: 'openContainer', request: [toJson(request)] });
      return recordingContainer(container, calls);
    },
  };
}

function recordingCall(
  name: string,
  method: (...args: unknown[]) => Promise<unknown>,
  calls: RecordedCall[],
) {
  return async (...args: unknown[]): Promise<unknown> => {
    const request = args.filter((arg) => !(arg instanceof AbortSignal)).map(toJson);
    try {
      const answer = await method(...args);
      calls.push({ call: name, request, answer: answerOf(name, answer) });
      return answer;
    } catch (error) {
      calls.push({ call: name, request, error: errorToJson(error) });
      throw error;
    }
  };
}

function answerOf(name: string, answer: unknown): Json {
  if (name !== 'inputs' || !(answer instanceof Map)) return toJson(answer);
  return { map: Object.fromEntries([...answer].map(([key, graph]) => [key, definitionToAnswer(graph)])) };
}

function recordingContainer(container: Container, calls: RecordedCall[]): Container {
  return {
    start: (process) => recordingProcess(container, process, calls),
    release: () => container.release(),
  };
}

function recordingProcess(
  container: Container,
  process: ProcessRequest,
  calls: RecordedCall[],
): ContainerProcess {
  const output: { stdout: Uint8Array[]; stderr: Uint8Array[] } = { stdout: [], stderr: [] };
  const started = container.start({
    ...process,
    stdout: (bytes) => {
      output.stdout.push(bytes.slice());
      return process.stdout?.(bytes);
    },
    stderr: (bytes) => {
      output.stderr.push(bytes.slice());
      return process.stderr?.(bytes);
    },
  });
  const request = [processToJson(process)];
  const exit = started.exit.then(
    (code) => {
      const [stdout, stderr] = [toJson(concatBytes(output.stdout)), toJson(concatBytes(output.stderr))];
      calls.push({ call: 'process', request, answer: { code, stdout, stderr } });
      return code;
    },
    (error: unknown) => {
      calls.push({ call: 'process', request, error: errorToJson(error) });
      throw error;
    },
  );
  exit.catch(() => {});
  return { ...started, exit };
}

/** A process without its streams. */
export function processToJson({ stdin, stdout, stderr, signal, ...process }: ProcessRequest): Json {
  return toJson(process);
}

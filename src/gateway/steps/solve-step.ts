import { lastOf } from '../../base/list.ts';
import { decodeText } from '../../base/text.ts';
import type { CompileTrace } from '../../compile/ports.ts';
import { CompileError } from '../../diagnostics/compile-error.ts';
import { buildDockerfile } from '../../frontend/build-dockerfile.ts';
import { toReturnError } from '../../frontend/errors.ts';
import type { Gateway } from '../../frontend/gateway.ts';
import { GatewayError } from '../../frontend/gateway-error.ts';
import { ignoringSyntaxLine } from '../../frontend/syntax-forward.ts';
import type { Definition } from '../../llb/definition.ts';
import { isOneSource } from '../../llb/read-op.ts';
import { RpcCode } from '../../rpc/channel.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { bytesUpTo, type StageLines, stageLines } from './stage-lines.ts';
import { stateAtLine } from './state-at-line.ts';

/** The state of a stage after a line of it. */
export interface StageState {
  readonly file: SourceFile;
  readonly stage: StageLines;
  /** Without it, the result of the stage is meant. */
  readonly line?: number;
  /** Shows the variables that are known at each instruction of the stage and of those that it needs. */
  readonly trace?: CompileTrace;
}

/** A solved state. */
export interface SolvedStep {
  /** Names it in calls of the gateway; '' is an empty filesystem. */
  readonly ref: string;
  /** The graph of the state, and of nothing else. */
  readonly definition: Definition;
}

/** A Dockerfile, and its stages. */
export interface StagedFile {
  readonly file: SourceFile;
  readonly stages: readonly StageLines[];
}

/** Reads the Dockerfile of a build. Rejects with a `GatewayError` for a mistake in it. */
export async function readStages(gateway: Gateway, signal: AbortSignal): Promise<StagedFile> {
  let file: SourceFile | undefined;
  const asking = withOptions(gateway, { requestid: 'frontend.targets' });
  try {
    await buildDockerfile(asking, { signal, onDockerfile: (read) => (file = read) });
  } catch (error) {
    throw file ? withLines(error, file) : error;
  }
  if (file === undefined) throw new GatewayError('the daemon returned no Dockerfile', RpcCode.internal);
  return { file, stages: stageLines(file) };
}

/** The question about stages is answered without the lines of a mistake, as by the reference. */
function withLines(error: unknown, { filename, bytes }: SourceFile): unknown {
  if (!(error instanceof GatewayError) || !(error.cause instanceof CompileError)) return error;
  return toReturnError(error.cause, { filename, language: 'Dockerfile', data: bytes });
}

/**
 * Compiles a stage and solves it up to a line. Steps run when the ref is used. Rejects with a `GatewayError` for a mistake in
 * the Dockerfile. The options must name one platform at most.
 */
export async function solveStep(
  gateway: Gateway,
  { file, stage, line, trace }: StageState,
  signal: AbortSignal,
): Promise<SolvedStep> {
  const cut = (whole: Definition) =>
    line === undefined ? whole : stateAtLine(whole, { line, end: stage.end });
  const graphs: Definition[] = [];
  const { ref } = await buildDockerfile(
    {
      ...endingAt(withOptions(gateway, { target: '' }), file, stage),
      solve: (request, ...rest) => {
        if (request.definition === undefined) return gateway.solve(request, ...rest);
        const whole = request.definition;
        const definition = isOneSource(whole) ? whole : cut(whole);
        graphs.push(definition);
        return gateway.solve({ ...request, definition }, ...rest);
      },
    },
    { signal, trace },
  );
  return { ref: ref ?? '', definition: lastOf(graphs) };
}

/** A stage without a name cannot be a target, but the last stage of a file is what is built. */
function endingAt(gateway: Gateway, file: SourceFile, { end }: StageLines): Gateway {
  const isDockerfile = (bytes: Uint8Array) => decodeText(bytes) === file.text;
  return {
    ...gateway,
    readFile: async (...args) => {
      const bytes = await gateway.readFile(...args);
      return isDockerfile(bytes) ? bytesUpTo(file, end) : bytes;
    },
  };
}

function withOptions(gateway: Gateway, changes: Readonly<Record<string, string>>): Gateway {
  const options = new Map([...ignoringSyntaxLine(gateway.build.options), ...Object.entries(changes)]);
  return { ...gateway, build: { ...gateway.build, options } };
}

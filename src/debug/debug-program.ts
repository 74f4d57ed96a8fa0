import { sha256 } from '../base/digest.ts';
import type { CompileTrace } from '../compile/ports.ts';
import type { FrontendGateway } from '../gateway/frontend-gateway.ts';
import { readStages, type StagedFile, solveStep } from '../gateway/steps/solve-step.ts';
import type { StageLines } from '../gateway/steps/stage-lines.ts';
import { startLines, stateChain } from '../gateway/steps/state-at-line.ts';
import type { Definition } from '../llb/definition.ts';
import type { EnvList } from '../llb/env-list.ts';
import { decodeOp, type InputRef, inputsOf } from '../llb/read-op.ts';
import type { SourceFile } from '../source/source-file.ts';

/** An instruction that makes a step of the build, or a FROM. */
export interface DebugStep {
  /** First and last line, 1-based. */
  readonly line: number;
  readonly endLine: number;
  /** The instruction as it is written, on one line. */
  readonly text: string;
  /** The op whose result is the state after the step; undefined if that is an empty filesystem. */
  readonly head: InputRef | undefined;
  /** All ops of the step. */
  readonly vertices: readonly string[];
  /** Indexes of the stages that it takes files from, or starts from. */
  readonly uses: readonly number[];
}

/** A stage that the target needs. */
export interface DebugStage {
  readonly lines: StageLines;
  /** The FROM is the first one. */
  readonly steps: readonly DebugStep[];
  /** The graph of the whole stage. */
  readonly definition: Definition;
}

/** What a build runs, as a debugger sees it: for one platform. */
export interface DebugProgram {
  readonly file: SourceFile;
  /** All stages of the file. */
  readonly all: readonly StageLines[];
  /** The stages that the target needs, by index. */
  readonly stages: ReadonlyMap<number, DebugStage>;
  readonly target: number;
  /** The variables that an instruction can refer to, by its first line. */
  readonly variables: ReadonlyMap<number, EnvList>;
}

/**
 * Compiles the target and all stages that it needs. Nothing runs. Rejects with a `GatewayError` for a mistake in the Dockerfile;
 * `chooseTarget` throws if there is no such stage.
 */
export async function loadProgram(
  gateway: FrontendGateway,
  chooseTarget: (file: StagedFile) => StageLines,
  signal: AbortSignal,
): Promise<DebugProgram> {
  const staged = await readStages(gateway, signal);
  const variables = new Map<number, EnvList>();
  const trace: CompileTrace = {
    globalArgs: () => {},
    instruction: ({ lines }, env) => void variables.set(lines.start, env),
  };
  const target = chooseTarget(staged);
  const stages = new Map<number, DebugStage>();
  const waiting = [target];
  for (let lines = waiting.pop(); lines; lines = waiting.pop()) {
    if (stages.has(lines.index)) continue;
    const { definition } = await solveStep(gateway, { file: staged.file, stage: lines, trace }, signal);
    const steps = stepsOf(staged, lines, definition);
    stages.set(lines.index, { lines, definition, steps });
    for (const index of steps.flatMap(({ uses }) => uses))
      waiting.push(...staged.stages.slice(index, index + 1));
  }
  return { file: staged.file, all: staged.stages, stages, target: target.index, variables };
}

/** The steps of a stage in the order of its lines. */
export function stepsOf(
  { file, stages }: StagedFile,
  lines: StageLines,
  definition: Definition,
): readonly DebugStep[] {
  const heads = new Map<number, InputRef | undefined>([[lines.start, undefined]]);
  for (const state of stateChain(definition).toReversed()) {
    const line = lineIn(lines, definition, state.digest);
    // What comes before the lines of the stage is the state that it starts from.
    heads.set(line ?? lines.start, state);
  }
  const vertices = new Map<number, string[]>();
  for (const bytes of definition.def.slice(0, -1)) {
    const digest = sha256(bytes);
    const line = lineIn(lines, definition, digest);
    if (line !== undefined) vertices.set(line, [...(vertices.get(line) ?? []), digest]);
  }
  const ops = new Map(definition.def.map((bytes) => [sha256(bytes), bytes]));
  const stageOf = (digest: string) =>
    stages.findLast((stage) => stage.index < lines.index && lineIn(stage, definition, digest) !== undefined);
  const start = heads.get(lines.start);
  const base = start && stageOf(start.digest);
  return [...heads]
    .sort(([a], [b]) => a - b)
    .map(([line, head]) => {
      const own = vertices.get(line) ?? [];
      const inputs = own.flatMap((digest) => inputsOf(decodeOp(ops.get(digest) ?? new Uint8Array())));
      const uses = inputs
        .filter(({ digest }) => digest !== start?.digest && lineIn(lines, definition, digest) === undefined)
        .flatMap(({ digest }) => stageOf(digest)?.index ?? []);
      return {
        line,
        head,
        vertices: own,
        ...spanOf(file, definition, { line, head }),
        uses: [...new Set(line === lines.start ? (base ? [base.index] : []) : uses)],
      };
    });
}

function lineIn({ start, end }: StageLines, definition: Definition, digest: string): number | undefined {
  return startLines(definition, digest).find((line) => line >= start && line <= end);
}

function spanOf(
  { text }: SourceFile,
  { source }: Definition,
  { line, head }: { readonly line: number; readonly head: InputRef | undefined },
): Pick<DebugStep, 'endLine' | 'text'> {
  const locations = (head && source?.locations.get(head.digest)) ?? [];
  const ranges = locations.find(({ ranges: [first] }) => first?.start.line === line)?.ranges ?? [];
  const endLine = Math.max(line, ...ranges.map(({ end }) => end.line));
  const written = text.split('\n').slice(line - 1, endLine);
  return {
    endLine,
    text: written
      .map((part) => part.replace(/\\\s*$/, '').trim())
      .join(' ')
      .trim(),
  };
}

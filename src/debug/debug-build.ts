import { sha256 } from '../base/digest.ts';
import { itemAt } from '../base/list.ts';
import type { FileStat } from '../frontend/gateway.ts';
import { GatewayError } from '../frontend/gateway-error.ts';
import type { FrontendGateway } from '../gateway/frontend-gateway.ts';
import { failedVertex } from '../gateway/steps/failed-vertex.ts';
import { execContainer, plainContainer, type StepContainer } from '../gateway/steps/step-container.ts';
import { endingAt } from '../llb/ending-at.ts';
import { decodeOp, type InputRef, inputsOf } from '../llb/read-op.ts';
import { fromLongNumber } from '../proto/codec.ts';
import type { pb } from '../proto/llb-codec.ts';
import type { DebugProgram, DebugStage } from './debug-program.ts';
import type { StageStep, StepFailure } from './debug-session.ts';
import type { ListDirectory } from './diff-states.ts';
import type { ProgramPoint } from './points.ts';
import { type CommandResult, runStepCommand } from './step-command.ts';
import { type Variable, variablesAt } from './variables.ts';

/** What a running build is debugged with. */
export interface DebugBuildOptions {
  readonly gateway: FrontendGateway;
  readonly program: DebugProgram;
  /** The name of the platform that is built for. */
  readonly platform: string;
  /** The image with a shell for containers without one. */
  readonly tools: string;
  /** Whether the daemon has reported that an op is done. */
  readonly isDone: (vertex: string) => boolean;
  /** Aborted when the build ends. */
  readonly signal: AbortSignal;
}

/** Something that a step takes files from: the build context, another stage, an image. */
export interface StepSource {
  readonly key: string;
  /** As progress shows it. */
  readonly name: string;
  readonly files: StepFiles;
}

/** Files of a step. What makes them runs when they are listed or read. */
export interface StepFiles {
  readonly list: ListDirectory;
  /** The first bytes of a file. */
  read(path: string, length: number): Promise<Uint8Array>;
}

/** A line for the shell of a container. */
export interface AskedCommand {
  readonly text: string;
  /** Ends the command. */
  readonly signal?: AbortSignal;
  /** Called with the output as it comes. */
  readonly onOutput?: (bytes: Uint8Array) => void;
}

/** A program on a daemon: runs steps, reads their files, and starts processes in their containers. */
export class DebugBuild {
  readonly options: DebugBuildOptions;
  readonly #refs = new Map<string, Promise<string>>();
  readonly #buildArgs: ReadonlySet<string>;

  constructor(options: DebugBuildOptions) {
    this.options = options;
    const names = [...options.gateway.build.options.keys()].filter((key) => key.startsWith('build-arg:'));
    this.#buildArgs = new Set(names.map((key) => key.slice('build-arg:'.length)));
  }

  get platform(): string {
    return this.options.platform;
  }

  /** Runs states, all at once. Rejects for other failures, such as the end of the connection. */
  async run(states: readonly StageStep[], pause?: AbortSignal): Promise<StepFailure | undefined> {
    const { gateway, signal } = this.options;
    const both = pause ? AbortSignal.any([signal, pause]) : signal;
    try {
      await Promise.all(states.map(async (state) => gateway.evaluate(await this.refOf(state), both)));
      return undefined;
    } catch (error) {
      if (both.aborted || !(error instanceof GatewayError)) throw error;
      return { error, vertex: failedVertex(error, this.#graphs()) };
    }
  }

  /** The ref of a state; '' is an empty filesystem. */
  refOf({ stage, step }: StageStep): Promise<string> {
    return this.#refAt(stage, stage.steps[step]?.head);
  }

  /** The entries of a directory of a state. Rejects with a `GatewayError` if the directory does not exist. */
  async list(state: StageStep, path: string): Promise<readonly FileStat[]> {
    return await this.files(state).list(path);
  }

  /** The sources of a step's files, besides the state before it. Listing one runs the steps that make it. */
  sources({ frames, step: { vertices } }: ProgramPoint): readonly StepSource[] {
    const { stage, step } = itemAt(frames, frames.length - 1);
    const known = new Set([...vertices, stage.steps[step - 1]?.head?.digest]);
    const found = new Map<string, InputRef>();
    for (const bytes of stage.definition.def.filter((one) => vertices.includes(sha256(one))))
      for (const input of inputsOf(decodeOp(bytes)))
        if (!known.has(input.digest)) found.set(`${input.digest} ${input.index}`, input);
    return [...found].map(([key, input]) => ({
      key,
      name: stage.definition.metadata.get(input.digest)?.description?.get('llb.customname') ?? input.digest,
      files: this.#filesOf(() => this.#refAt(stage, input)),
    }));
  }

  /** The files of a state. */
  files(state: StageStep): StepFiles {
    return this.#filesOf(() => this.refOf(state));
  }

  #filesOf(ref: () => Promise<string>): StepFiles {
    const { gateway, signal } = this.options;
    return {
      list: async (path) => {
        const found = await ref();
        return found === '' ? [] : await gateway.readDir(found, path, signal);
      },
      read: async (path, length) => await gateway.readFile(await ref(), path, { offset: 0, length }, signal),
    };
  }

  /** The variables at a step. */
  variables(point: ProgramPoint): readonly Variable[] {
    return variablesAt(this.options.program, point, this.#buildArgs);
  }

  /** The value of a variable at a step; `shown` is what people may see of it. */
  variable(point: ProgramPoint, name: string, shown: boolean): string | undefined {
    if (shown) return this.variables(point).find((one) => one.name === name)?.value;
    return this.options.program.variables.get(point.step.line)?.get(name);
  }

  /** A container like that of a step, before it; or, if it has failed, on what it left. */
  async container(point: ProgramPoint, failure: StepFailure | undefined): Promise<StepContainer> {
    if (failure?.vertex) return this.#failedContainer(point, failure.vertex);
    const { stage, step } = itemAt(point.frames, point.frames.length - 1);
    const op = opOf(point);
    if (op.exec) {
      const inputs = inputsOf(op);
      const refs = (op.exec.mounts ?? []).map(({ input }) =>
        this.#refAt(stage, inputs[fromLongNumber(input)]),
      );
      return execContainer(op, await Promise.all(refs));
    }
    return this.#withVariables(point, plainContainer(op, await this.refOf({ stage, step: step - 1 })));
  }

  /** Runs a command by the shell of a step's container. */
  async command(
    point: ProgramPoint,
    failure: StepFailure | undefined,
    { text, signal, onOutput }: AskedCommand,
  ): Promise<CommandResult> {
    const step = await this.container(point, failure);
    const both = signal ? AbortSignal.any([signal, this.options.signal]) : this.options.signal;
    return await runStepCommand({ ...this.options, signal: both }, { step, text, onOutput });
  }

  #failedContainer(point: ProgramPoint, { op, kept }: NonNullable<StepFailure['vertex']>): StepContainer {
    if (kept.kind === 'exec') return execContainer(op, kept.after);
    if (kept.kind === 'nothing')
      throw new Error('the step failed before its files were ready, so a container cannot be started');
    return this.#withVariables(point, plainContainer(op, kept.kind === 'file' ? kept.after : kept.ref));
  }

  /** A step without a command has no environment of its own. */
  #withVariables(point: ProgramPoint, { container, process }: StepContainer): StepContainer {
    const list = this.options.program.variables.get(point.step.line);
    const env = Object.fromEntries((list?.keys() ?? []).map((name) => [name, list?.get(name) ?? '']));
    return { container, process: { ...process, env } };
  }

  #refAt({ definition }: DebugStage, head: InputRef | undefined): Promise<string> {
    if (head === undefined) return Promise.resolve('');
    const key = `${head.digest} ${head.index}`;
    const known = this.#refs.get(key) ?? this.#solve(endingAt(definition, head));
    this.#refs.set(key, known);
    return known;
  }

  async #solve(definition: DebugStage['definition']): Promise<string> {
    const { gateway, signal } = this.options;
    return (await gateway.solve({ definition }, signal)).ref ?? '';
  }

  #graphs() {
    return [...this.options.program.stages.values()].map(({ definition }) => definition);
  }
}

/** The op that an instruction becomes, the last one if it becomes several; empty if it becomes none. */
export function opOf({ frames, step }: ProgramPoint): pb.Op.$Properties {
  const { stage } = itemAt(frames, frames.length - 1);
  const bytes = stage.definition.def.find((one) => sha256(one) === step.vertices.at(-1));
  return decodeOp(bytes ?? new Uint8Array());
}

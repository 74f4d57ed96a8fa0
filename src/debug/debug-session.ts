import { itemAt } from '../base/list.ts';
import type { FailedVertex } from '../gateway/steps/failed-vertex.ts';
import { type Breakpoint, pointAtLine, type WantedBreakpoint } from './breakpoints.ts';
import { conditionHolds, expandMessage } from './condition.ts';
import type { DebugProgram, DebugStage } from './debug-program.ts';
import { hitConditionHolds } from './hit-condition.ts';
import { type ProgramPoint, pointsOf } from './points.ts';

/** The state of a stage after some of its steps; -1 is nothing. */
export interface StageStep {
  readonly stage: DebugStage;
  readonly step: number;
}

/** A step that failed. */
export interface StepFailure {
  readonly error: Error;
  /** The op that failed, if the error names one. */
  readonly vertex: FailedVertex | undefined;
}

/** What a session needs of the build. */
export interface SessionPorts {
  /** Runs what the states describe, all at once. Returns the failure of the first step that fails. */
  run(states: readonly StageStep[]): Promise<StepFailure | undefined>;
  /** A variable at a step; `shown` is what people may see of it. */
  variable(point: ProgramPoint, name: string, shown: boolean): string | undefined;
  /** Shows the message of a log point. */
  log(message: string, point: ProgramPoint): void;
}

/** Why a session stopped. */
export type Stop =
  | { readonly reason: 'entry' | 'step' | 'goto' | 'pause' }
  | { readonly reason: 'breakpoint'; readonly breakpoint: Breakpoint }
  | { readonly reason: 'failed'; readonly failure: StepFailure }
  /** Everything has run. */
  | { readonly reason: 'ended' }
  /** The build failed before and cannot continue, or it failed outside of a step. */
  | { readonly reason: 'over'; readonly failure: StepFailure };

/** A breakpoint on the way to a stop: it counts once its step is reached. */
interface PassedBreakpoint {
  readonly id: number;
  readonly point: ProgramPoint;
  /** The messages of log points there. */
  readonly messages: readonly string[];
}

/** Before a step: `calls` of the stages that it uses have run already. */
interface Position {
  readonly point: ProgramPoint;
  readonly calls: number;
}

/**
 * A walk through a build. A position is before a step, and everything before it has run. Results never change, so any
 * position can be reached from any other one: going back costs nothing, and steps that ran do not run again.
 */
export class DebugSession {
  readonly points: readonly ProgramPoint[];
  readonly #program: DebugProgram;
  readonly #ports: SessionPorts;
  readonly #past: Position[] = [];
  #position: Position;
  #breakpoints: readonly Breakpoint[] = [];
  #lastId = 0;
  /** How often each breakpoint was reached, by its number. */
  readonly #hits = new Map<number, number>();
  /** Those of the movement that is running. */
  #passed: PassedBreakpoint[] = [];
  #failure: StepFailure | undefined;

  constructor(program: DebugProgram, ports: SessionPorts) {
    this.#program = program;
    this.#ports = ports;
    this.points = pointsOf(program);
    this.#position = { point: itemAt(this.points, 0), calls: 0 };
  }

  /** The step that comes next, or that failed. */
  get point(): ProgramPoint {
    return this.#position.point;
  }

  /** Set if the step has failed. */
  get failure(): StepFailure | undefined {
    return this.#failure;
  }

  get breakpoints(): readonly Breakpoint[] {
    return this.#breakpoints;
  }

  /** Replaces all breakpoints. They are verified at once. */
  setBreakpoints(wanted: readonly WantedBreakpoint[]): readonly Breakpoint[] {
    this.#breakpoints = wanted.map((one) => this.#verify(one));
    return this.#breakpoints;
  }

  /** Adds a breakpoint, if there is a point for it. */
  addBreakpoint(wanted: WantedBreakpoint): Breakpoint {
    const added = this.#verify(wanted);
    if (added.point) this.#breakpoints = [...this.#breakpoints, added];
    return added;
  }

  /** False if there is no such breakpoint. */
  removeBreakpoint(id: number): boolean {
    const rest = this.#breakpoints.filter((one) => one.id !== id);
    const isRemoved = rest.length < this.#breakpoints.length;
    this.#breakpoints = rest;
    return isRemoved;
  }

  /** The point of a line. Throws an Error if no step can be reached there. */
  pointAt(line: number): ProgramPoint {
    const found = pointAtLine(this.#program, this.points, line);
    if ('message' in found) throw new Error(`line ${line}: ${found.message}`);
    return found;
  }

  #verify(wanted: WantedBreakpoint): Breakpoint {
    const found = pointAtLine(this.#program, this.points, wanted.line);
    const id = wanted.id ?? ++this.#lastId;
    return 'message' in found
      ? { ...wanted, id, point: undefined, message: found.message }
      : { ...wanted, id, point: found };
  }

  /** Runs to the first breakpoint, which may be on the first step. */
  start(): Promise<Stop> {
    return this.#runTo({ from: 0, end: this.points.length, otherwise: undefined });
  }

  continue(): Promise<Stop> {
    return this.#runTo({ from: this.#resumeAt(), end: this.points.length, otherwise: undefined });
  }

  /** Runs the step with all stages that it uses. */
  next(): Promise<Stop> {
    const { point } = this.#position;
    return this.#runTo({ from: this.#resumeAt(), end: point.end, otherwise: this.#after(point) });
  }

  /** Goes to the first step of a stage that the step uses; {@link next} if no such stage is left. */
  async stepIn(): Promise<Stop> {
    const { point, calls } = this.#position;
    const call = point.calls[calls];
    if (call === undefined || this.#failure) return await this.next();
    return await this.#runTo({
      from: call.start,
      end: call.start + 1,
      otherwise: { point: itemAt(this.points, call.start), calls: 0 },
    });
  }

  /** Runs the rest of the stage, and returns to the step that uses it. */
  stepOut(): Promise<Stop> {
    const { caller } = this.#position.point;
    if (caller === undefined) return this.continue();
    const user = itemAt(this.points, caller.index);
    const { end } = itemAt(user.calls, caller.call);
    return this.#runTo({ from: this.#resumeAt(), end, otherwise: { point: user, calls: caller.call + 1 } });
  }

  /**
   * Stops a movement that was aborted: at the first step of which not all ops are done. Nothing runs again that is done, so
   * what was running is the step.
   */
  pauseAt(isDone: (vertex: string) => boolean): Stop {
    const { point } = this.#position;
    const waiting = new Set<number>();
    for (let { caller } = point; caller; caller = itemAt(this.points, caller.index).caller)
      waiting.add(caller.index);
    const ahead = this.points.filter(({ index }) => index >= point.index || waiting.has(index));
    // A step runs after the stages that it uses.
    const inOrder = ahead.toSorted((a, b) => a.end - b.end || b.index - a.index);
    const running = inOrder.find(({ step }) => !step.vertices.every(isDone));
    this.#flush(running?.index ?? point.index);
    if (running && running !== point) this.#move({ point: running, calls: running.calls.length });
    return { reason: 'pause' };
  }

  /** Returns to the position before the last movement; returns false at the first one. */
  back(): boolean {
    const last = this.#past.pop();
    if (last === undefined) return false;
    this.#position = last;
    this.#failure = undefined;
    return true;
  }

  /** Runs to a line, whether it lies ahead or not. Rejects with an Error if no step can be reached there. */
  async goto(line: number): Promise<Stop> {
    const point = this.pointAt(line);
    this.#failure = undefined;
    this.#passed = [];
    return await this.#arrive({ point, calls: 0 }, { reason: 'goto' });
  }

  /** The state at the position: that of the stage before the step. */
  stateBefore({ frames }: ProgramPoint = this.point): StageStep {
    const { stage, step } = itemAt(frames, frames.length - 1);
    return { stage, step: step - 1 };
  }

  /** The first index in the order that has not run. */
  #resumeAt(): number {
    const { point, calls } = this.#position;
    return point.calls[calls - 1]?.end ?? point.index + 1;
  }

  #after(point: ProgramPoint): Position | undefined {
    if (point.next !== undefined) return { point: itemAt(this.points, point.next), calls: 0 };
    const { caller } = point;
    return caller && { point: itemAt(this.points, caller.index), calls: caller.call + 1 };
  }

  /** Stops at the first breakpoint in `[from, end)`, or else at `otherwise`; without it, at the end of the build. */
  async #runTo({
    from,
    end,
    otherwise,
  }: {
    readonly from: number;
    readonly end: number;
    readonly otherwise: Position | undefined;
  }): Promise<Stop> {
    if (this.#failure) return { reason: 'over', failure: this.#failure };
    // The place to arrive at counts, unless it was reached before.
    const isNew = otherwise?.calls === 0 && otherwise.point.index === end;
    this.#passed = [];
    const breakpoint = this.#firstHit(from, isNew ? end + 1 : end);
    if (breakpoint?.point)
      return await this.#arrive({ point: breakpoint.point, calls: 0 }, { reason: 'breakpoint', breakpoint });
    if (otherwise) return await this.#arrive(otherwise, { reason: 'step' });
    const { stages, target } = this.#program;
    const stage = stages.get(target);
    const failure = stage && (await this.#ports.run([{ stage, step: stage.steps.length - 1 }]));
    if (failure) return this.#fail(failure);
    this.#flush(this.points.length);
    return { reason: 'ended' };
  }

  #firstHit(from: number, end: number): Breakpoint | undefined {
    const ahead = this.points.slice(from, end);
    for (const point of ahead)
      for (const breakpoint of this.#breakpoints)
        if (breakpoint.point?.index === point.index && this.#isHit(breakpoint, point)) return breakpoint;
    return undefined;
  }

  #isHit({ id, condition, hitCondition, logMessage }: Breakpoint, point: ProgramPoint): boolean {
    const read = (shown: boolean) => (name: string) => this.#ports.variable(point, name, shown);
    const messages: string[] = [];
    let holds = true;
    try {
      if (condition && !conditionHolds(condition, read(false))) return false;
      holds = !hitCondition || hitConditionHolds(hitCondition, (this.#hits.get(id) ?? 0) + 1);
    } catch (error) {
      messages.push((error as Error).message);
    }
    if (holds && logMessage !== undefined) messages.push(expandMessage(logMessage, read(true)));
    this.#passed.push({ id, point, messages });
    return holds && logMessage === undefined;
  }

  /** Counts and prints what was reached, up to a step. */
  #flush(end: number): void {
    for (const { id, point, messages } of this.#passed.filter((one) => one.point.index <= end)) {
      this.#hits.set(id, (this.#hits.get(id) ?? 0) + 1);
      for (const message of messages) this.#ports.log(message, point);
    }
    this.#passed = [];
  }

  async #arrive(position: Position, stop: Stop): Promise<Stop> {
    const failure = await this.#ports.run(this.#statesAt(position));
    if (failure) return this.#fail(failure);
    this.#flush(this.points.length);
    this.#move(position);
    return stop;
  }

  /** What has run at a position: the stages up to the steps of the stack, and the stages that these steps have used. */
  #statesAt({ point, calls }: Position): readonly StageStep[] {
    const states: StageStep[] = point.calls.slice(0, calls).map(({ stage }) => result(stage));
    let at: ProgramPoint | undefined = point;
    while (at) {
      states.push(this.stateBefore(at));
      const { caller }: ProgramPoint = at;
      at = caller && itemAt(this.points, caller.index);
      if (at && caller) for (const { stage } of at.calls.slice(0, caller.call)) states.push(result(stage));
    }
    return states.filter(({ stage, step }) => stage.steps[step]?.head !== undefined);
  }

  #fail(failure: StepFailure): Stop {
    const digest = failure.vertex?.digest;
    const point = this.points.find(({ step }) => digest !== undefined && step.vertices.includes(digest));
    this.#flush(point?.index ?? -1);
    if (!point) return { reason: 'over', failure };
    this.#move({ point, calls: point.calls.length });
    this.#failure = failure;
    return { reason: 'failed', failure };
  }

  #move(position: Position): void {
    this.#past.push(this.#position);
    this.#position = position;
  }
}

function result(stage: DebugStage): StageStep {
  return { stage, step: stage.steps.length - 1 };
}

import type { DebugProgram, DebugStage, DebugStep } from './debug-program.ts';

/** A step of a stage; the stage runs where it is first used. */
export interface Frame {
  readonly stage: DebugStage;
  /** Index in the steps of the stage. */
  readonly step: number;
}

/** A step in the order in which a debugger goes through a build: the step that uses a stage comes before the steps of the stage. */
export interface ProgramPoint {
  readonly index: number;
  readonly step: DebugStep;
  /** From the target to the stage of the step, which is the last one. */
  readonly frames: readonly Frame[];
  /** The stages that run for this step, and not for an earlier one. */
  readonly calls: readonly StageCall[];
  /** The index after everything that runs for this step. */
  readonly end: number;
  /** The next step of the stage. */
  readonly next: number | undefined;
  /** The step that uses the stage, and which of its calls that is. */
  readonly caller: { readonly index: number; readonly call: number } | undefined;
}

/** A stage that runs for a step: `[start, end)` in the order of points. */
export interface StageCall {
  readonly stage: DebugStage;
  readonly start: number;
  readonly end: number;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** All steps of a program in the order of a debugger. */
export function pointsOf({ stages, target }: DebugProgram): readonly ProgramPoint[] {
  const points: ProgramPoint[] = [];
  const seen = new Set<number>();
  const visit = (index: number, above: readonly Frame[], caller: ProgramPoint['caller']): void => {
    const stage = stages.get(index);
    if (stage === undefined) return;
    let last: Writable<ProgramPoint> | undefined;
    for (const [number, step] of stage.steps.entries()) {
      const frames = [...above, { stage, step: number }];
      const calls: StageCall[] = [];
      const point: Writable<ProgramPoint> = {
        index: points.length,
        step,
        frames,
        calls,
        caller,
        end: 0,
        next: undefined,
      };
      if (last) last.next = point.index;
      last = point;
      points.push(point);
      for (const used of step.uses) {
        const called = stages.get(used);
        if (called === undefined || seen.has(used)) continue;
        seen.add(used);
        const start = points.length;
        visit(used, frames, { index: point.index, call: calls.length });
        calls.push({ stage: called, start, end: points.length });
      }
      point.end = points.length;
    }
  };
  seen.add(target);
  visit(target, [], undefined);
  return points;
}

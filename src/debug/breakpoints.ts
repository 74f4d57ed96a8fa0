import type { DebugProgram } from './debug-program.ts';
import type { ProgramPoint } from './points.ts';

/** A breakpoint that a user asks for. */
export interface WantedBreakpoint {
  readonly line: number;
  /** Without it, the session chooses a number. */
  readonly id?: number;
  /** Stops only where this holds (`condition.ts`). */
  readonly condition?: string | undefined;
  /** Stops only at some of the times that it is reached (`hit-condition.ts`). */
  readonly hitCondition?: string | undefined;
  /** Prints this instead of stopping; `{NAME}` becomes the value of a variable. */
  readonly logMessage?: string | undefined;
}

/** A breakpoint, moved to the next line that makes a step. */
export interface Breakpoint extends WantedBreakpoint {
  readonly id: number;
  /** The point at which it stops; undefined if the line has none, and `message` says why. */
  readonly point: ProgramPoint | undefined;
  readonly message?: string;
}

/** The point of a line: the step that the line belongs to, or else the next one in its stage. */
export function pointAtLine(
  { all, stages }: Pick<DebugProgram, 'all' | 'stages'>,
  points: readonly ProgramPoint[],
  line: number,
): ProgramPoint | { readonly message: string } {
  const stage =
    all.find(({ start, end }) => line >= start && line <= end) ?? all.find(({ start }) => line < start);
  if (stage === undefined) return { message: 'the Dockerfile has no such line' };
  if (!stages.has(stage.index))
    return { message: `the target does not need the stage ${stage.name || stage.index}` };
  const own = points.filter(({ frames }) => frames.at(-1)?.stage.lines.index === stage.index);
  const found = own.find(({ step }) => step.endLine >= line);
  return found ?? { message: 'no line from here to the end of the stage makes a step' };
}

import { realpathSync } from 'node:fs';
import type { DebugProtocol } from '@vscode/debugprotocol';
import type { Breakpoint, WantedBreakpoint } from '../debug/breakpoints.ts';
import { conditionProblem } from '../debug/condition.ts';
import { hitConditionHolds } from '../debug/hit-condition.ts';
import { findStage } from '../gateway/steps/stage-lines.ts';
import type { LiveBuild } from './live-build.ts';
import { RequestError } from './request-error.ts';

/** A breakpoint of the client: on a line of a file, or on a stage. */
export interface ClientBreakpoint extends Omit<WantedBreakpoint, 'line' | 'id'> {
  readonly place: { readonly line: number } | { readonly stage: string };
}

type Stored = ClientBreakpoint & { readonly id: number };

/** The key of the breakpoints in a Dockerfile that is not on this machine, which no path is equal to. */
export const numberedSource = '\0dockerfile';
/** The key of the breakpoints on stages, which no path is equal to. */
const onStages = '\0stages';
/** Of one file, or of stages. */
const maxBreakpoints = 10_000;
const maxFiles = 1000;

/** All breakpoints of a client, for the builds that come and go. */
export class BreakpointStore {
  readonly #lists = new Map<string, readonly Stored[]>();
  #lastId = 0;

  /** Replaces the breakpoints of a file; without a path, those on stages. Throws a {@link RequestError} for too many. */
  set(path: string | undefined, wanted: readonly ClientBreakpoint[]): readonly number[] {
    const key = path ?? onStages;
    if (wanted.length > maxBreakpoints || this.#lists.size >= maxFiles)
      throw new RequestError('too many breakpoints');
    const before = new Map(
      (this.#lists.get(key) ?? []).map((one) => [JSON.stringify({ ...one, id: 0 }), one.id]),
    );
    // One that stays keeps its number, and how often it was reached.
    const list = wanted.map((one) => ({
      ...one,
      id: before.get(JSON.stringify({ ...one, id: 0 })) ?? ++this.#lastId,
    }));
    this.#lists.set(key, list);
    return list.map(({ id }) => id);
  }

  /** Sets the breakpoints in all threads of a build. Returns what became of each, by its number. */
  apply(build: LiveBuild | undefined): ReadonlyMap<number, DebugProtocol.Breakpoint> {
    const found = new Map<number, DebugProtocol.Breakpoint>();
    const wanted: WantedBreakpoint[] = [];
    for (const [path, list] of this.#lists)
      for (const one of list) {
        const line = lineOf(one, path, build);
        if (typeof line === 'number') wanted.push({ ...one, line });
        else found.set(one.id, { id: one.id, verified: false, ...line });
      }
    for (const thread of build?.threads ?? [])
      for (const breakpoint of thread.session.setBreakpoints(build?.ignoresBreakpoints ? [] : wanted)) {
        const known = found.get(breakpoint.id);
        if (!known?.verified) found.set(breakpoint.id, verified(breakpoint));
      }
    return found;
  }
}

function verified({ id, point, message }: Breakpoint): DebugProtocol.Breakpoint {
  if (point === undefined) return { id, verified: false, reason: 'failed', ...(message && { message }) };
  return { id, verified: true, line: point.step.line, endLine: point.step.endLine };
}

type Unverified = Pick<DebugProtocol.Breakpoint, 'message' | 'reason'>;

/** The line of a breakpoint, or why it cannot stop there. */
function lineOf(one: Stored, path: string, build: LiveBuild | undefined): number | Unverified {
  const problem = problemOf(one);
  if (problem !== undefined) return { message: problem, reason: 'failed' };
  const [thread] = build?.threads ?? [];
  if (!thread) return { message: 'the Dockerfile is not compiled yet', reason: 'pending' };
  const { place } = one;
  if ('stage' in place) {
    const stage = findStage(place.stage, thread.build.options.program.all);
    return stage?.start ?? { message: 'the Dockerfile has no such stage', reason: 'failed' };
  }
  const dockerfile = build?.opened?.dockerfile;
  if (dockerfile === undefined ? path === numberedSource : sameFile(path, dockerfile)) return place.line;
  return {
    message: `this is not the Dockerfile of the build (${dockerfile ?? 'it is not on this machine'})`,
    reason: 'failed',
  };
}

function problemOf({ condition, hitCondition }: ClientBreakpoint): string | undefined {
  try {
    if (hitCondition) hitConditionHolds(hitCondition, 1);
  } catch (error) {
    return (error as Error).message;
  }
  return condition ? conditionProblem(condition) : undefined;
}

/** Editors write the path of a link, or another case where that does not matter. */
function sameFile(a: string, b: string): boolean {
  return a === b || realPath(a) === realPath(b);
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

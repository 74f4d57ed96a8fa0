import { jsonNumber, jsonObject } from '../../base/json-shape.ts';
import type { DebugSession, Stop } from '../../debug/debug-session.ts';
import {
  type AdapterState,
  lineForClient,
  lineFromClient,
  loadedBuild,
  type Reply,
  type RequestHandler,
  type RequestTable,
  threadOf,
} from '../adapter-state.ts';
import { RequestError } from '../request-error.ts';

const threadShape = jsonObject({ threadId: jsonNumber });
const targetsShape = jsonObject({ line: jsonNumber });
const gotoShape = jsonObject({ threadId: jsonNumber, targetId: jsonNumber });

/** How a thread moves. Threads move on their own: what one platform does is nothing to the others. */
export const movementRequests: RequestTable = {
  continue: moving((session) => session.continue(), { allThreadsContinued: false }),
  next: moving((session) => session.next()),
  stepIn: moving((session) => session.stepIn()),
  stepOut: moving((session) => session.stepOut()),
  stepBack: moving(async (session) => {
    session.back();
    return { reason: 'step' };
  }),
  reverseContinue: moving(async (session) => backToBreakpoint(session)),

  pause(adapter, args) {
    threadOf(adapter, threadShape.read(args, 'arguments').threadId).pause();
    return undefined;
  },

  gotoTargets(adapter, args) {
    const line = lineFromClient(adapter, targetsShape.read(args, 'arguments').line);
    const { session } = loadedBuild(adapter).threads[0] ?? {};
    const point = session && reachable(session, line);
    if (!point) return { body: { targets: [] } };
    // The line is the number of the target, too.
    const { line: id, endLine, text: label } = point.step;
    const lines = { line: lineForClient(adapter, id), endLine: lineForClient(adapter, endLine) };
    return { body: { targets: [{ id, label, ...lines }] } };
  },

  goto(adapter, args) {
    const { threadId, targetId } = gotoShape.read(args, 'arguments');
    const { session } = threadOf(adapter, threadId);
    if (!reachable(session, targetId))
      throw new RequestError(`line ${targetId}: no step can be reached there`);
    return move(adapter, threadId, () => session.goto(targetId));
  },
};

function moving(run: (session: DebugSession) => Promise<Stop>, body?: object): RequestHandler {
  return (adapter, args) => ({
    ...move(adapter, threadShape.read(args, 'arguments').threadId, run),
    ...(body && { body }),
  });
}

/** Starts a movement of a thread once the response is sent. Throws a {@link RequestError} if it is running. */
export function move(
  adapter: AdapterState,
  threadId: number,
  run: (session: DebugSession) => Promise<Stop>,
): Reply {
  const after = threadOf(adapter, threadId).move(run);
  adapter.frames.forget(threadId);
  adapter.variables.forget(threadId);
  return { after };
}

function reachable(session: DebugSession, line: number) {
  try {
    return session.pointAt(line);
  } catch {
    return undefined;
  }
}

/** Back to the last breakpoint, or to the first position. */
function backToBreakpoint(session: DebugSession): Stop {
  while (session.back()) {
    const breakpoint = session.breakpoints.find(({ point }) => point?.index === session.point.index);
    if (breakpoint) return { reason: 'breakpoint', breakpoint };
  }
  return { reason: 'entry' };
}

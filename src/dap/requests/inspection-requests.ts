import { jsonNumber, jsonObject, jsonOptional } from '../../base/json-shape.ts';
import { itemAt, lastOf } from '../../base/list.ts';
import type { ProgramPoint } from '../../debug/points.ts';
import {
  type AdapterState,
  lineForClient,
  loadedBuild,
  type RequestTable,
  threadOf,
} from '../adapter-state.ts';
import type { DebugThread } from '../debug-thread.ts';
import { RequestError } from '../request-error.ts';
import { scopesOf } from '../step-scopes.ts';

const threadShape = jsonObject({ threadId: jsonNumber });
const stackShape = jsonObject({
  threadId: jsonNumber,
  startFrame: jsonOptional(jsonNumber),
  levels: jsonOptional(jsonNumber),
});
const frameShape = jsonObject({ frameId: jsonNumber });
const variablesShape = jsonObject({
  variablesReference: jsonNumber,
  start: jsonOptional(jsonNumber),
  count: jsonOptional(jsonNumber),
});

/** The number of the Dockerfile for clients that cannot read it themselves. */
export const dockerfileReference = 1;

/** The requests about a thread that has stopped. */
export const inspectionRequests: RequestTable = {
  threads({ build }) {
    const threads = (build?.threads ?? []).filter(({ isOver }) => !isOver);
    return { body: { threads: threads.map((thread) => ({ id: thread.id, name: thread.build.platform })) } };
  },

  stackTrace(adapter, args) {
    const { threadId, startFrame = 0, levels } = stackShape.read(args, 'arguments');
    const thread = threadOf(adapter, threadId);
    thread.checkStopped();
    const points = stackOf(thread);
    const shown = points.slice(startFrame, levels ? startFrame + levels : undefined);
    return {
      body: {
        stackFrames: shown.map((point) => frameOf(adapter, thread, point)),
        totalFrames: points.length,
      },
    };
  },

  scopes(adapter, args) {
    const frame = adapter.frames.get(frameShape.read(args, 'arguments').frameId);
    frame.thread.checkStopped();
    return { body: { scopes: scopesOf(adapter, frame) } };
  },

  async variables(adapter, args, { signal }) {
    const { variablesReference, start = 0, count } = variablesShape.read(args, 'arguments');
    const load = adapter.variables.get(variablesReference);
    const all = await loadedBuild(adapter).task(load, signal);
    return { body: { variables: all.slice(start, count ? start + count : undefined) } };
  },

  source(adapter) {
    const { file } = itemAt(loadedBuild(adapter).threads, 0).build.options.program;
    return { body: { content: file.text, mimeType: 'text/x-dockerfile' } };
  },

  async exceptionInfo(adapter, args) {
    const thread = threadOf(adapter, threadShape.read(args, 'arguments').threadId);
    const { failure, point } = thread.session;
    if (!failure) throw new RequestError('the step has not failed');
    const hint = await loadedBuild(adapter).opened?.hintFor(point, failure);
    const message = failure.error.message;
    return {
      body: {
        exceptionId: 'step failed',
        description: [message, hint].filter(Boolean).join('\n'),
        breakMode: 'always',
        details: { message, typeName: failure.error.name },
      },
    };
  },
};

/** The step, and the steps that wait for its stage. */
function stackOf({ session }: DebugThread): readonly ProgramPoint[] {
  const points = [session.point];
  for (let { caller } = session.point; caller; ) {
    const point = itemAt(session.points, caller.index);
    points.push(point);
    caller = point.caller;
  }
  return points;
}

function frameOf(adapter: AdapterState, thread: DebugThread, point: ProgramPoint) {
  const { name, index } = lastOf(point.frames).stage.lines;
  const { line, endLine, text } = point.step;
  return {
    id: adapter.frames.numberOf(thread.id, `${point.index}`, { thread, point }),
    name: `${name || `stage ${index}`}: ${text}`,
    source: sourceOf(adapter),
    line: lineForClient(adapter, line),
    endLine: lineForClient(adapter, endLine),
    column: adapter.client?.columnsStartAt1 === false ? 0 : 1,
  };
}

/** The Dockerfile, by its path, or by a number if it is not on this machine. */
export function sourceOf({ build }: AdapterState): object {
  const path = build?.opened?.dockerfile;
  return path === undefined
    ? { name: 'Dockerfile', sourceReference: dockerfileReference }
    : { name: path.split(/[\\/]/).at(-1), path };
}

import type { DebugProtocol } from '@vscode/debugprotocol';
import {
  jsonAny,
  jsonDefault,
  jsonList,
  jsonNumber,
  jsonObject,
  jsonOptional,
  jsonText,
} from '../../base/json-shape.ts';
import {
  type AdapterState,
  lineForClient,
  lineFromClient,
  loadedBuild,
  type Reply,
  type RequestTable,
} from '../adapter-state.ts';
import { type ClientBreakpoint, numberedSource } from '../breakpoint-store.ts';
import { failedFilter } from '../capabilities.ts';

const conditionFields = {
  condition: jsonOptional(jsonText),
  hitCondition: jsonOptional(jsonText),
} as const;

const sourceShape = jsonObject({
  path: jsonDefault(jsonText, ''),
  sourceReference: jsonOptional(jsonNumber),
});

const linesShape = jsonObject({
  source: sourceShape,
  breakpoints: jsonDefault(
    jsonList(jsonObject({ line: jsonNumber, logMessage: jsonOptional(jsonText), ...conditionFields })),
    [],
  ),
});

const stagesShape = jsonObject({
  breakpoints: jsonDefault(jsonList(jsonObject({ name: jsonText, ...conditionFields })), []),
});

const filtersShape = jsonObject({
  filters: jsonDefault(jsonList(jsonText), []),
  filterOptions: jsonDefault(jsonList(jsonObject({ filterId: jsonText })), []),
});

const locationsShape = jsonObject({ source: jsonAny, line: jsonNumber, endLine: jsonOptional(jsonNumber) });

/** Breakpoints on lines, stages and failures. */
export const breakpointRequests: RequestTable = {
  setBreakpoints(adapter, args) {
    const { source, breakpoints } = linesShape.read(args, 'arguments');
    const wanted = breakpoints.map(({ line, ...rest }) => ({
      place: { line: lineFromClient(adapter, line) },
      ...rest,
    }));
    const isShown = source.path === '' && source.sourceReference !== undefined;
    return setAll(adapter, isShown ? numberedSource : source.path, wanted);
  },

  setFunctionBreakpoints(adapter, args) {
    const { breakpoints } = stagesShape.read(args, 'arguments');
    const wanted = breakpoints.map(({ name, ...rest }) => ({ place: { stage: name.trim() }, ...rest }));
    return setAll(adapter, undefined, wanted);
  },

  setExceptionBreakpoints(adapter, args) {
    const { filters, filterOptions } = filtersShape.read(args, 'arguments');
    const all = [...filters, ...filterOptions.map(({ filterId }) => filterId)];
    adapter.stopsAtFailures = all.includes(failedFilter);
    return { body: { breakpoints: all.map((filter) => ({ verified: filter === failedFilter })) } };
  },

  breakpointLocations(adapter, args) {
    const { line, endLine } = locationsShape.read(args, 'arguments');
    const [first, last] = [line, endLine ?? line].map((one) => lineFromClient(adapter, one));
    const steps = loadedBuild(adapter).threads.flatMap(({ session }) =>
      session.points.map(({ step }) => step),
    );
    const lines = steps
      .filter((step) => step.line >= (first ?? 0) && step.line <= (last ?? 0))
      .map((step) => lineForClient(adapter, step.line));
    return { body: { breakpoints: [...new Set(lines)].sort((a, b) => a - b).map((one) => ({ line: one })) } };
  },
};

function setAll(adapter: AdapterState, path: string | undefined, wanted: readonly ClientBreakpoint[]): Reply {
  const ids = adapter.breakpoints.set(path, wanted);
  const found = adapter.breakpoints.apply(adapter.build);
  return { body: { breakpoints: ids.map((id) => forClient(adapter, found.get(id))) } };
}

/** A breakpoint with lines as the client counts them. */
export function forClient(
  adapter: AdapterState,
  breakpoint: DebugProtocol.Breakpoint | undefined,
): DebugProtocol.Breakpoint {
  const { line, endLine, ...rest } = breakpoint ?? { verified: false };
  return {
    ...rest,
    ...(line !== undefined && { line: lineForClient(adapter, line) }),
    ...(endLine !== undefined && { endLine: lineForClient(adapter, endLine) }),
  };
}

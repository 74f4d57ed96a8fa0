import { jsonDefault, jsonNumber, jsonObject, jsonOptional, jsonText } from '../../base/json-shape.ts';
import type { StepFailure } from '../../debug/debug-session.ts';
import { type AdapterState, loadedBuild, type RequestTable, type StepFrame } from '../adapter-state.ts';
import { CommandOutput } from '../command-output.ts';
import { RequestError } from '../request-error.ts';
import { openStepTerminal } from '../step-terminal.ts';

const evaluateShape = jsonObject({
  expression: jsonText,
  frameId: jsonOptional(jsonNumber),
  context: jsonDefault(jsonText, 'repl'),
});

/** Variables, and commands in the container of a step. */
export const evaluateRequests: RequestTable = {
  async evaluate(adapter, args, { signal }) {
    const { expression, frameId, context } = evaluateShape.read(args, 'arguments');
    const frame = frameFor(adapter, frameId);
    const text = expression.trim();
    const name = variableIn(text, context === 'hover');
    if (name !== undefined) return result(variableValue(frame, name));
    if (context === 'hover') throw new RequestError(`${text}: not a variable`);
    if (text === '') throw new RequestError('the command is missing; for example: ls -la');
    const [, program] = /^exec(?:\s+(.*))?$/s.exec(text) ?? [];
    const isTerminal = context === 'repl' && /^exec(?:\s|$)/.test(text);
    if (isTerminal)
      return result(await openStepTerminal(adapter, { frame, failure: failureOf(frame), program }));
    const run = (both: AbortSignal) => runCommand(adapter, frame, { text, context, signal: both });
    return result(await loadedBuild(adapter).task(run, signal));
  },
};

function result(text: string) {
  return { body: { result: text, variablesReference: 0 } };
}

/** `$NAME`, `${NAME}`, and `${NAME:-word}`; a hover is also over the name alone. */
function variableIn(text: string, isHover: boolean): string | undefined {
  const [, name] = /^\$\{?(\w+)(?:(?<=\{\w+):?[-+?].*)?\}?$/s.exec(text) ?? [];
  return name ?? (isHover && /^[A-Za-z_]\w*$/.test(text) ? text : undefined);
}

function variableValue({ thread: { build }, point }: StepFrame, name: string): string {
  const value = build.variable(point, name, true);
  if (value === undefined) throw new RequestError(`${name} is not set here`);
  return value;
}

/** The failure of the step of a frame, which can only be the step at which the thread stands. */
function failureOf({ thread: { session }, point }: StepFrame): StepFailure | undefined {
  return point === session.point ? session.failure : undefined;
}

interface RunningCommand {
  readonly text: string;
  readonly context: string;
  readonly signal: AbortSignal;
}

/** Runs a command as the step would run it, on the files before the step, or on those that the failed step has left. */
async function runCommand(
  { connection }: AdapterState,
  frame: StepFrame,
  { text, context, signal }: RunningCommand,
): Promise<string> {
  const show = (output: string): void => connection.event('output', { category: 'stdout', output });
  const output = new CommandOutput(context === 'repl' ? show : undefined);
  try {
    const onOutput = (bytes: Uint8Array): void => output.add(bytes);
    const { code } = await frame.thread.build.command(frame.point, failureOf(frame), {
      text,
      signal,
      onOutput,
    });
    const shown = output.end();
    return code === 0 ? shown : [shown, `exit code ${code}`].filter(Boolean).join('\n');
  } finally {
    output.end();
  }
}

/** The frame that the client means; without one, the step of a thread that has stopped. */
export function frameFor(adapter: AdapterState, frameId: number | undefined): StepFrame {
  const { threads } = loadedBuild(adapter);
  if (frameId !== undefined) {
    const frame = adapter.frames.get(frameId);
    frame.thread.checkStopped();
    return frame;
  }
  const thread = threads.find((one) => one.isStopped);
  if (!thread) throw new RequestError('the build is running: pause it, or wait until it stops');
  return { thread, point: thread.session.point };
}

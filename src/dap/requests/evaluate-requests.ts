import { jsonDefault, jsonNumber, jsonObject, jsonOptional, jsonText } from '../../base/json-shape.ts';
import { decodeText } from '../../base/text.ts';
import { type AdapterState, loadedBuild, type RequestTable, type StepFrame } from '../adapter-state.ts';
import { RequestError } from '../request-error.ts';

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
    if (name !== undefined) return { body: { result: variableValue(frame, name), variablesReference: 0 } };
    if (context === 'hover') throw new RequestError(`${text}: not a variable`);
    if (text === '') throw new RequestError('the command is missing; for example: ls -la');
    return { body: { result: await runCommand(frame, text, signal), variablesReference: 0 } };
  },
};

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

/** Runs a command as the step would run it, on the files before the step, or on those that the failed step has left. */
async function runCommand({ thread, point }: StepFrame, text: string, signal: AbortSignal): Promise<string> {
  const failure = point === thread.session.point ? thread.session.failure : undefined;
  const { code, output } = await thread.build.command(point, failure, { text, signal });
  const shown = decodeText(output).trimEnd();
  return code === 0 ? shown : [shown, `exit code ${code}`].filter(Boolean).join('\n');
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

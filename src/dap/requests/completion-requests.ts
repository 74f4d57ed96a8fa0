import type { DebugProtocol } from '@vscode/debugprotocol';
import { jsonNumber, jsonObject, jsonOptional, jsonText } from '../../base/json-shape.ts';
import { opOf } from '../../debug/debug-build.ts';
import type { FileStat } from '../../frontend/gateway.ts';
import { goFileType } from '../../go/file-mode.ts';
import { joinPath } from '../../go/path.ts';
import { type AdapterState, loadedBuild, type RequestTable, type StepFrame } from '../adapter-state.ts';
import { frameFor } from './evaluate-requests.ts';

const completionsShape = jsonObject({
  text: jsonText,
  column: jsonNumber,
  line: jsonOptional(jsonNumber),
  frameId: jsonOptional(jsonNumber),
});

/** More items are of no use. */
const maxItems = 500;

/** Completes variables, and paths in the container, in the console. */
export const completionRequests: RequestTable = {
  async completions(adapter, args, { signal }) {
    const { text, column, line, frameId } = completionsShape.read(args, 'arguments');
    const frame = frameFor(adapter, frameId);
    const isLineFrom1 = adapter.client?.linesStartAt1 !== false;
    const row = text.split('\n')[(line ?? (isLineFrom1 ? 1 : 0)) - (isLineFrom1 ? 1 : 0)] ?? '';
    const before = row.slice(0, Math.max(0, column - (adapter.client?.columnsStartAt1 === false ? 0 : 1)));
    const complete = () => itemsFor(frame, before);
    const items = await loadedBuild(adapter).task(complete, signal);
    return { body: { targets: items.slice(0, maxItems).map((item) => placed(adapter, before, item)) } };
  },
};

interface Item {
  readonly label: string;
  readonly type: DebugProtocol.CompletionItemType;
  /** How much of the text before the cursor it replaces. */
  readonly length: number;
}

function placed(
  { client }: AdapterState,
  before: string,
  { length, ...item }: Item,
): DebugProtocol.CompletionItem {
  const first = client?.columnsStartAt1 === false ? 0 : 1;
  return { ...item, start: before.length - length + first, length };
}

async function itemsFor(frame: StepFrame, before: string): Promise<readonly Item[]> {
  const { build } = frame.thread;
  const variable = /\$\{?(\w*)$/.exec(before)?.[1];
  if (variable !== undefined)
    return build
      .variables(frame.point)
      .filter(({ name }) => name.startsWith(variable))
      .map(({ name }) => ({ label: name, type: 'variable', length: variable.length }));
  const word = before.slice(Math.max(before.lastIndexOf(' '), before.lastIndexOf('\t')) + 1);
  const commands: readonly Item[] =
    before === word && 'exec'.startsWith(word)
      ? [{ label: 'exec', type: 'keyword', length: word.length }]
      : [];
  return [...commands, ...(await pathsFor(frame, word))];
}

async function pathsFor(
  { thread: { build, session }, point }: StepFrame,
  word: string,
): Promise<readonly Item[]> {
  const slash = word.lastIndexOf('/');
  const start = word.slice(slash + 1);
  const directory = joinPath(opOf(point).exec?.meta?.cwd || '/', word.slice(0, slash + 1));
  const path = word.startsWith('/') ? word.slice(0, slash + 1) : directory;
  const files: readonly FileStat[] = await build.list(session.stateBefore(point), path).catch(() => []);
  return files
    .filter((file) => file.path.startsWith(start))
    .map((file) => ({
      label: goFileType(file.mode) === 'dir' ? `${file.path}/` : file.path,
      type: 'file',
      length: start.length,
    }));
}

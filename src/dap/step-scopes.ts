import type { DebugProtocol } from '@vscode/debugprotocol';
import { decodeText } from '../base/text.ts';
import type { StepFiles } from '../debug/debug-build.ts';
import type { StageStep } from '../debug/debug-session.ts';
import { diffStates, emptyIfMissing } from '../debug/diff-states.ts';
import { modeText } from '../debug/mode-text.ts';
import { stepFacts } from '../debug/step-facts.ts';
import type { FileStat } from '../frontend/gateway.ts';
import { goFileType } from '../go/file-mode.ts';
import { compareBytes } from '../go/strings.ts';
import type { AdapterState, LoadVariables, StepFrame } from './adapter-state.ts';

/** More entries of a directory are not shown. */
const maxEntries = 5000;
/** More of a file is not shown, in bytes. */
const maxContent = 1 << 16;

/** The scopes of variables of a step. Files are read when the client opens their directory. */
export function scopesOf(adapter: AdapterState, frame: StepFrame): readonly DebugProtocol.Scope[] {
  const { thread, point } = frame;
  const { build, session } = thread;
  const before = session.stateBefore(point);
  const old = { ...before, step: Math.max(-1, before.step - 1) };
  const scope = (name: string, load: LoadVariables, expensive = false): DebugProtocol.Scope => ({
    name,
    variablesReference: adapter.variables.numberOf(thread.id, `${point.index} ${name}`, load),
    expensive,
  });
  return [
    {
      ...scope('Variables', async () =>
        build.variables(point).map(({ name, value, origin }) => ({
          ...row(name, value),
          type: origin,
          evaluateName: `$${name}`,
        })),
      ),
      presentationHint: 'locals',
    },
    scope('Step', async () => stepFacts(point).map(({ name, value }) => row(name, value))),
    scope(
      'Files before the step',
      directoryOf(adapter, { frame, tree: stateTree(frame, before), path: '/' }),
      true,
    ),
    ...(build.sources(point).length > 0 ? [scope('Files it takes', sourcesOf(adapter, frame))] : []),
    scope('Files changed by the step before', changesOf(frame, { before, old }), true),
  ];
}

function row(name: string, value: string): DebugProtocol.Variable {
  return { name, value, variablesReference: 0 };
}

/** Files that can be listed. */
interface FileTree {
  readonly key: string;
  readonly files: StepFiles;
  /** Whether a container has them at the same paths. */
  readonly isOfContainer: boolean;
}

function stateTree({ thread: { build } }: StepFrame, state: StageStep): FileTree {
  return { key: `state ${state.step}`, files: build.files(state), isOfContainer: true };
}

/** The build context, other stages and images that the step takes files from. */
function sourcesOf(adapter: AdapterState, frame: StepFrame): LoadVariables {
  const { thread, point } = frame;
  return async () =>
    thread.build.sources(point).map(({ key, name, files }) => {
      const load = directoryOf(adapter, { frame, tree: { key, files, isOfContainer: false }, path: '/' });
      const variablesReference = adapter.variables.numberOf(thread.id, `${point.index} ${key}`, load);
      return { ...row(name, ''), variablesReference };
    });
}

interface ShownDirectory {
  readonly frame: StepFrame;
  readonly tree: FileTree;
  readonly path: string;
}

function directoryOf(adapter: AdapterState, { frame, tree, path }: ShownDirectory): LoadVariables {
  const { thread, point } = frame;
  return async () => {
    const files = await tree.files.list(path);
    const shown = [...files].sort((a, b) => compareBytes(a.path, b.path)).slice(0, maxEntries);
    const rows = shown.map((file) => {
      const child = `${path === '/' ? '' : path}/${file.path}`;
      const type = goFileType(file.mode);
      const isDirectory = type === 'dir';
      const load = isDirectory
        ? directoryOf(adapter, { frame, tree, path: child })
        : contentOf(tree, child, file.size);
      const key = `${point.index} ${tree.key} ${child}`;
      const canOpen = isDirectory || (type === 'file' && file.size > 0n);
      return {
        ...row(file.path, fileText(file)),
        variablesReference: canOpen ? adapter.variables.numberOf(thread.id, key, load) : 0,
        ...(tree.isOfContainer && { evaluateName: `${isDirectory ? 'ls -la' : 'cat'} ${quoted(child)}` }),
      };
    });
    const left = files.length - shown.length;
    return left === 0 ? rows : [...rows, row('…', `${left} more`)];
  };
}

/** The beginning of a file, if it is text. */
function contentOf({ files }: FileTree, path: string, size: bigint): LoadVariables {
  return async () => {
    const bytes = await files.read(path, maxContent);
    const text = bytes.includes(0) ? '(not text)' : decodeText(bytes);
    return [row('content', text), ...(size > maxContent ? [row('…', `${size} bytes in all`)] : [])];
  };
}

/** For the shell of the container. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

function fileText(file: FileStat): string {
  const type = goFileType(file.mode);
  const owner = `${file.uid ?? 0}:${file.gid ?? 0}`;
  const rest = type === 'symlink' ? `-> ${file.linkname}` : type === 'file' ? `${file.size} bytes` : '';
  return `${modeText(file.mode)} ${owner} ${rest}`.trimEnd();
}

const signs = { added: '+', removed: '-', changed: '~' } as const;

function changesOf(
  { thread: { build } }: StepFrame,
  { before, old }: { readonly before: StageStep; readonly old: StageStep },
): LoadVariables {
  const list = (state: StageStep) => (path: string) => build.list(state, path).catch(emptyIfMissing);
  return async () => {
    const changes = await diffStates('/', list(old), list(before));
    const rows = changes
      .slice(0, maxEntries)
      .map(({ kind, path, file }) => row(path, `${signs[kind]} ${kind}, ${fileText(file)}`));
    return rows.length > 0 ? rows : [row('(none)', 'the step before changed no files')];
  };
}

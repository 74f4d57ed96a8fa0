import { sha256 } from '../base/digest.ts';
import type { Definition } from '../llb/definition.ts';
import { kindOf, printDefinition, titleOf } from '../llb/print.ts';
import { decodeOp, type InputRef, inputsOf } from '../llb/read-op.ts';
import type { pb } from '../proto/llb-codec.ts';

/** A graph as tests look at it. */
export interface Graph {
  /** The steps, inputs before those that use them. */
  readonly steps: readonly GraphStep[];
  /** The step whose filesystem is the result; undefined for an empty filesystem. */
  readonly result: GraphStep | undefined;
  /** The graph as text, a line per step. */
  readonly text: string;
}

/** A step of a graph. */
export interface GraphStep {
  readonly digest: string;
  readonly kind: 'source' | 'exec' | 'file' | 'merge' | 'diff' | 'build';
  /** As progress shows it: `[build 2/3] RUN make`, or what a source loads or a process runs; '' if there is nothing. */
  readonly name: string;
  /** The stage in the name: `build`; '' if there is none. */
  readonly stage: string;
  /** What a source loads: `docker-image://docker.io/library/busybox:latest`, `local://context`; '' for other steps. */
  readonly source: string;
  /** Attributes of a source, such as `local.followpaths`. */
  readonly attrs: Readonly<Record<string, string>>;
  /** What a process runs; empty for other steps. */
  readonly args: readonly string[];
  /** Environment, working directory and user of a process. */
  readonly env: Readonly<Record<string, string>>;
  readonly dir: string;
  readonly user: string;
  /** What a file step does, in order. */
  readonly actions: readonly GraphAction[];
  /** The step whose filesystem it starts from; undefined if it starts from nothing. */
  readonly base: GraphStep | undefined;
  /** Other steps whose files it uses: mounts, and sources of copies. */
  readonly others: readonly GraphStep[];
}

/** A change that a file step makes. */
export interface GraphAction {
  readonly kind: 'copy' | 'mkfile' | 'mkdir' | 'rm' | 'symlink' | 'other';
  /** Of a copy and a link: the path that it copies or points to; otherwise ''. */
  readonly from: string;
  readonly path: string;
  /** Content of a new file; otherwise empty. */
  readonly data: Uint8Array;
}

/**
 * Reads a graph.
 *
 * @example
 * const { definition } = await compile({ dockerfile: 'FROM busybox\nRUN make' });
 * console.log(readGraph(definition).steps.map(({ name }) => name)); // [ '[1/2] FROM …', '[2/2] RUN make' ]
 */
export function readGraph(definition: Definition): Graph {
  const steps = new Map<string, GraphStep>();
  let result: GraphStep | undefined;
  for (const bytes of definition.def) {
    const op = decodeOp(bytes);
    const digest = sha256(bytes);
    const inputs = inputsOf(op).map(({ digest: input }: InputRef) => steps.get(input));
    if (kindOf(op) === 'result') result = inputs[0];
    else
      steps.set(digest, readStep(op, inputs, { digest, name: titleOf(op, definition.metadata.get(digest)) }));
  }
  return { steps: [...steps.values()], result, text: printDefinition(definition) };
}

function readStep(
  op: pb.Op,
  inputs: readonly (GraphStep | undefined)[],
  { digest, name }: Pick<GraphStep, 'digest' | 'name'>,
): GraphStep {
  const baseIndex = baseInput(op);
  const meta = op.exec?.meta;
  return {
    digest,
    kind: kindOf(op) as GraphStep['kind'],
    name,
    stage: /^\[(?:\S+ )?([^\s\]]+) \d+\/\d+\]/.exec(name)?.[1] ?? '',
    source: op.source?.identifier ?? '',
    attrs: { ...op.source?.attrs },
    args: meta?.args ?? [],
    env: Object.fromEntries((meta?.env ?? []).map(splitVariable)),
    dir: meta?.cwd ?? '',
    user: meta?.user ?? '',
    actions: (op.file?.actions ?? []).map(readAction),
    base: baseIndex < 0 ? undefined : inputs[baseIndex],
    others: inputs.filter((input, index) => input !== undefined && index !== baseIndex) as GraphStep[],
  };
}

/** The index of the input that the filesystem starts from; -1 for an empty one. A merge starts from its first. */
function baseInput(op: pb.Op): number {
  if (op.exec) return toIndex(op.exec.mounts?.find(({ dest }) => dest === '/')?.input);
  if (op.file) return toIndex(op.file.actions?.[0]?.input);
  return (op.inputs ?? []).length > 0 ? 0 : -1;
}

/** Indexes are 64-bit numbers on the wire. */
function toIndex(index: unknown): number {
  return index === undefined || index === null ? -1 : Number(index);
}

function splitVariable(entry: string): readonly [string, string] {
  const at = entry.indexOf('=');
  return at === -1 ? [entry, ''] : [entry.slice(0, at), entry.slice(at + 1)];
}

const none = new Uint8Array();

function readAction(action: pb.FileAction.$Properties): GraphAction {
  const { copy, mkfile, mkdir, rm, symlink } = action;
  if (copy) return { kind: 'copy', from: copy.src ?? '', path: copy.dest ?? '', data: none };
  if (mkfile) return { kind: 'mkfile', from: '', path: mkfile.path ?? '', data: mkfile.data ?? none };
  if (mkdir) return { kind: 'mkdir', from: '', path: mkdir.path ?? '', data: none };
  if (rm) return { kind: 'rm', from: '', path: rm.path ?? '', data: none };
  if (symlink)
    return { kind: 'symlink', from: symlink.oldpath ?? '', path: symlink.newpath ?? '', data: none };
  return { kind: 'other', from: '', path: '', data: none };
}

/** The step and all that its filesystem starts from, the nearest first. */
export function basesOf(step: GraphStep): readonly GraphStep[] {
  const bases: GraphStep[] = [];
  for (let at: GraphStep | undefined = step; at !== undefined; at = at.base) bases.push(at);
  return bases;
}

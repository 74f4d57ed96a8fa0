import { fromLongNumber } from '../../proto/codec.ts';
import type { pb } from '../../proto/llb-codec.ts';
import type { Carried } from './graph-view.ts';

/** What an op takes from each of its inputs, by the index of the input. */
export function carriedInputs(op: pb.Op.$Properties): readonly (readonly Carried[])[] {
  const carried: Carried[][] = (op.inputs ?? []).map(() => []);
  const put = (input: number, what: Carried) => {
    const list = carried[input];
    if (list && !list.some((known) => isSame(known, what))) list.push(what);
  };
  if (op.exec) putMounts(op.exec, put);
  else if (op.file) putActions(op.file, carried.length, put);
  else if (op.merge || op.diff) carried.forEach((_, input) => void put(input, { kind: 'layer' }));
  return carried.map((list) => (list.length > 0 ? list : [{ kind: 'input' }]));
}

type Put = (input: number, what: Carried) => void;

function putMounts({ mounts }: pb.ExecOp.$Properties, put: Put): void {
  for (const { input, dest, selector } of mounts ?? []) {
    const index = fromLongNumber(input);
    if (dest === '/' || !dest) put(index, { kind: 'base' });
    else put(index, { kind: 'mount', path: selector || '/', target: dest });
  }
}

/** The inputs of an action are those of the op, followed by the results of earlier actions. */
function putActions({ actions }: pb.FileOp.$Properties, inputCount: number, put: Put): void {
  for (const action of actions ?? []) {
    const base = fromLongNumber(action.input);
    if (base < inputCount) put(base, { kind: 'base' });
    const { copy, mkdir, mkfile } = action;
    if (copy) put(fromLongNumber(action.secondaryInput), { kind: 'copy', path: copiedPath(copy) });
    putOwner(copy?.owner ?? mkdir?.owner ?? mkfile?.owner, put);
  }
}

/** A copy of a directory with patterns copies what matches them. */
function copiedPath({ src, include_patterns }: pb.FileActionCopy.$Properties): string {
  const patterns = include_patterns ?? [];
  return patterns.length === 1 && (src === '/' || !src) ? `/${patterns[0]}` : src || '/';
}

function putOwner(owner: pb.ChownOpt.$Properties | null | undefined, put: Put): void {
  const user = owner?.user?.byName;
  const group = owner?.group?.byName;
  if (user) put(fromLongNumber(user.input), { kind: 'owner', path: '/etc/passwd' });
  if (group) put(fromLongNumber(group.input), { kind: 'owner', path: '/etc/group' });
}

function isSame(a: Carried, b: Carried): boolean {
  const textOf = (one: Carried) =>
    [one.kind, 'path' in one ? one.path : '', 'target' in one ? one.target : ''].join('\0');
  return textOf(a) === textOf(b);
}

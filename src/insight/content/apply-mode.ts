import { fromGoMode, goFileType, toGoMode } from '../../go/file-mode.ts';

/** The mode that a copy sets: bits as of `chmod`, or a symbolic mode such as `u=rwX,go-w`. */
export type CopyMode = { readonly bits: number } | { readonly text: string };

/**
 * The mode of a file after a copy sets its mode. Both modes are Go's `fs.FileMode`. The mode of a symlink stays.
 * (moby/buildkit v0.32.2 vendor/github.com/tonistiigi/fsutil/copy/copy_linux.go `copyFileInfo`)
 */
export function applyMode(set: CopyMode, mode: number): number {
  const type = goFileType(mode);
  if (type === 'symlink') return mode;
  const before = fromGoMode(mode);
  const canEnter = type === 'dir' || (before & executeBits) !== 0;
  const after = 'bits' in set ? set.bits & allBits : applyClauses(set.text, before, canEnter);
  return mode - toGoMode(before) + toGoMode(after);
}

/**
 * Applies the clauses of a symbolic mode in turn, without a umask. The details are those of BSD: a `t` without a class
 * limits its operation to the sticky bit, and `X` looks at the mode before the first clause, which `canEnter` describes.
 * (vendor/github.com/tonistiigi/dchapes-mode)
 */
function applyClauses(text: string, before: number, canEnter: boolean): number {
  let bits = before;
  for (const clause of text.split(',')) {
    const classes = /^[augo]*/.exec(clause)?.[0] ?? '';
    const who = [...classes].reduce((all, letter) => all | (classBits[letter] ?? 0), 0);
    for (const [, operator = '', letters = ''] of clause.slice(classes.length).matchAll(operations))
      bits = operate(bits, { operator, letters, who, canEnter });
  }
  return bits;
}

interface Operation {
  readonly operator: string;
  readonly letters: string;
  /** The bits of the classes that it changes, or 0 for all. */
  readonly who: number;
  readonly canEnter: boolean;
}

/** A copied class takes effect where it stands; other letters are collected until then, or until the end. */
function operate(before: number, { operator, letters, who, canEnter }: Operation): number {
  const state = { bits: before, affected: who, collected: 0, enters: false, isCleared: operator !== '=' };
  const flush = () => {
    if (state.collected !== 0 || !state.isCleared)
      state.bits = change(state.bits, { operator, collected: state.collected, affected: state.affected });
    if (state.enters && canEnter)
      state.bits = change(state.bits, { operator: '+', collected: executeBits, affected: state.affected });
    Object.assign(state, { collected: 0, enters: false, isCleared: true });
  };
  for (const letter of letters) {
    const from = classShifts[letter];
    if (from !== undefined) {
      // What is copied replaces the bits, so nothing has to be cleared before.
      state.isCleared = true;
      flush();
      state.bits = copyClass(state.bits, { operator, who: state.affected, from });
    } else if (letter === 'X' && operator !== '-') state.enters = true;
    else if (!('st'.includes(letter) && state.affected !== 0 && (state.affected & ~otherBits) === 0)) {
      if (letter === 't') state.affected |= stickyBit;
      state.collected |= letterBits[letter] ?? 0;
    }
  }
  flush();
  return state.bits;
}

/** Applies an operator to the bits that are in the affected ones, or to all if those are 0. */
function change(
  before: number,
  {
    operator,
    collected,
    affected,
  }: { readonly operator: string; readonly collected: number; readonly affected: number },
): number {
  const bits = affected === 0 ? collected : collected & affected;
  if (operator === '-') return before & ~bits;
  return (operator === '=' ? before & ~(affected || standardBits) : before) | bits;
}

/** Applies the permissions of one class, such as `u` in `go=u`. */
function copyClass(
  before: number,
  { operator, who, from }: { readonly operator: string; readonly who: number; readonly from: number },
): number {
  const value = (before >> from) & 7;
  let bits = before;
  for (const shift of Object.values(classShifts)) {
    if (who !== 0 && (who & (4 << shift)) === 0) continue;
    if (operator !== '+') bits &= ~((operator === '=' ? 7 : value) << shift);
    if (operator !== '-') bits |= value << shift;
  }
  return bits;
}

const allBits = 0o7777;
const standardBits = 0o6777;
const otherBits = 0o007;
const stickyBit = 0o1000;
const executeBits = 0o111;
const operations = /([+=-])([rstwXxugo]*)/g;
const classShifts: Readonly<Record<string, number>> = { u: 6, g: 3, o: 0 };
const classBits: Readonly<Record<string, number>> = { a: standardBits, u: 0o4700, g: 0o2070, o: otherBits };
const letterBits: Readonly<Record<string, number>> = {
  r: 0o444,
  w: 0o222,
  x: executeBits,
  X: executeBits,
  s: 0o6000,
  t: stickyBit,
};

import type { StepBudget } from './step-budget.ts';

/** Whether a code point belongs to a set. */
export type CodeTest = (code: number) => boolean;

/**
 * One position of a pattern. A run is at a set of positions. Each character takes it from a position to the next one
 * if `next` accepts the character, and leaves it there if `stay` does. Without reading a character it is also at
 * `position + n` for each n of `skips` (1 or 2), if `condition` holds between the characters before and after;
 * -1 stands for the beginning and the end of the text.
 */
export interface AutomatonPosition {
  readonly next?: CodeTest;
  readonly stay?: CodeTest;
  readonly skips?: readonly number[];
  readonly condition?: (before: number, after: number) => boolean;
}

/** Where a match begins and may end. With `isBoundary`, it ends only where that is true, or at `to`. */
interface Range {
  readonly from: number;
  readonly to: number;
  readonly end: MatchEnd;
  readonly isBoundary?: (at: number) => boolean;
  /** Reads from `from` down to `to`. Not for patterns with conditions. */
  readonly backwards?: boolean;
}

/** Which end a match takes when there are several. */
export type MatchEnd = 'shortest' | 'longest';

/** What one code point does to 32 positions per word: bits of the positions whose tests accept it. */
interface Row {
  readonly next: Int32Array;
  readonly stay: Int32Array;
  /** Equal for code points with equal bits; from 1. */
  readonly kind: number;
}

/** A set of positions that a run has been at, and what each kind of character makes of it. */
interface KnownState {
  readonly bits: number;
  readonly isAccepting: boolean;
  readonly after: (KnownState | undefined)[];
  /** The same in a search, where a match may begin after each character. */
  readonly afterInSearch: (KnownState | undefined)[];
}

/**
 * Matches texts against a sequence of positions. It visits all possible positions at once, a bit each, so that a match
 * takes at most (characters) x (positions / 32 + positions that skip) steps whatever the pattern is: there is no
 * backtracking. Sets of positions that were visited are kept (of short patterns, and a limited number), so that most
 * characters take one look-up. Tests see the lone surrogate of an escaped byte (see `text.ts`) as it is, unless `view` changes it.
 * Not safe to use while one of its matches runs.
 */
export class Automaton {
  readonly #positions: readonly AutomatonPosition[];
  readonly #view: (code: number) => number;
  readonly #words: number;
  /** Bits of the positions that skip. */
  readonly #skipping: Int32Array;
  readonly #state: Int32Array;
  readonly #rows = new Map<number, Row>();
  /** Kinds of ASCII characters; 0 is not known yet. */
  readonly #asciiKinds = new Uint16Array(128);
  readonly #kinds = new Map<string, number>();
  readonly #knownStates = new Map<number, KnownState>();
  #start: KnownState | undefined;
  readonly #maxRows: number;
  readonly #hasConditions: boolean;
  /** The words of the state outside of these are 0. */
  #low = 0;
  #high = 0;

  /** `view` changes each character before a position tests it. */
  constructor(positions: readonly AutomatonPosition[], view: (code: number) => number = identity) {
    this.#view = view;
    this.#positions = positions;
    this.#words = (positions.length >>> 5) + 1;
    this.#skipping = new Int32Array(this.#words);
    this.#state = new Int32Array(this.#words);
    this.#maxRows = Math.min(maxRows, Math.max(minRows, Math.floor(maxRowWords / this.#words)));
    this.#hasConditions = positions.some(({ condition }) => condition !== undefined);
    for (const [at, { skips }] of positions.entries()) {
      if (skips !== undefined) this.#skipping[at >>> 5]! |= 1 << (at & 31);
    }
  }

  /** Whether the pattern matches `text` from `from` to `to` exactly. Conditions see no more than that part. */
  matches(text: string, from = 0, to = text.length, budget?: StepBudget): boolean {
    return this.#run(text, { from, to, end: 'longest' }, budget) === to;
  }

  /** Whether the pattern matches some beginning of the text. */
  matchesPrefix(text: string): boolean {
    return this.#run(text, { from: 0, to: text.length, end: 'shortest' }) >= 0;
  }

  /** Whether the pattern matches the text, or the part of it before one of the `separators`, a code point. */
  matchesUpTo(text: string, separator: number): boolean {
    const isBoundary = (at: number) => text.charCodeAt(at) === separator;
    if (this.#hasConditions) return this.#matchesEachPart(text, isBoundary);
    return this.#run(text, { from: 0, to: text.length, end: 'shortest', isBoundary }) >= 0;
  }

  #matchesEachPart(text: string, isBoundary: (at: number) => boolean): boolean {
    for (let at = 0; at < text.length; at++) if (isBoundary(at) && this.matches(text, 0, at)) return true;
    return this.matches(text);
  }

  /** UTF-16 offset of the end of the match that begins at `from`, or -1. */
  endOfMatch(text: string, from: number, end: MatchEnd, budget?: StepBudget): number {
    return this.#run(text, { from, to: text.length, end }, budget);
  }

  /** For an automaton of the reversed pattern: offset of the start of the match that ends at `from`, or -1. */
  startOfMatch(text: string, from: number, end: MatchEnd, budget?: StepBudget): number {
    return this.#run(text, { from, to: 0, end, backwards: true }, budget);
  }

  /**
   * For an automaton of the reversed pattern: the UTF-16 offsets where matches of the pattern begin, a bit each.
   * Reads the text once, from its end.
   */
  startsOfMatches(text: string, budget?: StepBudget): Uint8Array {
    const starts = new Uint8Array((text.length >>> 3) + 1);
    if (this.#usesKnownStates) {
      this.#findKnownStarts(text, starts, budget);
      return starts;
    }
    this.#reset();
    for (let at = text.length; ; ) {
      this.#add(0);
      this.#skip(-1, -1);
      if (this.#isAccepting()) starts[at >>> 3]! |= 1 << (at & 7);
      if (at === 0) return starts;
      const code = codeBefore(text, at);
      at -= code > 0xffff ? 2 : 1;
      this.#step(code, budget);
    }
  }

  #run(text: string, range: Range, budget?: StepBudget): number {
    if (this.#usesKnownStates) return this.#runKnown(text, range, budget);
    const { from, to, isBoundary, backwards = false } = range;
    const codeNext = backwards ? codeBefore : codeAt;
    this.#reset();
    this.#add(0);
    let code = from !== to ? codeNext(text, from) : -1;
    this.#skip(-1, code);
    const atStart = this.#isAccepting() && (isBoundary === undefined || from === to || isBoundary(from));
    let end = atStart ? from : -1;
    const one = range.end === 'shortest';
    for (let at = from; at !== to && this.#low <= this.#high && !(one && end >= 0); ) {
      const width = code > 0xffff ? 2 : 1;
      at += backwards ? -width : width;
      this.#step(code, budget);
      const before = code;
      code = at !== to ? codeNext(text, at) : -1;
      this.#skip(before, code);
      if (this.#isAccepting() && (isBoundary === undefined || at === to || isBoundary(at))) end = at;
    }
    return end;
  }

  /** The same for a pattern of up to 31 positions without conditions. */
  #runKnown(text: string, { from, to, end, isBoundary, backwards }: Range, budget?: StepBudget): number {
    let state = this.#start ?? this.#startState();
    const atStart = state.isAccepting && (isBoundary === undefined || from === to || isBoundary(from));
    let found = atStart ? from : -1;
    const one = end === 'shortest';
    for (let at = from; at !== to && state.bits !== 0 && !(one && found >= 0); ) {
      const code = backwards ? codeBefore(text, at) : codeAt(text, at);
      const width = code > 0xffff ? 2 : 1;
      at += backwards ? -width : width;
      budget?.spend(1);
      const kind = (code < 128 && this.#asciiKinds[code]) || this.#rowOf(code, budget).kind;
      state = state.after[kind] ?? this.#follow(state, code, kind);
      if (state.isAccepting && (isBoundary === undefined || at === to || isBoundary(at))) found = at;
    }
    return found;
  }

  #findKnownStarts(text: string, starts: Uint8Array, budget: StepBudget | undefined): void {
    let state = this.#start ?? this.#startState();
    for (let at = text.length; ; ) {
      if (state.isAccepting) starts[at >>> 3]! |= 1 << (at & 7);
      if (at === 0) return;
      const code = codeBefore(text, at);
      at -= code > 0xffff ? 2 : 1;
      budget?.spend(1);
      const kind = (code < 128 && this.#asciiKinds[code]) || this.#rowOf(code, budget).kind;
      state = state.afterInSearch[kind] ?? this.#follow(state, code, kind, true);
    }
  }

  get #usesKnownStates(): boolean {
    return this.#words === 1 && !this.#hasConditions;
  }

  #startState(): KnownState {
    this.#reset();
    this.#add(0);
    this.#skip(-1, -1);
    this.#start = this.#knownState();
    return this.#start;
  }

  #follow(from: KnownState, code: number, kind: number, inSearch = false): KnownState {
    this.#state[0] = from.bits;
    this.#low = 0;
    this.#high = 0;
    this.#step(code, undefined);
    if (inSearch) this.#add(0);
    this.#skip(-1, -1);
    const to = this.#knownState();
    if (inSearch) from.afterInSearch[kind] = to;
    else from.after[kind] = to;
    return to;
  }

  #knownState(): KnownState {
    const bits = this.#state[0]!;
    let known = this.#knownStates.get(bits);
    if (known !== undefined) return known;
    known = { bits, isAccepting: this.#isAccepting(), after: [], afterInSearch: [] };
    if (this.#knownStates.size >= maxKnownStates) {
      this.#knownStates.clear();
      this.#start = undefined;
    }
    this.#knownStates.set(bits, known);
    return known;
  }

  #reset(): void {
    this.#state.fill(0, this.#low, this.#high + 1);
    this.#low = 0;
    this.#high = -1;
  }

  #add(position: number): void {
    const word = position >>> 5;
    this.#state[word]! |= 1 << (position & 31);
    if (this.#low > this.#high) this.#low = word;
    else if (word < this.#low) this.#low = word;
    if (word > this.#high) this.#high = word;
  }

  #isAccepting(): boolean {
    const last = this.#positions.length;
    return (this.#state[last >>> 5]! & (1 << (last & 31))) !== 0;
  }

  /** Reads one character. */
  #step(code: number, budget: StepBudget | undefined): void {
    const { next, stay } = this.#rowOf(code, budget);
    const state = this.#state;
    let carry = 0;
    const last = this.#high;
    budget?.spend(last - this.#low + 1);
    for (let word = this.#low; word <= last; word++) {
      const now = state[word]!;
      const moved = now & next[word]!;
      state[word] = (moved << 1) | carry | (now & stay[word]!);
      carry = moved >>> 31;
    }
    if (carry !== 0) state[++this.#high] = carry;
    while (this.#low <= this.#high && state[this.#low] === 0) this.#low++;
    while (this.#low < this.#high && state[this.#high] === 0) this.#high--;
  }

  /** Adds the positions that skipping reaches. Skips lead forward, so one pass from the left finds all. */
  #skip(before: number, after: number): void {
    for (let word = this.#low; word <= this.#high; word++) {
      let done = 0;
      for (;;) {
        const pending = this.#state[word]! & this.#skipping[word]! & ~done;
        if (pending === 0) break;
        const bit = pending & -pending;
        done |= bit;
        const at = word * 32 + 31 - Math.clz32(bit);
        const { skips, condition } = this.#positions[at]!;
        if (condition === undefined || condition(before, after)) for (const by of skips!) this.#add(at + by);
      }
    }
  }

  #rowOf(code: number, budget: StepBudget | undefined): Row {
    return this.#rows.get(code) ?? this.#makeRow(code, budget);
  }

  #makeRow(code: number, budget: StepBudget | undefined): Row {
    budget?.spend(this.#positions.length);
    const next = new Int32Array(this.#words);
    const stay = new Int32Array(this.#words);
    const seen = this.#view(code);
    for (const [at, position] of this.#positions.entries()) {
      if (position.next?.(seen)) next[at >>> 5]! |= 1 << (at & 31);
      if (position.stay?.(seen)) stay[at >>> 5]! |= 1 << (at & 31);
    }
    const row = { next, stay, kind: this.#words === 1 ? this.#kindOf(`${next[0]} ${stay[0]}`) : 0 };
    if (code < 128) this.#asciiKinds[code] = row.kind;
    if (this.#rows.size >= this.#maxRows) this.#rows.clear();
    this.#rows.set(code, row);
    return row;
  }

  #kindOf(bits: string): number {
    let kind = this.#kinds.get(bits);
    if (kind === undefined) {
      kind = this.#kinds.size + 1;
      this.#kinds.set(bits, kind);
    }
    return kind;
  }
}

/** States are kept so many. */
const maxKnownStates = 256;

/** Rows are kept for so many characters, fewer when the pattern is long, so that they take at most 8 MB. */
const maxRows = 1024;
const minRows = 8;
const maxRowWords = 1 << 20;

/**
 * The `view` of what takes escaped bytes for U+FFFD, such as Go's regular expressions.
 */
export function replaceEscapedByte(code: number): number {
  return code >= 0xdc80 && code <= 0xdcff ? 0xfffd : code;
}

function identity(code: number): number {
  return code;
}

function codeAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit < 0xd800 || unit > 0xdbff ? unit : text.codePointAt(at)!;
}

/** The character that ends at `at`. */
function codeBefore(text: string, at: number): number {
  const unit = text.charCodeAt(at - 1);
  if (unit < 0xdc00 || unit > 0xdfff || at < 2) return unit;
  const code = text.codePointAt(at - 2)!;
  return code > 0xffff ? code : unit;
}

import type { StepBudget } from './step-budget.ts';

/** Whether a code point belongs to a set. */
export type CodeTest = (code: number) => boolean;

/**
 * One position of a pattern. A run is in a set of positions. A character moves it from a position to the next one if
 * `next` accepts the character, and keeps it there if `stay` does. Without reading a character, the run also reaches
 * `position + n` for each n in `skips` (1 or 2), if `condition` holds between the characters before and after; -1
 * stands for the beginning and the end of the text.
 */
export interface AutomatonPosition {
  readonly next?: CodeTest;
  readonly stay?: CodeTest;
  readonly skips?: readonly number[];
  readonly condition?: (before: number, after: number) => boolean;
}

/**
 * Where a match begins and may end. With `isBoundary`, a match ends only at an offset for which it returns true, or
 * at `to`.
 */
interface Range {
  readonly from: number;
  readonly to: number;
  readonly end: MatchEnd;
  readonly isBoundary?: (at: number) => boolean;
  /** Reads from `from` down to `to`. Not supported for patterns with conditions. */
  readonly backwards?: boolean;
}

/** Which end to choose if several are possible. */
export type MatchEnd = 'shortest' | 'longest';

/** The effect of one code point, 32 positions per word: a bit for each position whose test accepts it. */
interface Row {
  readonly next: Int32Array;
  readonly stay: Int32Array;
  /** The same number, counted from 1, for code points with the same bits. */
  readonly kind: number;
}

/** A set of positions that a run has reached, and the sets that each kind of character leads to. */
interface KnownState {
  readonly bits: number;
  readonly isAccepting: boolean;
  readonly after: (KnownState | undefined)[];
  /** The same for a search, in which a match may begin after each character. */
  readonly afterInSearch: (KnownState | undefined)[];
}

/**
 * Matches text against a sequence of positions without backtracking.
 *
 * This is the simulation of a nondeterministic finite automaton with one bit per position. All possible positions
 * advance together, so a match takes at most (characters) × (positions / 32 + positions that skip) steps, whatever
 * the pattern is. For short patterns, a limited number of visited sets is cached, so that most characters take one
 * table look-up.
 *
 * Tests receive the lone surrogate of an escaped byte (see `text.ts`) unchanged, unless `view` maps it. An automaton
 * must not be used again while one of its matches is running.
 */
export class Automaton {
  readonly #positions: readonly AutomatonPosition[];
  readonly #view: (code: number) => number;
  readonly #words: number;
  /** A bit for each position that skips. */
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
  /** Words of the state outside this range are 0. */
  #low = 0;
  #high = 0;

  /** `view` maps each character before a position tests it. */
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

  /** Whether the pattern matches `text` exactly from `from` to `to`. Conditions see only that part of the text. */
  matches(text: string, from = 0, to = text.length, budget?: StepBudget): boolean {
    return this.#run(text, { from, to, end: 'longest' }, budget) === to;
  }

  /** Whether the pattern matches a prefix of the text. */
  matchesPrefix(text: string): boolean {
    return this.#run(text, { from: 0, to: text.length, end: 'shortest' }) >= 0;
  }

  /** Whether the pattern matches the text, or the part before one of the `separator` code points. */
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
   * For an automaton of the reversed pattern: the UTF-16 offsets where matches of the pattern begin, one bit each.
   * Reads the text once, backwards.
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

  /** A faster version for patterns with up to 31 positions and no conditions. */
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

  /**
   * Adds the positions that are reachable by skipping. Skips only lead forward, so one pass from the left finds all
   * of them.
   */
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

/** Maximum number of cached states. */
const maxKnownStates = 256;

/** Maximum number of cached rows. Long patterns cache fewer, so that rows take at most 8 MB. */
const maxRows = 1024;
const minRows = 8;
const maxRowWords = 1 << 20;

/** A `view` for matchers that see an escaped byte as U+FFFD, such as Go's regular expressions. */
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

/** Whether `a` sorts before `b`. */
export type Less<T> = (a: T, b: T) => boolean;

/**
 * Sorts in place in the order that Go's sort.Slice leaves equal items in: insertion sort for short lists,
 * pattern-defeating quicksort for longer ones. It is not stable, and results that the reference prints show that.
 */
export function sortLikeGo<T>(items: T[], less: Less<T>): void {
  new QuickSort(items, less).sort(0, items.length, bitLength(items.length));
}

const insertionLength = 12;
const ninther = 50;
const maxPivotSwaps = 12;
const partialSteps = 5;

type Hint = 'increasing' | 'decreasing' | 'unknown';

class QuickSort<T> {
  readonly #items: T[];
  readonly #less: Less<T>;
  #pivotSwaps = 0;

  constructor(items: T[], less: Less<T>) {
    this.#items = items;
    this.#less = less;
  }

  /** Sorts `[start, end)`; after `limit` bad partitions it falls back to heap sort. */
  sort(start: number, end: number, limit: number): void {
    let [from, to, left] = [start, end, limit];
    let balanced = true;
    let partitioned = true;
    while (to - from > insertionLength) {
      if (left === 0) {
        this.#heapSort(from, to);
        return;
      }
      if (!balanced) {
        this.#breakPatterns(from, to);
        left--;
      }
      const { pivot, hint } = this.#orient(from, to);
      if (balanced && partitioned && hint === 'increasing' && this.#finishNearlySorted(from, to)) return;
      if (from > 0 && !this.#before(from - 1, pivot)) {
        from = this.#splitEqual(from, to, pivot);
        continue;
      }
      const split = this.#split(from, to, pivot);
      partitioned = split.wasSplit;
      const [before, after] = [split.middle - from, to - split.middle];
      balanced = Math.min(before, after) >= Math.floor((to - from) / 8);
      if (before < after) {
        this.sort(from, split.middle, left);
        from = split.middle + 1;
      } else {
        this.sort(split.middle + 1, to, left);
        to = split.middle;
      }
    }
    this.#insertionSort(from, to);
  }

  #before(a: number, b: number): boolean {
    return this.#less(this.#items[a]!, this.#items[b]!);
  }

  #swap(a: number, b: number): void {
    const item = this.#items[a]!;
    this.#items[a] = this.#items[b]!;
    this.#items[b] = item;
  }

  #insertionSort(from: number, to: number): void {
    for (let i = from + 1; i < to; i++) {
      for (let j = i; j > from && this.#before(j, j - 1); j--) this.#swap(j, j - 1);
    }
  }

  #heapSort(from: number, to: number): void {
    const size = to - from;
    for (let root = (size - 1) >> 1; root >= 0; root--) this.#siftDown(root, size, from);
    for (let last = size - 1; last >= 0; last--) {
      this.#swap(from, from + last);
      this.#siftDown(0, last, from);
    }
  }

  #siftDown(start: number, size: number, offset: number): void {
    for (let root = start; ; ) {
      let child = 2 * root + 1;
      if (child >= size) return;
      if (child + 1 < size && this.#before(offset + child, offset + child + 1)) child++;
      if (!this.#before(offset + root, offset + child)) return;
      this.#swap(offset + root, offset + child);
      root = child;
    }
  }

  /** The pivot; a list that looks reversed is turned around first. */
  #orient(from: number, to: number): { readonly pivot: number; readonly hint: Hint } {
    const chosen = this.#choosePivot(from, to);
    if (chosen.hint !== 'decreasing') return chosen;
    for (let i = from, j = to - 1; i < j; i++, j--) this.#swap(i, j);
    return { pivot: to - 1 - (chosen.pivot - from), hint: 'increasing' };
  }

  #choosePivot(from: number, to: number): { readonly pivot: number; readonly hint: Hint } {
    const length = to - from;
    const quarter = Math.floor(length / 4);
    this.#pivotSwaps = 0;
    let [a, b, c] = [from + quarter, from + quarter * 2, from + quarter * 3];
    if (length >= ninther) {
      a = this.#median(a - 1, a, a + 1);
      b = this.#median(b - 1, b, b + 1);
      c = this.#median(c - 1, c, c + 1);
    }
    const pivot = this.#median(a, b, c);
    if (this.#pivotSwaps === 0) return { pivot, hint: 'increasing' };
    return { pivot, hint: this.#pivotSwaps === maxPivotSwaps ? 'decreasing' : 'unknown' };
  }

  #median(a: number, b: number, c: number): number {
    const [low, middle] = this.#ordered(a, b);
    const [next] = this.#ordered(middle, c);
    return this.#ordered(low, next)[1];
  }

  #ordered(a: number, b: number): readonly [number, number] {
    if (!this.#before(b, a)) return [a, b];
    this.#pivotSwaps++;
    return [b, a];
  }

  /** Moves a few misplaced items; returns false if there are too many. */
  #finishNearlySorted(from: number, to: number): boolean {
    let at = from + 1;
    for (let step = 0; step < partialSteps; step++) {
      while (at < to && !this.#before(at, at - 1)) at++;
      if (at === to) return true;
      if (to - from < ninther) return false;
      this.#swap(at, at - 1);
      if (at - from >= 2) for (let j = at - 1; j >= 1 && this.#before(j, j - 1); j--) this.#swap(j, j - 1);
      if (to - at >= 2) for (let j = at + 1; j < to && this.#before(j, j - 1); j++) this.#swap(j, j - 1);
    }
    return false;
  }

  /** Moves items equal to the pivot to the front; returns the index of the first greater one. */
  #splitEqual(from: number, to: number, pivot: number): number {
    this.#swap(from, pivot);
    let [i, j] = [from + 1, to - 1];
    for (;;) {
      while (i <= j && !this.#before(from, i)) i++;
      while (i <= j && this.#before(from, j)) j--;
      if (i > j) return i;
      this.#swap(i++, j--);
    }
  }

  /** Moves lesser items before the pivot and the others after it. */
  #split(from: number, to: number, pivot: number): { readonly middle: number; readonly wasSplit: boolean } {
    this.#swap(from, pivot);
    let [i, j] = [from + 1, to - 1];
    for (let wasSplit = true; ; wasSplit = false) {
      while (i <= j && this.#before(i, from)) i++;
      while (i <= j && !this.#before(j, from)) j--;
      if (i > j) {
        this.#swap(j, from);
        return { middle: j, wasSplit };
      }
      this.#swap(i++, j--);
    }
  }

  /** Moves three items from the middle to pseudorandom places. */
  #breakPatterns(from: number, to: number): void {
    const length = to - from;
    const mask = (1n << BigInt(bitLength(length))) - 1n;
    const middle = from + Math.floor(length / 4) * 2 - 1;
    let random = BigInt(length);
    for (let i = 0; i < 3; i++) {
      random = nextRandom(random);
      const other = Number(random & mask);
      this.#swap(middle - 1 + i, from + (other >= length ? other - length : other));
    }
  }
}

function nextRandom(seed: bigint): bigint {
  let value = BigInt.asUintN(64, seed ^ (seed << 13n));
  value ^= value >> 7n;
  return BigInt.asUintN(64, value ^ (value << 17n));
}

function bitLength(value: number): number {
  return value === 0 ? 0 : Math.floor(Math.log2(value)) + 1;
}

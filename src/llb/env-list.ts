/**
 * Environment variables in the order in which they were last set, like the reference's (moby/buildkit v0.32.2
 * client/llb/meta.go EnvList). The list is persistent: `set` is cheap and shares structure, so a stage with thousands
 * of ENV and ARG lines takes linear time.
 */
export interface EnvList {
  get(key: string): string | undefined;
  has(key: string): boolean;
  set(key: string, value: string): EnvList;
  delete(key: string): EnvList;
  keys(): readonly string[];
  /** `KEY=value` strings, in order. */
  toArray(): readonly string[];
}

/**
 * One change. Each change stands for a block of changes that ends with it, as in a Fenwick tree: the n-th change
 * stands for as many as n's lowest set bit. A table of the block lets a look-up jump over it, so a look-up takes
 * logarithmic time, and all tables together have n log n entries.
 */
class EnvNode implements EnvList {
  readonly #parent: EnvNode | undefined;
  /** The change directly before the block. */
  readonly #before: EnvNode | undefined;
  readonly #key: string;
  /** Undefined marks a deletion. */
  readonly #value: string | undefined;
  /** The number of changes. */
  readonly #count: number;
  /** The combined changes of the block. Small blocks have no table and are walked. */
  readonly #table: ReadonlyMap<string, string | undefined> | undefined;
  static readonly #keys: LastList = { node: undefined, texts: [], show: (key) => key };
  static readonly #entries: LastList = {
    node: undefined,
    texts: [],
    show: (key, value) => `${key}=${value}`,
  };

  constructor(parent: EnvNode | undefined, key: string, value: string | undefined) {
    this.#parent = parent;
    this.#key = key;
    this.#value = value;
    this.#count = parent === undefined ? 0 : parent.#count + 1;
    const size = this.#count & -this.#count;
    this.#before = parent;
    if (size < smallestBlock) return;
    const start = this.#count - size;
    while (this.#before!.#count > start) this.#before = this.#before!.#before;
    this.#table = this.#tableBackTo(start);
  }

  get(key: string): string | undefined {
    let node: EnvNode | undefined = this;
    while (node !== undefined) {
      if (node.#table === undefined) {
        if (node.#key === key && node.#parent !== undefined) return node.#value;
      } else {
        const value = node.#table.get(key);
        if (value !== undefined || node.#table.has(key)) return value;
      }
      node = node.#before;
    }
    return undefined;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  set(key: string, value: string): EnvList {
    return new EnvNode(this, key, value);
  }

  delete(key: string): EnvList {
    return new EnvNode(this, key, undefined);
  }

  keys(): readonly string[] {
    return this.#listed(EnvNode.#keys);
  }

  toArray(): readonly string[] {
    return this.#listed(EnvNode.#entries);
  }

  #listed(last: LastList): readonly string[] {
    if (last.node !== this) {
      last.texts = this.#extend(last) ?? this.#list(last.show);
      last.node = this;
    }
    return last.texts;
  }

  /** The last list with what was set since; undefined if any of that was set before, or deleted, or if it is too much. */
  #extend(last: LastList): readonly string[] | undefined {
    const added: string[] = [];
    let node: EnvNode = this;
    while (node !== last.node) {
      const parent = node.#parent;
      if (parent === undefined || node.#value === undefined || added.length === mostExtended)
        return undefined;
      if (parent.has(node.#key)) return undefined;
      added.push(last.show(node.#key, node.#value));
      node = parent;
    }
    return last.texts.concat(added.reverse());
  }

  #list(show: (key: string, value: string) => string): readonly string[] {
    const shown: string[] = [];
    this.#tableBackTo(0).forEach((value, key) => {
      if (value !== undefined) shown.push(show(key, value));
    });
    return shown.reverse();
  }

  /** The last change of each key since `count` was `start`, newest first. */
  #tableBackTo(start: number): Map<string, string | undefined> {
    const table = new Map<string, string | undefined>();
    let node: EnvNode = this;
    while (node.#count > start) {
      const before: EnvNode = node.#before!;
      const block = before.#count >= start ? node.#table : undefined;
      if (block === undefined) {
        if (!table.has(node.#key)) table.set(node.#key, node.#value);
        node = node.#parent!;
      } else {
        // An interpreter takes a multiple of the time for an iterator of pairs.
        block.forEach((value, key) => {
          if (!table.has(key)) table.set(key, value);
        });
        node = before;
      }
    }
    return table;
  }
}

/**
 * The last list that was asked for, because a step has the variables of the step before and a few more. Keeping all lists
 * would take too much memory.
 */
interface LastList {
  node: EnvNode | undefined;
  texts: readonly string[];
  readonly show: (key: string, value: string) => string;
}

const smallestBlock = 8;
/** Beyond as many changes, the tables are faster. */
const mostExtended = 16;

/**
 * No variables.
 *
 * @example
 * emptyEnvList.set('A', 'b').get('A'); // 'b'
 */
export const emptyEnvList: EnvList = new EnvNode(undefined, '', undefined);

/**
 * Creates an EnvList from pairs, set in order.
 *
 * @example
 * envListOf([['A', 'b']]).get('A'); // 'b'
 */
export function envListOf(pairs: Iterable<readonly [string, string]>): EnvList {
  let list = emptyEnvList;
  for (const [key, value] of pairs) list = list.set(key, value);
  return list;
}

/**
 * Environment variables in the order in which they were last set, as the reference keeps them
 * (moby/buildkit v0.32.2 client/llb/meta.go EnvList). Persistent: `set` is cheap and shares structure, so that a
 * stage of thousands of ENV and ARG lines stays linear.
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

/** How many changes a look-up may have to walk back before it finds a table. */
const tableInterval = 64;

class EnvNode implements EnvList {
  readonly #parent: EnvNode | undefined;
  readonly #key: string;
  /** Undefined marks a deletion. */
  readonly #value: string | undefined;
  readonly #distance: number;
  /** Only at every so many changes: a table at each would take memory that grows with the square. */
  readonly #table: Map<string, string> | undefined;

  constructor(parent: EnvNode | undefined, key: string, value: string | undefined) {
    this.#parent = parent;
    this.#key = key;
    this.#value = value;
    this.#distance = parent === undefined || parent.#table !== undefined ? 1 : parent.#distance + 1;
    if (parent === undefined) this.#table = new Map();
    else if (this.#distance >= tableInterval) this.#table = this.#collect();
  }

  get(key: string): string | undefined {
    let node: EnvNode = this;
    while (node.#table === undefined) {
      if (node.#key === key) return node.#value;
      node = node.#parent!;
    }
    return node.#table.get(key);
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
    return [...this.#collect().keys()];
  }

  toArray(): readonly string[] {
    return [...this.#collect()].map(([key, value]) => `${key}=${value}`);
  }

  #collect(): Map<string, string> {
    const changes: EnvNode[] = [];
    let node: EnvNode = this;
    for (; node.#table === undefined; node = node.#parent!) changes.push(node);
    const table = new Map(node.#table);
    for (const change of changes.reverse()) {
      table.delete(change.#key);
      if (change.#value !== undefined) table.set(change.#key, change.#value);
    }
    return table;
  }
}

export const emptyEnvList: EnvList = new EnvNode(undefined, '', undefined);

/** An EnvList of pairs, set in order. */
export function envListOf(pairs: Iterable<readonly [string, string]>): EnvList {
  let list = emptyEnvList;
  for (const [key, value] of pairs) list = list.set(key, value);
  return list;
}

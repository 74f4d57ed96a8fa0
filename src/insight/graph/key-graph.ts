/** A link from an input's key to the key of a step. */
export interface KeyLink {
  /** Index of the input's key. */
  readonly from: number;
  /** Digest of the part of the input that the step uses; empty for the whole input and for a content key. */
  readonly selector: string;
  /** The link is a guess: the daemon was not seen to make it. */
  readonly isUnsure?: boolean;
}

/**
 * A key of a daemon's cache. A node with inputs is the key of a step; one without inputs is the key of a source or of
 * contents. `key` is the root key (`keys/cache-key.ts`), as in exported caches.
 */
export interface KeyNode {
  readonly key: string;
  /** For each input, the links that lead to the key; one of them is enough to find it. */
  readonly inputs: readonly KeyLink[][];
  /** Whether the cache contains its result. */
  hasResult: boolean;
  /**
   * Set when the daemon has cleaned up since. `key`: it may have lost the key of a step that depends on an image, though
   * it still has the result. `result`: it has fewer results than before, and this one may be among those that are gone.
   */
  doubt?: 'key' | 'result' | undefined;
}

/**
 * The keys that a cache is known to contain, and how they depend on each other. A daemon finds the result of a step by
 * its own key (the instruction) together with the keys of its inputs. So keys form a graph: a step is cached when, for
 * each input, a link leads from a key of that input (or of its contents) to a node of the step that has a result. Nodes
 * and links are found without searching, since many steps may have one key: a Dockerfile may repeat an instruction.
 */
export class KeyGraph {
  readonly nodes: KeyNode[] = [];
  readonly #byKey = new Map<string, number[]>();
  readonly #roots = new Map<string, number>();
  /** Positions of links in the list of their input. */
  readonly #positions = new Map<string, number>();
  readonly #users = new Map<string, Set<number>>();

  /** The indexes of the nodes with this key. */
  find(key: string): readonly number[] {
    return this.#byKey.get(key) ?? none;
  }

  /** The index of the node with this key that has no inputs, or undefined. */
  rootOf(key: string): number | undefined {
    return this.#roots.get(key);
  }

  /** Returns the index of the new node. */
  add(key: string, inputCount: number, hasResult: boolean): number {
    const index = this.nodes.length;
    this.nodes.push({ key, inputs: Array.from({ length: inputCount }, () => []), hasResult });
    const same = this.#byKey.get(key);
    if (same) same.push(index);
    else this.#byKey.set(key, [index]);
    if (inputCount === 0 && !this.#roots.has(key)) this.#roots.set(key, index);
    return index;
  }

  /** Returns the node of a key without inputs, adding it once: such a key means the same everywhere. */
  root(key: string, hasResult: boolean): number {
    const known = this.#roots.get(key);
    if (known === undefined) return this.add(key, 0, hasResult);
    if (hasResult) this.setResult(known);
    return known;
  }

  /** Notes that the cache contains the result of the node. */
  setResult(index: number): void {
    const node = this.nodes[index];
    if (node === undefined) return;
    node.hasResult = true;
    node.doubt = undefined;
  }

  /** Adds a link if it is new; a sure link replaces an unsure one. */
  link(node: number, input: number, link: KeyLink): void {
    const links = this.nodes[node]?.inputs[input];
    if (links === undefined) return;
    const name = linkName(node, input, link);
    const at = this.#positions.get(name);
    if (at !== undefined) {
      if (links[at]?.isUnsure) links[at] = link;
      return;
    }
    this.#positions.set(name, links.length);
    links.push(link);
    this.#addUser(node, input, link.from);
    if (this.nodes[link.from]?.inputs.length === 0) this.#addUser(node, input, anyRoot);
  }

  #addUser(node: number, input: number, from: number): void {
    const name = usersName(from, input, this.nodes[node]?.key ?? '');
    const users = this.#users.get(name);
    if (users) users.add(node);
    else this.#users.set(name, new Set([node]));
  }

  /** The link to an input of a node that comes from a node, by the selector. */
  linkOf(node: number, input: number, origin: Pick<KeyLink, 'from' | 'selector'>): KeyLink | undefined {
    const at = this.#positions.get(linkName(node, input, origin));
    return at === undefined ? undefined : this.nodes[node]?.inputs[input]?.[at];
  }

  /**
   * Notes that the cache also has a content key for this input, but that its value is not known: a daemon hashes the
   * files that a step takes from an input whenever it runs the step.
   */
  addHiddenContent(node: number, input: number): void {
    this.#addUser(node, input, hiddenContent);
  }

  /**
   * The nodes with this key that have a link from the node `from` at this input; see also {@link anyRoot} and
   * {@link hiddenContent}.
   */
  users(from: number, input: number, key: string): ReadonlySet<number> {
    return this.#users.get(usersName(from, input, key)) ?? noUsers;
  }
}

/** Pass this to {@link KeyGraph.users} instead of an index to find the users of all nodes without inputs. */
export const anyRoot = -1;

/** Pass this to {@link KeyGraph.users} instead of an index to find the nodes with a content key of unknown value. */
export const hiddenContent = -2;

function linkName(node: number, input: number, { from, selector }: Pick<KeyLink, 'from' | 'selector'>) {
  return `${node} ${input} ${from} ${selector}`;
}

function usersName(from: number, input: number, key: string): string {
  return `${from} ${input} ${key}`;
}

const none: readonly number[] = [];
const noUsers: ReadonlySet<number> = new Set();

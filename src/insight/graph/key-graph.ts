/** A way from an input's key to the key of a step. */
export interface KeyLink {
  /** Index of the input's key. */
  readonly from: number;
  /** Digest of the part of the input that counts; empty for the whole input, and for a key of contents. */
  readonly selector: string;
  /** Nobody has seen that the daemon made this link. */
  readonly isUnsure?: boolean;
}

/**
 * A key of a daemon's cache: of a step, or without inputs, of a source or of contents. `key` is the root key
 * (`keys/cache-key.ts`), as exported caches have it.
 */
export interface KeyNode {
  readonly key: string;
  /** For each input the links by which the key is found; one of them is enough. */
  readonly inputs: readonly KeyLink[][];
  /** Whether the cache has its result. */
  hasResult: boolean;
  /**
   * The daemon has cleaned up since: it may have lost the key though it has the result, if the step stands on an image
   * (`key`), or it has fewer results than there were (`result`).
   */
  doubt?: 'key' | 'result' | undefined;
}

/** The keys that a cache is known to have, and how they stand on each other. */
export class KeyGraph {
  readonly nodes: KeyNode[] = [];
  readonly #byKey = new Map<string, number[]>();

  /** Indexes of the nodes with this key. */
  find(key: string): readonly number[] {
    return this.#byKey.get(key) ?? none;
  }

  /** Returns the index of the new node. */
  add(key: string, inputCount: number, hasResult: boolean): number {
    const index = this.nodes.length;
    this.nodes.push({ key, inputs: Array.from({ length: inputCount }, () => []), hasResult });
    const same = this.#byKey.get(key);
    if (same) same.push(index);
    else this.#byKey.set(key, [index]);
    return index;
  }

  /** The node of a key that stands on nothing: it is the same wherever it is met. */
  root(key: string, hasResult: boolean): number {
    const known = this.find(key).find((index) => this.nodes[index]?.inputs.length === 0);
    if (known === undefined) return this.add(key, 0, hasResult);
    if (hasResult) this.setResult(known);
    return known;
  }

  /** The cache has been seen to have the result of the node. */
  setResult(index: number): void {
    const node = this.nodes[index];
    if (node === undefined) return;
    node.hasResult = true;
    node.doubt = undefined;
  }

  /** Adds a link unless it is there; a sure one takes the place of an unsure one. */
  link(node: number, input: number, link: KeyLink): void {
    const links = this.nodes[node]?.inputs[input];
    if (links === undefined) return;
    const at = links.findIndex(({ from, selector }) => from === link.from && selector === link.selector);
    if (at === -1) links.push(link);
    else if (links[at]?.isUnsure) links[at] = link;
  }
}

const none: readonly number[] = [];

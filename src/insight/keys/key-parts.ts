import type { ContentSelector } from '../content/content-selector.ts';

/**
 * The own key of an op: what identifies it in a daemon's cache, independently of its inputs. Two steps with equal own
 * keys are the same instruction. The digest of a vertex is different: it also covers the digests of all its inputs, and
 * names that differ from client to client.
 */
export interface OwnKey {
  readonly digest: string;
  /**
   * The digest that daemons since v0.26 compute, if it is another one: older daemons drop a field that they do not know,
   * and some do not report their version.
   */
  readonly newer?: string;
  /** Indexed by the op's inputs. */
  readonly inputs: readonly InputKey[];
}

/** How a step is linked to one of its inputs. */
export interface InputKey {
  /** The selector of the link from the input's key; empty when the step uses the whole input. */
  readonly selector: string;
  /** What is hashed when the input's key is unknown; undefined when the input is compared by its key only. */
  readonly content?: readonly ContentSelector[];
}

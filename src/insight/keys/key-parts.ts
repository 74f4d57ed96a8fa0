import type { ContentSelector } from '../content/content-selector.ts';

/**
 * What identifies an op in a daemon's cache, whatever it stands on: two steps with equal own keys are the same
 * instruction. The digest of the vertex is another thing: it holds the digests of all that is below it, and names that
 * differ from client to client.
 */
export interface OwnKey {
  readonly digest: string;
  /** By the op's input. */
  readonly inputs: readonly InputKey[];
}

/** How a step is linked to one of its inputs. */
export interface InputKey {
  /** Belongs to the link from the input's key; empty when the whole input counts. */
  readonly selector: string;
  /** What is hashed when the input's key is unknown; undefined when the step counts its input by key only. */
  readonly content?: readonly ContentSelector[];
}

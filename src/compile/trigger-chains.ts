import { CompileError, withLocation } from '../diagnostics/compile-error.ts';
import { quote } from '../go/quote.ts';
import type { StageNode } from './stage-node.ts';

/** Images that triggers may bring into one graph. */
const maxImages = 1000;

const noNames: ReadonlySet<string> = new Set();

/**
 * Remembers which images were named by triggers of which other images, so that loading them comes to an end. The
 * reference has no limit here, and never finishes a Dockerfile that copies from an image whose trigger copies from
 * the image itself.
 */
export class TriggerChains {
  /** Of each image that a trigger named, the images on the way to it. */
  readonly #above = new Map<StageNode, ReadonlySet<string>>();

  /**
   * Whether the triggers of the same image have led to this one. They would name the same images once more, and
   * nothing is lowered of an image that only an instruction names.
   */
  isRepeated(node: StageNode): boolean {
    return this.#above.get(node)?.has(node.baseName) === true;
  }

  /** Records the images that the triggers of `node` named first. Throws a CompileError if there are too many. */
  add(node: StageNode, named: readonly StageNode[]): void {
    const above = this.#above.get(node) ?? noNames;
    // The image below a FROM may have another platform, and so other triggers.
    const names = node.unregistered ? new Set([...above, node.baseName]) : above;
    for (const image of named) {
      if (!this.#above.has(image)) this.#above.set(image, names);
    }
    if (this.#above.size > maxImages) throw withLocation(tooManyImages(node), node.lines);
  }
}

function tooManyImages({ baseName }: StageNode): CompileError {
  return new CompileError(
    `the ONBUILD instructions of base images name more than ${maxImages} other images (the last ones are named by ${quote(baseName)})`,
    {
      code: 'too-many-trigger-images',
      hint: 'Use a base image whose ONBUILD instructions name fewer images.',
    },
  );
}

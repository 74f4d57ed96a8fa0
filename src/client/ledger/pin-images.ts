import type { StepGraph } from '../../insight/graph/step-graph.ts';
import { isImage } from '../../insight/keys/source-keys.ts';

/** The images that a frontend resolved: their digests by the identifiers of sources, such as `docker-image://…:latest`. */
export type ResolvedImages = ReadonlyMap<string, string>;

/**
 * The graph with the digests of images that it names by tag alone. A frontend does that for named contexts: it resolves
 * the image for its config, and the daemon resolves it again when it loads the image.
 */
export function pinImages({ steps, heads }: StepGraph, images: ResolvedImages): StepGraph {
  return {
    heads,
    steps: steps.map((step) => {
      const { source } = step;
      const digest = source && isImage(source.identifier) ? images.get(source.identifier) : undefined;
      if (source === undefined || digest === undefined || source.identifier.includes('@')) return step;
      return { ...step, source: { ...source, identifier: `${source.identifier}@${digest}` } };
    }),
  };
}

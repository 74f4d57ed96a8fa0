import { sha256 } from '../../base/digest.ts';
import { stepPlace } from '../../insight/graph/step-graph.ts';
import type { Definition } from '../../llb/definition.ts';
import { decodeOp, inputsOf } from '../../llb/read-op.ts';
import type { GraphView } from './graph-view.ts';
import { type ReadStep, type ViewOptions, viewOfSteps } from './view-of-steps.ts';

/** The view of a build from its graphs by platform, as `compile` returns them. Throws for bytes that are not an op. */
export function viewOfDefinitions(
  definitions: Iterable<readonly [platform: string, definition: Definition]>,
  options: ViewOptions = {},
): GraphView {
  const steps = new Map<string, ReadStep>();
  const results: { digest: string; platform: string }[] = [];
  for (const [platform, definition] of definitions) {
    for (const bytes of definition.def) {
      const digest = sha256(bytes);
      if (steps.has(digest)) continue;
      const op = decodeOp(bytes);
      const head = op.op === undefined ? inputsOf(op)[0] : undefined;
      if (head) results.push({ digest: head.digest, platform });
      else steps.set(digest, readStep(definition, digest, op));
    }
  }
  return viewOfSteps([...steps.values()], results, options);
}

function readStep(definition: Definition, digest: string, op: ReadStep['op']): ReadStep {
  const metadata = definition.metadata.get(digest);
  return {
    digest,
    op,
    name: metadata?.description?.get('llb.customname') ?? '',
    inputs: inputsOf(op),
    place: stepPlace(definition, digest),
  };
}

import { CompileError } from '../../diagnostics/compile-error.ts';
import { Cap } from '../cap-ids.ts';
import type { Constraints, SourceSpec } from '../constraints.ts';
import { sortedRecord } from '../encode-op.ts';
import { type State, stateOf } from '../state.ts';
import type { OpEncoding, OpInputs } from '../vertex.ts';
import { opVertex, outputOf } from './op-vertex.ts';

/**
 * A state that is a source: an identifier with a scheme, and attributes. `image`, `local`, `git`, `http` and
 * `ociLayout` use it; call it for sources without a function of their own.
 *
 * @example
 * source('docker-image://docker.io/library/busybox:latest', new Map(), ['source.image'], {});
 */
export function source(
  identifier: string,
  attrs: ReadonlyMap<string, string>,
  caps: readonly string[],
  constraints: Constraints = {},
): State {
  const vertex = opVertex(constraints, [], (inputs) => encodeSource({ identifier, attrs, caps }, inputs));
  return stateOf(outputOf(vertex, 0, constraints.platform));
}

function encodeSource(spec: SourceSpec, { defaults }: OpInputs): OpEncoding {
  const { identifier, attrs, caps } = defaults.pinSource?.(spec) ?? spec;
  if (identifier === '') throw new CompileError("source identifier can't be empty");
  const unique = identifier.startsWith('local://') && !attrs.has('local.session');
  const entries = unique ? [...attrs, ['local.unique', defaults.localUniqueId] as const] : [...attrs];
  return {
    operation: { source: { identifier, attrs: sortedRecord(entries) } },
    caps: unique ? [...caps, Cap.sourceLocalUnique] : caps,
    platform: /^(?:docker-image|oci-layout):\/\//.test(identifier) ? undefined : 'none',
  };
}

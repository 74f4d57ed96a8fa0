import type { Definition } from '../../src/llb/definition.ts';
import { marshal } from '../../src/llb/marshal.ts';
import { decodeOp } from '../../src/llb/read-op.ts';
import type { State } from '../../src/llb/state.ts';

/** The sources of a definition with their attributes and step names. */
export function sourceOps(definition: Definition) {
  return definition.def.flatMap((bytes) => {
    const { source } = decodeOp(bytes);
    return source ? [{ identifier: source.identifier, attrs: { ...source.attrs } }] : [];
  });
}

export function sourcesOf(state: State) {
  return sourceOps(marshal(state));
}

/** Step names of a state's ops, in their order. */
export function stepNames(state: State): readonly string[] {
  return [...marshal(state).metadata.values()].flatMap(
    ({ description }) => description?.get('llb.customname') ?? [],
  );
}

import { toLong } from '../proto/codec.ts';
import { opCodec } from '../proto/llb-codec.ts';
import type { Definition } from './definition.ts';
import type { InputRef } from './read-op.ts';

/** The graph whose result is that of one of its ops; empty for scratch. */
export function endingAt(definition: Definition, head: InputRef | undefined): Definition {
  if (head === undefined) return { def: [], metadata: new Map() };
  const terminal = opCodec.encode({ inputs: [{ digest: head.digest, index: toLong(head.index) }] });
  // The daemon loads only what the last op needs.
  return { ...definition, def: [...definition.def.slice(0, -1), terminal] };
}

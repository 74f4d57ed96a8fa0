import { sha256 } from '../../base/digest.ts';
import { CompileError } from '../../diagnostics/compile-error.ts';
import type { Definition } from '../definition.ts';
import { platformFromProto } from '../encode-op.ts';
import { decodeOp, type InputRef, inputsOf } from '../read-op.ts';
import type { SourceLocation } from '../source-map.ts';
import { type State, scratch, stateOf } from '../state.ts';
import type { EncodedVertex, Output, VertexOutput } from '../vertex.ts';

/**
 * The state that a definition stands for. Its ops go through byte for byte, with their metadata and source locations.
 * Throws a CompileError for a definition that refers to what it does not hold.
 */
export function fromDefinition(definition: Definition): State {
  const last = definition.def.at(-1);
  if (last === undefined) return scratch();
  const [head] = inputsOf(decodeOp(last));
  return head === undefined ? scratch() : stateOf(new DefinitionReader(definition).output(head));
}

class DefinitionReader {
  readonly #definition: Definition;
  readonly #bytes = new Map<string, Uint8Array>();
  readonly #vertices = new Map<
    string,
    { readonly vertex: EncodedVertex; readonly platform: VertexOutput['platform'] }
  >();

  constructor(definition: Definition) {
    this.#definition = definition;
    // Inputs stand before their users, so that one pass in order finds every input made.
    for (const bytes of definition.def) this.#bytes.set(sha256(bytes), bytes);
    for (const [digest, bytes] of this.#bytes) this.#vertices.set(digest, this.#vertex(digest, bytes));
  }

  output({ digest, index }: InputRef): Output {
    const known = this.#vertices.get(digest);
    if (known === undefined)
      throw new CompileError(`invalid definition op with unknown op "${digest}"`, {
        code: 'invalid-definition',
      });
    return { kind: 'output', vertex: known.vertex, index, platform: known.platform };
  }

  #vertex(digest: string, bytes: Uint8Array) {
    const op = decodeOp(bytes);
    const vertex: EncodedVertex = {
      kind: 'encoded',
      digest,
      inputs: inputsOf(op).map((input) => this.output(input)),
      marshalled: {
        digest,
        bytes,
        metadata: this.#definition.metadata.get(digest),
        locations: this.#locations(digest),
      },
    };
    return { vertex, platform: op.platform ? platformFromProto(op.platform) : undefined };
  }

  #locations(digest: string): readonly SourceLocation[] {
    const { source } = this.#definition;
    return (source?.locations.get(digest) ?? []).map(({ sourceIndex, ranges }) => {
      const sourceMap = source?.infos[sourceIndex];
      if (sourceMap === undefined)
        throw new CompileError(`failed to find source map with index ${sourceIndex}`);
      return { sourceMap, ranges };
    });
  }
}

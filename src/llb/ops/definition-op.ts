import { sha256 } from '../../base/digest.ts';
import { CompileError } from '../../diagnostics/compile-error.ts';
import { quote } from '../../go/quote.ts';
import type { pb } from '../../proto/llb-codec.ts';
import type { Definition } from '../definition.ts';
import { marshal } from '../marshal.ts';
import { decodeOp, type InputRef, inputsOf } from '../read-op.ts';
import type { SourceLocation, SourceMap } from '../source-map.ts';
import { type State, scratch, stateOf } from '../state.ts';
import type { EncodedVertex, MarshalledVertex, Output } from '../vertex.ts';

/**
 * Creates a state from a definition. Its ops stay byte for byte the same, with their metadata and source locations,
 * in whatever order the definition has them. The state has no platform, even if its ops have one: a step on top runs
 * on its own platform, or else on the default platform of the next marshal. Throws a CompileError for a definition
 * that refers to missing ops, or whose ops cannot be decoded (moby/buildkit v0.32.2 client/llb/definition.go).
 *
 * @example
 * const base = fromDefinition(marshal(image('busybox'), { platform: parsePlatform('linux/amd64') }));
 * run(base, { args: ['true'] });
 */
export function fromDefinition(definition: Definition): State {
  const last = definition.def.at(-1);
  if (last === undefined) return scratch();
  const [head] = inputsOf(readOp(last));
  return head === undefined ? scratch() : stateOf(new DefinitionReader(definition).read(head));
}

/** Decodes all ops; throws a CompileError if one cannot be decoded. */
export function parseDefinition(definition: Definition): void {
  for (const bytes of definition.def) readOp(bytes);
}

interface ReadVertex extends EncodedVertex {
  readonly inputs: Output[];
}

class DefinitionReader {
  readonly #definition: Definition;
  readonly #ops = new Map<string, { readonly bytes: Uint8Array; readonly op: pb.Op }>();
  readonly #vertices = new Map<string, ReadVertex>();
  readonly #unread: { readonly vertex: ReadVertex; readonly op: pb.Op }[] = [];
  readonly #sourceMaps: readonly SourceMap[];

  constructor(definition: Definition) {
    this.#definition = definition;
    this.#sourceMaps = (definition.source?.infos ?? []).map((info) => ({
      ...info,
      definition: info.definition && marshal(fromDefinition(info.definition)),
      matchedByText: true,
    }));
    for (const bytes of definition.def) this.#ops.set(sha256(bytes), { bytes, op: readOp(bytes) });
  }

  /** Reads an output with all its inputs. It does not recurse, because a graph can be thousands of ops deep. */
  read(head: InputRef): Output {
    const output = this.#output(head);
    for (let next = this.#unread.pop(); next !== undefined; next = this.#unread.pop()) {
      for (const input of inputsOf(next.op)) next.vertex.inputs.push(this.#output(input));
    }
    return output;
  }

  #output({ digest, index }: InputRef): Output {
    const known = this.#ops.get(digest);
    if (known === undefined) throw invalid(`invalid definition op with unknown op ${quote(digest)}`);
    if (index < 0) throw invalid('invalid definition op with invalid index');
    const { bytes, op } = known;
    // As in the reference, each used output counts as a vertex, so its source locations occur once per output.
    const key = `${index} ${digest}`;
    let vertex = this.#vertices.get(key);
    if (vertex === undefined) {
      vertex = { kind: 'encoded', digest, inputs: [], marshalled: this.#marshalled(digest, bytes) };
      this.#vertices.set(key, vertex);
      this.#unread.push({ vertex, op });
    }
    return { kind: 'output', vertex, index };
  }

  #marshalled(digest: string, bytes: Uint8Array): MarshalledVertex {
    const metadata = this.#definition.metadata.get(digest);
    if (metadata === undefined) throw invalid(`invalid definition op with unknown metas ${quote(digest)}`);
    return { digest, bytes, metadata, locations: this.#locations(digest) };
  }

  #locations(digest: string): readonly SourceLocation[] {
    const locations = this.#definition.source?.locations.get(digest) ?? [];
    return locations.map(({ sourceIndex, ranges }) => {
      const sourceMap = this.#sourceMaps[sourceIndex];
      if (sourceMap === undefined) throw invalid(`failed to find source map with index ${sourceIndex}`);
      return { sourceMap, ranges };
    });
  }
}

function readOp(bytes: Uint8Array): pb.Op {
  try {
    return decodeOp(bytes);
  } catch (error) {
    throw new CompileError(`failed to parse llb proto op: ${(error as Error).message}`, {
      ...invalidCode,
      cause: error,
    });
  }
}

const invalidCode = { code: 'invalid-definition' } as const;

function invalid(message: string): CompileError {
  return new CompileError(message, invalidCode);
}

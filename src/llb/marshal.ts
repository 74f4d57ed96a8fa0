import { sha256 } from '../base/digest.ts';
import { invariant } from '../base/invariant.ts';
import { randomId } from '../base/random-id.ts';
import { CompileError, type LineRange } from '../diagnostics/compile-error.ts';
import { defaultPlatform } from '../image/platform.ts';
import { toLong } from '../proto/codec.ts';
import type { pb } from '../proto/llb-codec.ts';
import { Cap } from './cap-ids.ts';
import { effectivePlatform, type MarshalDefaults, mergeMetadata, metadataOf } from './constraints.ts';
import type { Definition, OpMetadata } from './definition.ts';
import { encodeOp, platformToProto } from './encode-op.ts';
import { emptyInput } from './op-encoding.ts';
import { decodeHead } from './read-op.ts';
import { SourceCollector } from './source-collector.ts';
import type { SourceLocation } from './source-map.ts';
import type { State } from './state.ts';
import type { MarshalledVertex, OpInputs, OpVertex, Output, Vertex, VertexOutput } from './vertex.ts';

/**
 * Marshals the graph of a state (moby/buildkit v0.32.2 client/llb/state.go, marshal.go). Returns an empty definition
 * for scratch. Throws a CompileError for an op that cannot be marshalled, and for more than 256 MiB of ops.
 *
 * The digest of an op contains the digests of its inputs, so the order matters: the walk goes depth first from the
 * target, encodes inputs before the ops that use them, and in the order of `OpVertex.inputs`. Equal ops are written
 * once, at their first position. The last entry is the terminal op, which only points at the result. The definition
 * therefore depends on the graph alone, not on the order in which its states were created.
 *
 * @example
 * const definition = marshal(image('busybox'), { platform: parsePlatform('linux/amd64') });
 * console.log(printDefinition(definition));
 */
export function marshal(state: State, defaults: MarshalDefaults = {}): Definition {
  const walk = new Marshaller(withLocalUniqueId(defaults));
  const root = walk.resolve(state.output);
  if (root === undefined) return { def: [], metadata: new Map() };
  walk.visit(root.vertex);
  return walk.finish(root);
}

/**
 * Digest of the op whose output is the result of the definition; '' for scratch.
 *
 * @example
 * definitionHead(marshal(image('busybox'), { platform: parsePlatform('linux/amd64') })); // 'sha256:…'
 */
export function definitionHead(definition: Definition): string {
  const last = definition.def.at(-1);
  return last === undefined ? '' : (decodeHead(last)?.digest ?? '');
}

/** Maximum size of all ops. A daemon accepts messages of 16 MiB; the reference itself has no limit. */
const maxDefinitionSize = 256 * 2 ** 20;

function definitionTooLarge({ locations }: MarshalledVertex): CompileError {
  const error = new CompileError(`the build graph is larger than ${maxDefinitionSize / 2 ** 20} MiB`, {
    code: 'graph-too-large',
    hint: 'Every RUN includes all variables of its stage: use shorter values.',
  });
  error.locations = linesOf(locations);
  return error;
}

function locationsOf(vertex: Vertex): readonly SourceLocation[] {
  return vertex.kind === 'op' ? (vertex.constraints.locations ?? []) : vertex.marshalled.locations;
}

function linesOf([first]: readonly SourceLocation[]): readonly LineRange[] {
  return (first?.ranges ?? []).map(({ start, end }) => ({ start: start.line, end: end.line }));
}

/**
 * Uses one id for all local sources of a graph, so that a directory that is read twice stays one op. The id is
 * generated when it is first needed.
 */
function withLocalUniqueId(defaults: MarshalDefaults): OpInputs['defaults'] {
  let id = defaults.localUniqueId;
  return {
    ...defaults,
    get localUniqueId() {
      id ||= randomId();
      return id;
    },
  };
}

class Marshaller {
  readonly #defaults: OpInputs['defaults'];
  readonly #done = new Map<Vertex, MarshalledVertex>();
  readonly #deferred = new Map<Output, VertexOutput | undefined>();
  readonly #capSets = new Map<string, ReadonlyMap<string, boolean>>();
  readonly #seen = new Set<string>();
  readonly #def: Uint8Array[] = [];
  readonly #metadata = new Map<string, OpMetadata>();
  readonly #sources = new SourceCollector();
  #size = 0;

  constructor(defaults: OpInputs['defaults']) {
    this.#defaults = defaults;
  }

  /** Resolves an output to the output of a vertex. A deferred output is resolved once per marshal. */
  resolve(output: Output | undefined): VertexOutput | undefined {
    if (output?.kind !== 'deferred') return output;
    if (!this.#deferred.has(output)) this.#deferred.set(output, output.resolve());
    return this.#deferred.get(output);
  }

  /**
   * Walks depth first, inputs before the ops that use them. It does not recurse, because a graph can be thousands of
   * ops deep.
   */
  visit(root: Vertex): void {
    const path: { readonly vertex: Vertex; readonly inputs: readonly Output[]; next: number }[] = [];
    const enter = (vertex: Vertex) => path.push({ vertex, inputs: vertex.inputs, next: 0 });
    enter(root);
    while (path.length > 0) {
      const top = path[path.length - 1]!;
      const input = top.inputs[top.next++];
      if (input === undefined) {
        path.pop();
        this.#addLocated(top.vertex, path);
        continue;
      }
      const vertex = this.resolve(input)?.vertex;
      if (vertex !== undefined && !this.#done.has(vertex)) enter(vertex);
    }
  }

  finish(root: VertexOutput): Definition {
    const bytes = encodeOp({ inputs: [this.#input(root)] }, {});
    const caps = new Map([
      [Cap.constraints as string, true],
      [Cap.platform as string, true],
    ]);
    for (const metadata of this.#metadata.values()) {
      if (metadata.ignoreCache) caps.set(Cap.metaIgnoreCache, true);
      if (metadata.description !== undefined) caps.set(Cap.metaDescription, true);
      if (metadata.exportCache !== undefined) caps.set(Cap.metaExportCache, true);
    }
    this.#def.push(bytes);
    const digest = sha256(bytes);
    this.#metadata.set(digest, { ...this.#metadata.get(digest), caps });
    return { def: this.#def, metadata: this.#metadata, source: this.#sources.finish() };
  }

  /** A source has no lines of its own: those of the nearest step that uses it tell where it was asked for. */
  #addLocated(vertex: Vertex, path: readonly { readonly vertex: Vertex }[]): void {
    try {
      this.#add(vertex);
    } catch (error) {
      const isUnpinned = this.#defaults.pinSource !== undefined && error instanceof CompileError;
      if (!isUnpinned || error.locations.length > 0) throw error;
      const users = [vertex, ...path.map((step) => step.vertex).reverse()];
      error.locations = linesOf(users.map(locationsOf).find(({ length }) => length > 0) ?? []);
      throw error;
    }
  }

  #add(vertex: Vertex): void {
    if (this.#done.has(vertex)) return;
    const marshalled = vertex.kind === 'op' ? this.#marshal(vertex) : vertex.marshalled;
    const { digest, metadata } = marshalled;
    this.#done.set(vertex, marshalled);
    if (metadata !== undefined)
      this.#metadata.set(digest, mergeMetadata(this.#metadata.get(digest), metadata));
    this.#sources.add(digest, marshalled.locations);
    if (this.#seen.has(digest)) return;
    this.#seen.add(digest);
    this.#size += marshalled.bytes.length;
    if (this.#size > maxDefinitionSize) throw definitionTooLarge(marshalled);
    this.#def.push(marshalled.bytes);
  }

  #marshal(vertex: OpVertex): MarshalledVertex {
    const { constraints } = vertex;
    const inputs: pb.Input.$Properties[] = [];
    const { operation, caps, platform } = vertex.encode(this.#inputsInto(inputs));
    const head: pb.Op.$Properties = { inputs, constraints: { filter: [...(constraints.filter ?? [])] } };
    if (platform !== 'none') {
      const own = platform ?? constraints.platform;
      head.platform = platformToProto(effectivePlatform(own, this.#defaults, defaultPlatform));
    }
    const bytes = encodeOp(head, operation);
    return {
      digest: sha256(bytes),
      bytes,
      metadata: metadataOf(constraints, this.#capSet(this.#neededCaps(vertex, caps))),
      locations: constraints.locations ?? [],
    };
  }

  #neededCaps(vertex: Vertex, caps: readonly string[]): readonly string[] {
    const { neededCaps } = this.#defaults;
    if (neededCaps === undefined) return caps;
    const all = [...new Set([...(neededCaps.get(vertex) ?? []), ...caps])];
    neededCaps.set(vertex, all);
    return all;
  }

  /** Shares sets, because most ops need the same capabilities as another op. */
  #capSet(caps: readonly string[]): ReadonlyMap<string, boolean> {
    const key = caps.join();
    const known = this.#capSets.get(key) ?? new Map(caps.map((cap) => [cap, true]));
    this.#capSets.set(key, known);
    return known;
  }

  #inputsInto(inputs: pb.Input.$Properties[]): OpInputs {
    const sources: VertexOutput[] = [];
    return {
      defaults: this.#defaults,
      count: () => inputs.length,
      add: (output, options) => {
        const target = this.resolve(output);
        if (target === undefined) return emptyInput;
        const input = this.#input(target);
        const known = options?.always
          ? -1
          : sources.findIndex(
              ({ index }, at) => index === target.index && inputs[at]!.digest === input.digest,
            );
        if (known !== -1) return known;
        sources.push(target);
        return inputs.push(input) - 1;
      },
    };
  }

  #input(output: VertexOutput): pb.Input.$Properties {
    const marshalled = this.#done.get(output.vertex);
    invariant(marshalled !== undefined, 'an op uses an output that is not among its inputs');
    return { digest: marshalled.digest, index: toLong(output.index) };
  }
}

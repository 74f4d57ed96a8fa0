import type { DefinitionLocation, DefinitionSource } from './definition.ts';
import type { SourceLocation, SourceMap } from './source-map.ts';

/** Collects the source locations of ops, with each source file once (moby/buildkit v0.32.2 client/llb/sourcemap.go). */
export class SourceCollector {
  readonly #maps: SourceMap[] = [];
  readonly #indexes = new Map<SourceMap, number>();
  readonly #locations = new Map<string, DefinitionLocation[]>();

  add(digest: string, locations: readonly SourceLocation[]): void {
    const known = this.#locations.get(digest) ?? [];
    this.#locations.set(digest, known);
    for (const { sourceMap, ranges } of locations)
      known.push({ sourceIndex: this.#indexOf(sourceMap), ranges });
  }

  finish(): DefinitionSource {
    const infos = this.#maps.map(({ filename, language, data, definition }) => ({
      filename,
      language,
      data,
      definition,
    }));
    return { infos, locations: this.#locations };
  }

  #indexOf(sourceMap: SourceMap): number {
    const known = this.#indexes.get(sourceMap);
    if (known !== undefined) return known;
    const equal = this.#maps.findIndex((other) => sameSource(other, sourceMap));
    const index = equal === -1 ? this.#maps.push(sourceMap) - 1 : equal;
    this.#indexes.set(sourceMap, index);
    return index;
  }
}

function sameSource(a: SourceMap, b: SourceMap): boolean {
  if (a.filename !== b.filename || a.language !== b.language || !sameBytes(a.data, b.data)) return false;
  if (a.matchedByText || b.matchedByText) return true;
  if (a.definition === undefined || b.definition === undefined) return true;
  const [x, y] = [a.definition.def.at(-1), b.definition.def.at(-1)];
  return x === y || (x !== undefined && y !== undefined && sameBytes(x, y));
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

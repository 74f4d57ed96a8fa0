import type { LineRange } from '../../diagnostics/compile-error.ts';
import type { GoJsonValue } from '../../go/json.ts';
import { originOfLines, type SourceMap } from '../../llb/source-map.ts';
import { locationToJson, rangesOfLines } from '../wire/wire-json.ts';

/** The files that an answer refers to by index; the first one is the Dockerfile. */
export class SourceTable {
  readonly #main: SourceMap;
  readonly #sources: SourceMap[];

  constructor(main: SourceMap) {
    this.#main = main;
    // Text that was put together from several files is not a file itself.
    this.#sources = [main.origins?.find(({ sourceMap }) => isSameFile(sourceMap, main))?.sourceMap ?? main];
  }

  /** The files that {@link locate} has named so far. */
  get sources(): readonly SourceMap[] {
    return this.#sources;
  }

  /** The location of lines of the Dockerfile's text. */
  locate(lines: LineRange): GoJsonValue {
    const origin = originOfLines(this.#main, lines);
    return locationToJson(this.#indexOf(origin.sourceMap), rangesOfLines(origin.lines));
  }

  /** Each line of several locations once, in order; those in the file of the first one. */
  locateAll(locations: readonly LineRange[]): GoJsonValue {
    const origins = locations.map((lines) => originOfLines(this.#main, lines));
    const file = origins[0]?.sourceMap ?? this.#main;
    const here = origins.filter(({ sourceMap }) => sourceMap === file).map(({ lines }) => lines);
    const lines = new Set(here.flatMap(rangesOfLines).map(({ start }) => start.line));
    const sorted = [...lines].sort((a, b) => a - b);
    const ranges = sorted.flatMap((line) => rangesOfLines({ start: line, end: line }));
    return locationToJson(origins.length === 0 ? 0 : this.#indexOf(file), ranges);
  }

  #indexOf(sourceMap: SourceMap): number {
    const known = this.#sources.indexOf(sourceMap);
    return known === -1 ? this.#sources.push(sourceMap) - 1 : known;
  }
}

function isSameFile(one: SourceMap, other: SourceMap): boolean {
  return one.data === other.data && one.filename === other.filename;
}

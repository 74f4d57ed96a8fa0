import type { ComposedSource } from '../instructions/compose-source.ts';
import { type CheckRequest, checkDockerfile } from '../lint/check-dockerfile.ts';
import type { Finding, Fix } from '../lint/finding.ts';
import { buildErrorFindings } from '../lint/findings-of-compile.ts';
import type { LineOrigin, SourceMap } from '../llb/source-map.ts';
import { positionAt, spanOfLines } from '../source/line-span.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import type { TextEdit } from '../source/text-edit.ts';

/** Checks a composed file. An instruction that could not be replaced is an error of the build, the first one. */
export async function checkComposed(
  main: SourceFile,
  composed: ComposedSource,
  request: CheckRequest,
): Promise<readonly Finding[]> {
  const { file, sourceMap, error, facts } = composed;
  const options = { ...request.options, sourceMap };
  const found = await checkDockerfile(file, { ...request, options, facts });
  if (error === undefined) return findingsInMain(main, composed, found);
  const [lines = { start: 1, end: 1 }] = error.locations;
  const first = buildErrorFindings(file, { errors: [{ error, lines, unreadable: true }] });
  const others = found.map((finding) => ({ ...finding, isFirst: finding.isFirst && false }));
  return findingsInMain(main, composed, [...first, ...others]);
}

/**
 * Moves the findings of a composed file to the file that was composed. What is found in another file belongs to a check of
 * that file and is left out; an error of a build is shown at the instruction that the other file stands for.
 */
function findingsInMain(
  main: SourceFile,
  composed: ComposedSource,
  findings: readonly Finding[],
): readonly Finding[] {
  if (composed.sourceMap.origins === undefined) return findings;
  const mover = new Mover(main, composed.file, composed.sourceMap.origins);
  return findings.flatMap((finding) => mover.move(finding) ?? []);
}

class Mover {
  readonly #main: SourceFile;
  readonly #composed: SourceFile;
  readonly #origins: readonly LineOrigin[];

  constructor(main: SourceFile, composed: SourceFile, origins: readonly LineOrigin[]) {
    this.#main = main;
    this.#composed = composed;
    this.#origins = origins;
  }

  move(finding: Finding): Finding | undefined {
    const { span, fix, ...rest } = finding;
    if (span.start === 0 && span.end === 0) return finding;
    const origin = this.#originAt(span.start);
    if (origin === undefined) return undefined;
    if (!this.#isMain(origin.sourceMap)) return rest.rule === 'BuildError' ? this.#atUse(finding) : undefined;
    const moved = this.#moveSpan(span);
    if (moved === undefined) return { ...rest, span: this.#spanOfLine(origin.line) };
    const edits = fix && this.#moveEdits(fix);
    return edits === undefined ? { ...rest, span: moved } : { ...rest, span: moved, fix: edits };
  }

  /** The error at the nearest line of the main file above, which is the instruction that was replaced. */
  #atUse(finding: Finding): Finding {
    const at = positionAt(this.#composed, finding.span.start).line - 1;
    const above = this.#origins.slice(0, at).findLast(({ sourceMap }) => this.#isMain(sourceMap));
    const origin = this.#origins[at];
    const place = origin === undefined ? '' : `${origin.sourceMap.filename}:${origin.line}: `;
    return {
      ...finding,
      fix: undefined,
      message: `${place}${finding.message}`,
      span: this.#spanOfLine(above?.line ?? 1),
    };
  }

  #moveEdits({ title, edits }: Fix): Fix | undefined {
    const moved = edits.map(({ span, text }): TextEdit | undefined => {
      const place = this.#moveSpan(span);
      return place && { span: place, text };
    });
    return moved.every((edit) => edit !== undefined) ? { title, edits: moved } : undefined;
  }

  /** Undefined for text that does not stand in the main file like this. */
  #moveSpan({ start, end }: Span): Span | undefined {
    const [from, to] = [this.#moveOffset(start), this.#moveOffset(end)];
    if (from === undefined || to === undefined) return undefined;
    const isSame = this.#main.text.slice(from, to) === this.#composed.text.slice(start, end);
    return isSame ? { start: from, end: to } : undefined;
  }

  #moveOffset(offset: number): number | undefined {
    const origin = this.#originAt(offset);
    if (origin === undefined || !this.#isMain(origin.sourceMap)) return undefined;
    const { column } = positionAt(this.#composed, offset);
    return (this.#main.lineStarts[origin.line - 1] ?? 0) + column - 1;
  }

  #originAt(offset: number): LineOrigin | undefined {
    // The end of the text is in its last line.
    return this.#origins[positionAt(this.#composed, offset).line - 1] ?? this.#origins.at(-1);
  }

  #isMain(sourceMap: SourceMap): boolean {
    return sourceMap.data === this.#main.bytes;
  }

  #spanOfLine(line: number): Span {
    return spanOfLines(this.#main, { start: line, end: line });
  }
}

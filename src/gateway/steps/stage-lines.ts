import { encodeText } from '../../base/text.ts';
import { parseStages } from '../../instructions/parse-stages.ts';
import { dockerfileInstructions as instructionSet } from '../../instructions/registry.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { parseSyntax } from '../../syntax/parse.ts';

/** A stage, and the lines of the Dockerfile that belong to it: 1-based and inclusive. */
export interface StageLines {
  readonly index: number;
  /** '' if it has none. */
  readonly name: string;
  readonly start: number;
  /** The line before the next stage, or the last line of the file. */
  readonly end: number;
}

/** The stages of a Dockerfile in order. Throws a `CompileError` for a mistake in it. */
export function stageLines(file: SourceFile): readonly StageLines[] {
  const { stages } = parseStages(parseSyntax(file, instructionSet.grammar), { instructionSet });
  const last = file.lineStarts.length - (file.text.endsWith('\n') ? 1 : 0);
  return stages.map(({ name, lines }, index) => ({
    index,
    name,
    start: lines.start,
    end: (stages[index + 1]?.lines.start ?? last + 1) - 1,
  }));
}

/** The bytes of a Dockerfile up to a line. */
export function bytesUpTo({ bytes, text, lineStarts }: SourceFile, line: number): Uint8Array {
  const end = lineStarts[line];
  return end === undefined ? bytes : encodeText(text.slice(0, end));
}

/** The stage of a name or a number. As with `--target`, case does not matter, and the last of several stages with one name is meant. */
export function findStage(word: string, stages: readonly StageLines[]): StageLines | undefined {
  const named = stages.findLast(({ name }) => name !== '' && name.toLowerCase() === word.toLowerCase());
  return named ?? (/^\d+$/.test(word) ? stages[Number(word)] : undefined);
}

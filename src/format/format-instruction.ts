import { isSpaceCode, toLower, toUpper } from '../go/strings.ts';
import type { InstructionSet } from '../instructions/instruction-set.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { TextEdit } from '../source/text-edit.ts';
import type { InstructionNode } from '../syntax/node.ts';
import { splitCommand } from '../syntax/split-command.ts';
import { argumentGaps } from './argument-gaps.ts';
import { gapEdits } from './gap-edits.ts';
import {
  type InstructionLayout,
  type LinePart,
  layoutOf,
  spanInOneLine,
  startOfLine,
} from './instruction-layout.ts';

/** The file whose instructions are formatted. */
export interface FormatContext {
  readonly file: SourceFile;
  readonly escapeToken: string;
  readonly instructionSet: InstructionSet;
}

/**
 * The edits that format an instruction, in groups: first those for its lines and its keyword, then those for its
 * flags and arguments. Whether they change its meaning is not checked here.
 */
export function instructionEdits(
  { file, escapeToken, instructionSet }: FormatContext,
  node: InstructionNode,
): readonly (readonly TextEdit[])[] {
  const definition = instructionSet.definitions.get(toLower(node.keyword));
  if (definition === undefined) return [];
  const rule = definition.grammar;
  const layout = layoutOf(file, node, escapeToken);
  if (layout.text !== node.original) return [];
  const { keyword, keywordStart, flags, argsStart: start } = splitCommand(layout.text, escapeToken);
  const keywordEnd = keywordStart + keyword.length;
  const isOnbuild = rule.arguments === 'sub-instruction';
  const inner = isOnbuild ? [] : flags;
  const gapStarts = [keywordEnd, ...inner.map((flag) => flag.end)];
  const gaps = gapStarts.map((from) => ({ from, to: skipSpace(layout.text, from) }));
  const argsStart = isOnbuild ? gaps.at(-1)!.to : start;
  const dashes = layout.text.slice(gaps.at(-1)!.to, argsStart).trimEnd();
  if (dashes !== '') gaps.push({ from: gaps.at(-1)!.to + dashes.length, to: argsStart });
  const edges = [
    ...indentEdit(file, node),
    // A trigger keeps the blanks at its end.
    ...lineEndEdits(
      file,
      layout.parts.filter((part) => part.continues || !isOnbuild),
    ),
    ...upperCaseEdit(layout, keyword, keywordStart),
  ];
  const argumentText = { layout, start: argsStart, escapeToken };
  const between = [...gaps, ...argumentGaps(node, rule.arguments, argumentText)].flatMap((gap) =>
    gap.to < layout.text.length ? gapEdits(layout, gap) : [],
  );
  const words = definition.keywordArguments?.(node.args) ?? [];
  const upper = words.flatMap((index) => argumentEdit(layout, argsStart, index));
  return [edges, [...between, ...upper]];
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpaceCode(text.charCodeAt(at))) at++;
  return at;
}

/** An instruction begins with its line. */
function indentEdit(file: SourceFile, node: InstructionNode): readonly TextEdit[] {
  const start = startOfLine(file, node.lines.start);
  const indent = file.text.slice(start, node.span.start);
  return /^[ \t]+$/.test(indent) ? [{ span: { start, end: node.span.start }, text: '' }] : [];
}

/** Blanks at the end of a line: after its continuation token, or after all. */
function lineEndEdits({ text }: SourceFile, parts: readonly LinePart[]): readonly TextEdit[] {
  return parts.flatMap((part) => {
    const from = part.continues ? part.start + part.text.length + 1 : part.start;
    let start = part.end;
    while (start > from && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
    return start < part.end ? [{ span: { start, end: part.end }, text: '' }] : [];
  });
}

/** Writes an argument, which is a word of the language, in upper case. */
function argumentEdit(layout: InstructionLayout, argsStart: number, index: number): readonly TextEdit[] {
  const words = [...layout.text.slice(argsStart).matchAll(/\S+/g)];
  const word = words[index];
  return word === undefined ? [] : upperCaseEdit(layout, word[0], argsStart + word.index);
}

/** Only words of ASCII letters: others may mean something else in another case. */
function upperCaseEdit(layout: InstructionLayout, word: string, start: number): readonly TextEdit[] {
  const text = toUpper(word);
  if (word === text || !/^[a-z]+$/i.test(word)) return [];
  const span = spanInOneLine(layout, start, start + word.length);
  return span === undefined ? [] : [{ span, text }];
}

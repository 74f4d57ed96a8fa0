import { invariant } from '../base/invariant.ts';
import { encodeText } from '../base/text.ts';
import { CompileError } from '../diagnostics/compile-error.ts';
import type { InstructionSet } from '../instructions/instruction-set.ts';
import { parseStages } from '../instructions/parse-stages.ts';
import { dockerfileInstructions } from '../instructions/registry.ts';
import { applyEdits, haveOverlap } from '../source/apply-edits.ts';
import { createSourceFile, type SourceFile } from '../source/source-file.ts';
import type { TextEdit } from '../source/text-edit.ts';
import type { InstructionNode, SyntaxTree } from '../syntax/node.ts';
import { parseSyntax } from '../syntax/parse.ts';
import { directiveEdits } from './directive-edits.ts';
import { type FormatContext, instructionEdits } from './format-instruction.ts';
import { startOfLine } from './instruction-layout.ts';
import { sameDirectives, sameMeaning } from './same-meaning.ts';
import { unformattedLines } from './unformatted-lines.ts';

/**
 * Formats a file: keywords in upper case, instructions at the start of their lines, one space between words,
 * continuation lines indented by four, no blanks at line ends, and a newline at the end. Comments, blank lines, heredocs,
 * text for a shell, and everything between `# dockerfile-llb fmt=off` and `fmt=on` stay byte for byte. The result
 * compiles to the same ops and configs as before, whatever its base images are, because each instruction is parsed
 * again and compared. Throws a CompileError for a file that does not parse, such as one with an unknown instruction or
 * flag, or without a FROM.
 */
export function formatDockerfile(file: SourceFile, instructionSet = dockerfileInstructions): SourceFile {
  return applyEdits(file, formatEdits(file, instructionSet));
}

/** The edits of {@link formatDockerfile}. */
export function formatEdits(file: SourceFile, instructionSet: InstructionSet): readonly TextEdit[] {
  const tree = parseSyntax(file, instructionSet.grammar);
  // An instruction that cannot be parsed has no canonical form, so it is an error.
  parseStages(tree, { instructionSet });
  const context: FormatContext = { file, escapeToken: tree.escapeToken, instructionSet };
  const isUnformatted = unformattedLines(file, tree.instructions);
  const lineEnd = isUnformatted(file.lineStarts.length) ? [] : finalLineEnd(file);
  const edits = [
    ...directiveEdits(file),
    ...tree.instructions
      .filter(({ lines }) => !isUnformatted(lines.start))
      .flatMap((node) => safeEdits(context, node)),
    ...lineEnd,
  ];
  const kept = [edits, edits.slice(0, -lineEnd.length || undefined)];
  const chosen = kept.find(
    (candidate) => !haveOverlap(candidate) && isSame(context, tree, applyEdits(file, candidate)),
  );
  invariant(chosen !== undefined, 'formatting changes what the Dockerfile means');
  return chosen;
}

/** As many groups of an instruction's edits as leave its meaning alone. */
function safeEdits(context: FormatContext, node: InstructionNode): readonly TextEdit[] {
  const { file, escapeToken, instructionSet } = context;
  const groups = instructionEdits(context, node).filter((group) => group.length > 0);
  const all = groups.flat();
  if (all.length === 0) return [];
  const lineStart = startOfLine(file, node.lines.start);
  const before = standalone(file.text.slice(lineStart, node.span.end), escapeToken);
  const tree = tryParse(before.file, instructionSet);
  if (tree === undefined) return [];
  const offset = before.prefix - lineStart;
  const isSafe = (edits: readonly TextEdit[]) =>
    !haveOverlap(edits) &&
    isSame(
      { file: before.file, instructionSet },
      tree,
      applyEdits(
        before.file,
        edits.map((edit) => moved(edit, offset)),
      ),
    );
  if (isSafe(all)) return all;
  return groups.find((group) => isSafe(group)) ?? [];
}

/** One instruction as a separate file. */
function standalone(text: string, escapeToken: string) {
  const header = `# escape=${escapeToken}\n\n`;
  return { file: createSourceFile('Dockerfile', encodeText(header + text)), prefix: header.length };
}

function moved({ span, text }: TextEdit, offset: number): TextEdit {
  return { span: { start: span.start + offset, end: span.end + offset }, text };
}

function finalLineEnd({ text }: SourceFile): readonly TextEdit[] {
  if (text === '' || text.endsWith('\n')) return [];
  const end = text.length;
  return [{ span: { start: end, end }, text: text.includes('\r\n') ? '\r\n' : '\n' }];
}

function isSame(
  { file, instructionSet }: Pick<FormatContext, 'file' | 'instructionSet'>,
  tree: SyntaxTree,
  after: SourceFile,
): boolean {
  const again = tryParse(after, instructionSet);
  return again !== undefined && sameMeaning(tree, again, instructionSet) && sameDirectives(file, after);
}

function tryParse(file: SourceFile, { grammar }: InstructionSet): SyntaxTree | undefined {
  try {
    return parseSyntax(file, grammar);
  } catch (error) {
    if (error instanceof CompileError) return undefined;
    throw error;
  }
}

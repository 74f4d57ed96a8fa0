import { layoutOf } from '../format/instruction-layout.ts';
import { unformattedLines } from '../format/unformatted-lines.ts';
import { dockerfileInstructions } from '../instructions/registry.ts';
import type { CheckedDocument, CheckedInstruction } from '../lint/checked-document.ts';
import { brokenDocumentOf } from '../lint/read-document.ts';
import { argumentsText } from '../lint/read-scripts.ts';
import { layoutBody } from '../lint/shell/layout-script.ts';
import { tokenizeShell } from '../lint/shell/tokenize.ts';
import { rootImage, windowsImage } from '../lint/stage-links.ts';
import { applyEdits } from '../source/apply-edits.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { TextEdit } from '../source/text-edit.ts';
import { layoutLine } from './layout-line.ts';

/**
 * Lays out the scripts of RUNs for a POSIX shell: one command per line at `&&`, and lines indented by blocks. The shell gets
 * the same words and operators, but the text differs, so the digests of these steps change. Comments, quoted text and
 * heredocs in scripts stay as they are, and so does an instruction whose script would not be the same.
 */
export function layoutScripts(file: SourceFile, instructionSet = dockerfileInstructions): SourceFile {
  const document = documentOf(file, instructionSet);
  if (document === undefined || document.tree.escapeToken !== '\\') return file;
  const isUnformatted = unformattedLines(file, document.tree.instructions);
  const wanted = document.stages
    .filter((stage) => !windowsImage.test(rootImage(document, stage)))
    .flatMap(({ body }) => body.filter(({ node }) => !isUnformatted(node.lines.start)))
    .map((checked) => ({ checked, edits: editsFor(document, checked) }))
    .filter(({ edits }) => edits.length > 0);
  const safe = wanted.filter(({ checked, edits }) => isSame(document, checked, applyEdits(file, edits)));
  return applyEdits(
    file,
    safe.flatMap(({ edits }) => edits),
  );
}

function documentOf(file: SourceFile, instructionSet = dockerfileInstructions): CheckedDocument | undefined {
  const given = {
    instructionSet,
    buildArgs: new Map(),
    target: '',
    baseTriggers: [],
    imageVariables: undefined,
  };
  return brokenDocumentOf(file, given);
}

function editsFor(document: CheckedDocument, checked: CheckedInstruction): readonly TextEdit[] {
  const { node } = checked;
  const [script, ...others] = document.scriptsOf(checked);
  if (script === undefined || others.length > 0 || node.json) return [];
  const [heredoc] = node.heredocs;
  if (heredoc === undefined) {
    const layout = layoutOf(document.file, node, document.tree.escapeToken);
    const args = argumentsText(document, checked);
    return layoutLine(document.file, layout, {
      text: args.text,
      start: node.original.length - args.text.length,
    });
  }
  // Tabs belong to a heredoc that drops them.
  if (!script.isHeredoc || heredoc.chomp || script.text.includes('\r')) return [];
  return (layoutBody(script.text) ?? []).map(({ start, end, text }) => ({
    span: script.span(start, end),
    text,
  }));
}

/** Whether only the layout of the instruction differs in another text of the file. */
function isSame(document: CheckedDocument, checked: CheckedInstruction, after: SourceFile): boolean {
  const again = documentOf(after, document.instructionSet);
  const index = document.instructions.indexOf(checked);
  const other = again?.instructions[index];
  return (
    again !== undefined &&
    other !== undefined &&
    again.instructions.length === document.instructions.length &&
    again.instructions.every(
      ({ node }, at) => at === index || node.original === document.instructions[at]?.node.original,
    ) &&
    other.node.flags.join('\n') === checked.node.flags.join('\n') &&
    tokensOf(again, other) === tokensOf(document, checked)
  );
}

/** What a shell reads: words, operators and line ends. */
function tokensOf(document: CheckedDocument, checked: CheckedInstruction): string {
  const scripts = document
    .scriptsOf(checked)
    .map(({ text }) =>
      tokenizeShell(text).map((token) =>
        token.kind === 'word'
          ? ['word', token.word.text]
          : token.kind === 'separator'
            ? ['separator', token.separator]
            : ['redirect', text.slice(token.start, token.end)],
      ),
    );
  return JSON.stringify(scripts);
}

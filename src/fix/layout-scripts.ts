import { itemAt } from '../base/list.ts';
import { layoutOf } from '../format/instruction-layout.ts';
import { unformattedLines } from '../format/unformatted-lines.ts';
import { dockerfileInstructions } from '../instructions/registry.ts';
import type { CheckedDocument, CheckedInstruction } from '../lint/checked-document.ts';
import { brokenDocumentOf, givenByOptions } from '../lint/read-document.ts';
import { layoutBody } from '../lint/shell/layout-script.ts';
import { tokenizeShell } from '../lint/shell/tokenize.ts';
import { rootImage, windowsImage } from '../lint/stage-links.ts';
import { applyEdits } from '../source/apply-edits.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { TextEdit } from '../source/text-edit.ts';
import { splitCommand } from '../syntax/split-command.ts';
import { layoutLine } from './layout-line.ts';

/**
 * Lays out the scripts of RUNs for a POSIX shell: one command per line at `&&`, and lines indented by blocks. The shell gets
 * the same words and operators, but the text differs, so the digests of these steps change. Comments, quoted text and
 * heredocs in scripts stay as they are, and so does an instruction whose script would not be the same.
 */
export function layoutScripts(file: SourceFile, instructionSet = dockerfileInstructions): SourceFile {
  const document = brokenDocumentOf(file, givenByOptions({ instructionSet }));
  if (document === undefined || document.tree.escapeToken !== '\\') return file;
  const isUnformatted = unformattedLines(file, document.tree.instructions);
  const wanted = document.stages
    .filter((stage) => !windowsImage.test(rootImage(document, stage)))
    .flatMap(({ body }) => body.filter(({ node }) => !isUnformatted(node.lines.start)))
    .map((checked) => ({ checked, edits: editsFor(document, checked) }))
    .filter(({ edits }) => edits.length > 0);
  return applyLayouts(file, safeLayouts(document, wanted));
}

/** An instruction and the edits that lay out its script. */
interface Layout {
  readonly checked: CheckedInstruction;
  readonly edits: readonly TextEdit[];
}

function applyLayouts(file: SourceFile, layouts: readonly Layout[]): SourceFile {
  return applyEdits(
    file,
    layouts.flatMap(({ edits }) => edits),
  );
}

/** The layouts that change no script. Tries all at once, and smaller groups only if one of them does. */
function safeLayouts(document: CheckedDocument, layouts: readonly Layout[]): readonly Layout[] {
  if (layouts.length === 0 || isSame(document, layouts)) return layouts;
  if (layouts.length === 1) return [];
  const middle = layouts.length >> 1;
  return [layouts.slice(0, middle), layouts.slice(middle)].flatMap((half) => safeLayouts(document, half));
}

function editsFor(document: CheckedDocument, checked: CheckedInstruction): readonly TextEdit[] {
  const { node } = checked;
  const [script, ...others] = document.scriptsOf(checked);
  if (script === undefined || others.length > 0 || node.json) return [];
  const [heredoc] = node.heredocs;
  if (heredoc === undefined) {
    const { escapeToken } = document.tree;
    const { args, argsStart } = splitCommand(node.original, escapeToken);
    const layout = layoutOf(document.file, node, escapeToken);
    return layoutLine(document.file, layout, { text: args, start: argsStart });
  }
  // Tabs belong to a heredoc that drops them.
  if (!script.isHeredoc || heredoc.chomp || script.text.includes('\r')) return [];
  return (layoutBody(script.text) ?? []).map(({ start, end, text }) => ({
    span: script.span(start, end),
    text,
  }));
}

/** Whether the shell reads the same scripts after the layouts, and everything else is the same. */
function isSame(document: CheckedDocument, layouts: readonly Layout[]): boolean {
  const again = brokenDocumentOf(applyLayouts(document.file, layouts), document);
  if (again?.instructions.length !== document.instructions.length) return false;
  const changed = new Set(layouts.map(({ checked }) => checked));
  return document.instructions.every((before, index) => {
    const after = itemAt(again.instructions, index);
    if (!changed.has(before)) return after.node.original === before.node.original;
    const hasSameFlags = after.node.flags.join('\n') === before.node.flags.join('\n');
    return hasSameFlags && tokensOf(again, after) === tokensOf(document, before);
  });
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

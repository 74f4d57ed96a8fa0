import type { Fact } from '../../diagnostics/fact.ts';
import { type InstructionLayout, layoutOf, spanInOneLine } from '../../format/instruction-layout.ts';
import type { Span } from '../../source/span.ts';
import { isCommentLine } from '../../syntax/line-text.ts';
import { splitCommand } from '../../syntax/split-command.ts';
import type { CheckedDocument, CheckedInstruction } from '../checked-document.ts';
import type { Fix } from '../finding.ts';
import type { FactKind, FactOf } from '../rule.ts';

/** The input of a fix for a rule of the reference. */
export interface RuleFixRequest<F extends Fact = Fact> {
  readonly document: CheckedDocument;
  /** The instruction that the fact is about. */
  readonly checked: CheckedInstruction;
  readonly fact: F;
}

/**
 * What to do about a finding if it is not safe to apply automatically: it may not be the intention, or it may break
 * something.
 */
export interface Advice {
  readonly hint: string;
}

/** Says how to put right what a rule found; undefined where that is not clear. */
export interface RuleFix {
  readonly rule: string;
  readonly kind: FactKind;
  readonly fix: (request: RuleFixRequest) => Fix | Advice | undefined;
}

/** Ties a fix to its rule's kind of fact. */
export function defineFix<K extends FactKind>(
  rule: string,
  kind: K,
  fix: (request: RuleFixRequest<FactOf<K>>) => Fix | Advice | undefined,
): RuleFix {
  return { rule, kind, fix: fix as RuleFix['fix'] };
}

/** A fix with one edit; undefined if there is no place for it. */
export function replaceSpan(title: string, span: Span | undefined, text: string): Fix | undefined {
  return span && { title, edits: [{ span, text }] };
}

/** An instruction's logical line, and where its arguments begin in it. */
export interface LocatedArguments {
  readonly layout: InstructionLayout;
  readonly start: number;
  readonly text: string;
  /** The place of `[from, to)` of the text; undefined when a line break lies in between. */
  span(from: number, to: number): Span | undefined;
}

export function locateArguments(
  { file, tree }: CheckedDocument,
  { node }: CheckedInstruction,
): LocatedArguments {
  const layout = layoutOf(file, node, tree.escapeToken);
  const { argsStart: start } = splitCommand(layout.text, tree.escapeToken);
  const text = layout.text.slice(start).trimEnd();
  return { layout, start, text, span: (from, to) => spanInOneLine(layout, start + from, start + to) };
}

/** The arguments cut at blanks, with their places. */
export function argumentWords(
  document: CheckedDocument,
  checked: CheckedInstruction,
): readonly { readonly text: string; readonly span: Span | undefined }[] {
  const args = locateArguments(document, checked);
  return [...args.text.matchAll(/[^\t\v\f\r ]+/g)].map(({ 0: text, index }) => ({
    text,
    span: args.span(index, index + text.length),
  }));
}

/** Whether there are comments between the lines of an instruction, which a fix that replaces all of it would delete. */
export function holdsComments({ file }: CheckedDocument, { node }: CheckedInstruction): boolean {
  const { lineStarts, text } = file;
  return lineStarts
    .slice(node.lines.start, node.lines.end)
    .some((start, index) => isCommentLine(text.slice(start, lineStarts[node.lines.start + index + 1])));
}

/** All lines of an instruction, the last line end included. */
export function wholeLines({ file }: CheckedDocument, { node }: CheckedInstruction): Span {
  const { lineStarts, text } = file;
  return { start: lineStarts[node.lines.start - 1] ?? 0, end: lineStarts[node.lines.end] ?? text.length };
}

import {
  CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  FoldingRangeKind,
  MarkupKind,
  TextEdit as ProtocolEdit,
  type FoldingRange as ProtocolFolding,
  type DocumentSymbol as ProtocolSymbol,
  type Range,
  SemanticTokensBuilder,
  SymbolKind,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { programName } from '../../base/program-name.ts';
import type { Completion, CompletionKind } from '../../editor/completion.ts';
import type { DocumentSymbol } from '../../editor/document-symbols.ts';
import type { FoldingRange } from '../../editor/folding.ts';
import type { QuickFix } from '../../editor/quick-fixes.ts';
import { type SemanticToken, tokenKinds } from '../../editor/semantic-tokens.ts';
import type { Finding, Severity } from '../../lint/finding.ts';
import type { Span } from '../../source/span.ts';
import type { TextEdit } from '../../source/text-edit.ts';

/** A span as lines and characters from 0, in UTF-16 units. */
export function rangeOf(text: TextDocument, { start, end }: Span): Range {
  return { start: text.positionAt(start), end: text.positionAt(end) };
}

/** A range of the protocol as a span. */
export function spanOf(text: TextDocument, { start, end }: Range): Span {
  return { start: text.offsetAt(start), end: text.offsetAt(end) };
}

export function editOf(text: TextDocument, { span, text: replacement }: TextEdit): ProtocolEdit {
  return ProtocolEdit.replace(rangeOf(text, span), replacement);
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  note: DiagnosticSeverity.Information,
};

/** Rules about something that nothing uses, which editors show faded. */
const unusedRules: ReadonlySet<string> = new Set(['UnusedStage', 'UnusedArg']);

/** A finding; one without a place is shown in the first line. */
export function diagnosticOf(text: TextDocument, finding: Finding): Diagnostic {
  const { rule, severity, message, hint, url, span } = finding;
  return {
    range: rangeOf(text, span),
    severity: severities[severity],
    source: programName,
    code: rule,
    ...(url === '' ? {} : { codeDescription: { href: url } }),
    message: hint === undefined ? message : `${message}\n${hint}`,
    ...(unusedRules.has(rule) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(rule === 'MaintainerDeprecated' ? { tags: [DiagnosticTag.Deprecated] } : {}),
  };
}

/** A quick fix for the diagnostics of the same rule and place. */
export function codeActionOf(text: TextDocument, fix: QuickFix): CodeAction {
  const changes = { [text.uri]: fix.edits.map((edit) => editOf(text, edit)) };
  return {
    ...CodeAction.create(fix.title, { changes }, CodeActionKind.QuickFix),
    diagnostics: [diagnosticOf(text, fix.finding)],
    isPreferred: fix.isPreferred,
  };
}

const completionKinds: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  keyword: CompletionItemKind.Keyword,
  flag: CompletionItemKind.Property,
  field: CompletionItemKind.Field,
  value: CompletionItemKind.EnumMember,
  stage: CompletionItemKind.Class,
  variable: CompletionItemKind.Variable,
  file: CompletionItemKind.File,
  directory: CompletionItemKind.Folder,
  rule: CompletionItemKind.EnumMember,
  directive: CompletionItemKind.Keyword,
};

/** A completion; `index` keeps the order. */
export function completionItemOf(text: TextDocument, completion: Completion, index: number): CompletionItem {
  const { label, kind, detail, documentation, edit } = completion;
  const filter = text.getText(rangeOf(text, edit.span));
  return {
    label,
    kind: completionKinds[kind],
    sortText: String(index).padStart(4, '0'),
    // What is typed must be part of it, or clients leave the completion out.
    ...(filter !== '' && !label.toLowerCase().startsWith(filter.toLowerCase())
      ? { filterText: edit.text }
      : {}),
    ...(detail === undefined ? {} : { detail }),
    ...(documentation === undefined
      ? {}
      : { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
    textEdit: editOf(text, edit),
  };
}

const symbolKinds: Readonly<Record<DocumentSymbol['kind'], SymbolKind>> = {
  stage: SymbolKind.Class,
  variable: SymbolKind.Variable,
  instruction: SymbolKind.Method,
};

export function symbolOf(text: TextDocument, symbol: DocumentSymbol): ProtocolSymbol {
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: symbolKinds[symbol.kind],
    range: rangeOf(text, symbol.span),
    selectionRange: rangeOf(text, symbol.nameSpan),
    children: symbol.children.map((child) => symbolOf(text, child)),
  };
}

export function foldingOf({ start, end, kind }: FoldingRange): ProtocolFolding {
  return {
    startLine: start - 1,
    endLine: end - 1,
    ...(kind === 'comment' ? { kind: FoldingRangeKind.Comment } : {}),
  };
}

export function encodeTokens(text: TextDocument, tokens: readonly SemanticToken[]): number[] {
  const builder = new SemanticTokensBuilder();
  for (const { kind, span, isDeclaration } of tokens) {
    const { line, character } = text.positionAt(span.start);
    builder.push(line, character, span.end - span.start, tokenKinds.indexOf(kind), isDeclaration ? 1 : 0);
  }
  return builder.build().data;
}

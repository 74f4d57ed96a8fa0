import {
  type CancellationToken,
  CodeAction,
  CodeActionKind,
  type CodeActionParams,
  DocumentHighlightKind,
  LSPErrorCodes,
  MarkupKind,
  type Position,
  type Range,
  ResponseError,
} from 'vscode-languageserver/node';
import { completions } from '../../editor/complete.ts';
import { documentSymbols } from '../../editor/document-symbols.ts';
import { foldingRanges } from '../../editor/folding.ts';
import { editsOnTyping, formattingEdits } from '../../editor/format.ts';
import { hoverAt } from '../../editor/hover.ts';
import { inlayHints } from '../../editor/inlay-hints.ts';
import { fixAll, quickFixes } from '../../editor/quick-fixes.ts';
import { definitionAt, referencesAt } from '../../editor/references.ts';
import { renameAt, renameableAt } from '../../editor/rename.ts';
import { semanticTokens } from '../../editor/semantic-tokens.ts';
import { signatureHelpAt } from '../../editor/signature-help.ts';
import type { CheckedDocument } from '../../lint/checked-document.ts';
import { type LspServer, refuseCancelled } from './lsp-server.ts';
import type { OpenText } from './open-documents.ts';
import { protocolLinks } from './protocol-links.ts';
import {
  codeActionOf,
  completionItemOf,
  editOf,
  encodeTokens,
  foldingOf,
  rangeOf,
  spanOf,
  symbolOf,
} from './to-protocol.ts';

interface TextRequest {
  readonly textDocument: { readonly uri: string };
}

interface PositionRequest extends TextRequest {
  readonly position: Position;
}

/** Answers the requests about one document. */
export function addLanguageFeatures(server: LspServer): void {
  addReading(server);
  addNames(server);
  addEditing(server);
  addOverviews(server);
}

function addReading(server: LspServer): void {
  const { connection } = server;
  connection.onHover(
    atPosition(server, async ({ text, document }, offset) => {
      const hover = await hoverAt(document, offset);
      if (hover === undefined) return null;
      return {
        contents: { kind: MarkupKind.Markdown, value: hover.markdown },
        range: rangeOf(text, hover.span),
      };
    }),
  );
  connection.onCompletion(
    atPosition(server, async ({ text, document }, offset) =>
      (await completions(document, offset)).map((item, index) => completionItemOf(text, item, index)),
    ),
  );
  connection.onSignatureHelp(
    atPosition(server, async ({ document }, offset) => {
      const help = signatureHelpAt(document, offset);
      if (help === undefined) return null;
      const { label, documentation, parameters, active } = help;
      const signature = { label, documentation, parameters: parameters.map((one) => ({ ...one })) };
      return { signatures: [signature], activeSignature: 0, activeParameter: active ?? null };
    }),
  );
}

function addNames(server: LspServer): void {
  const { connection } = server;
  connection.onDefinition(
    inStructure(server, ({ text }, structure, offset) =>
      definitionAt(structure, offset).map((span) => ({ uri: text.uri, range: rangeOf(text, span) })),
    ),
  );
  connection.onReferences(async (params, token) => {
    const { includeDeclaration } = params.context;
    return inStructure(server, ({ text }, structure, offset) =>
      referencesAt(structure, offset, includeDeclaration).map((span) => ({
        uri: text.uri,
        range: rangeOf(text, span),
      })),
    )(params, token);
  });
  connection.onDocumentHighlight(
    inStructure(server, ({ text }, structure, offset) =>
      referencesAt(structure, offset, true).map((span) => ({
        range: rangeOf(text, span),
        kind: DocumentHighlightKind.Text,
      })),
    ),
  );
  connection.onPrepareRename(
    inStructure(server, ({ text }, structure, offset) => {
      const span = renameableAt(structure, offset);
      if (span === undefined) return null;
      return {
        range: rangeOf(text, span),
        placeholder: structure.file.text.slice(span.start, span.end),
      };
    }),
  );
  connection.onRenameRequest(async (params, token) =>
    inStructure(server, ({ text }, structure, offset) => {
      const outcome = renameAt(structure, offset, params.newName);
      if (outcome.kind === 'refused') throw new ResponseError(LSPErrorCodes.RequestFailed, outcome.reason);
      return { changes: { [text.uri]: outcome.edits.map((edit) => editOf(text, edit)) } };
    })(params, token),
  );
}

function addEditing(server: LspServer): void {
  const { connection } = server;
  connection.onCodeAction(async (params, token) => {
    const opened = await server.current(params.textDocument.uri, token);
    return opened === undefined ? null : codeActions(opened, params, token);
  });
  const format = inDocument(server, ({ text, document }) =>
    formattingEdits(document).map((edit) => editOf(text, edit)),
  );
  connection.onDocumentFormatting(format);
  connection.onDocumentRangeFormatting(async (params, token) =>
    inDocument(server, ({ text, document }) => {
      const span = spanOf(text, params.range);
      return formattingEdits(document)
        .filter((edit) => edit.span.start >= span.start && edit.span.end <= span.end)
        .map((edit) => editOf(text, edit));
    })(params, token),
  );
  connection.onDocumentOnTypeFormatting(async (params, token) =>
    atPosition(server, async ({ text, document }, offset) =>
      editsOnTyping(document, offset, {
        character: params.ch,
        indentation: params.options.insertSpaces ? ' '.repeat(params.options.tabSize) : '\t',
      }).map((edit) => editOf(text, edit)),
    )(params, token),
  );
}

async function codeActions(opened: OpenText, params: CodeActionParams, token: CancellationToken) {
  const { text, document } = opened;
  const { only } = params.context;
  const wants = (kind: string) =>
    only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const fixes = await quickFixes(document, spanOf(text, params.range));
    for (const fix of fixes) actions.push(codeActionOf(text, fix));
  }
  refuseCancelled(token);
  if (only !== undefined && wants(CodeActionKind.SourceFixAll)) {
    const fixed = await fixAll(document);
    if (fixed.text !== document.file.text) {
      const all = editOf(text, { span: { start: 0, end: document.file.text.length }, text: fixed.text });
      const title = 'Apply all fixes that leave the build identical';
      actions.push(CodeAction.create(title, { changes: { [text.uri]: [all] } }, CodeActionKind.SourceFixAll));
    }
  }
  return actions;
}

function addOverviews(server: LspServer): void {
  const { connection, lenses } = server;
  connection.onDocumentSymbol(
    inDocument(server, ({ text, document }) => {
      const structure = document.structure();
      return structure === undefined
        ? []
        : documentSymbols(structure).map((symbol) => symbolOf(text, symbol));
    }),
  );
  connection.onFoldingRanges(
    inDocument(server, ({ document }) => {
      const structure = document.structure();
      return structure === undefined ? [] : foldingRanges(structure).map(foldingOf);
    }),
  );
  connection.onDocumentLinks(inDocument(server, async (opened) => [...(await protocolLinks(opened))]));
  connection.languages.inlayHint.on(async (params, token) => {
    const opened = await server.current(params.textDocument.uri, token);
    if (opened === undefined) return [];
    const hints = await inlayHints(opened.document, spanOf(opened.text, params.range));
    return hints.map(({ offset, label }) => ({ position: opened.text.positionAt(offset), label }));
  });
  connection.languages.semanticTokens.on(tokensOf(server));
  connection.languages.semanticTokens.onRange(tokensOf(server));
  connection.onCodeLens(async (params, token) => {
    const opened = await server.current(params.textDocument.uri, token);
    return opened === undefined ? [] : lenses.of(opened, token);
  });
}

/** The tokens of a document, or of a range of it. */
function tokensOf({ current }: LspServer) {
  return async (params: TextRequest & { readonly range?: Range }, token: CancellationToken) => {
    const opened = await current(params.textDocument.uri, token);
    const structure = opened?.document.structure();
    if (opened === undefined || structure === undefined) return { data: [] };
    const { start, end } = params.range
      ? spanOf(opened.text, params.range)
      : { start: 0, end: opened.text.getText().length };
    const wanted = semanticTokens(structure).filter(({ span }) => span.end > start && span.start < end);
    return { data: encodeTokens(opened.text, wanted) };
  };
}

/** A handler for a request about a document; null for one that is not open. */
function inDocument<Params extends TextRequest, Result>(
  { current }: LspServer,
  answer: (opened: OpenText) => Result | Promise<Result>,
) {
  return async (params: Params, token: CancellationToken): Promise<Result | null> => {
    const opened = await current(params.textDocument.uri, token);
    if (opened === undefined) return null;
    const result = await answer(opened);
    refuseCancelled(token);
    return result;
  };
}

/** A handler for a request about a place in a document. */
function atPosition<Params extends PositionRequest, Result>(
  server: LspServer,
  answer: (opened: OpenText, offset: number) => Promise<Result>,
) {
  return async (params: Params, token: CancellationToken): Promise<Result | null> =>
    inDocument<Params, Result>(server, (opened) => answer(opened, opened.text.offsetAt(params.position)))(
      params,
      token,
    );
}

/** A handler for a request about a name; null if the document cannot be understood at all. */
function inStructure<Params extends PositionRequest, Result>(
  server: LspServer,
  answer: (opened: OpenText, structure: CheckedDocument, offset: number) => Result,
) {
  return atPosition<Params, Result | null>(server, async (opened, offset) => {
    const structure = opened.document.structure();
    return structure === undefined ? null : answer(opened, structure, offset);
  });
}

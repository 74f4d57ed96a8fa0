import type { TextDocumentsConfiguration } from 'vscode-languageserver/node';
import {
  type Position,
  TextDocument,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-textdocument';

/**
 * How the texts of an editor are kept. A position below the last line means the end of the text: some editors name the
 * line after the last one when they change the end of a text.
 */
export const syncedText: TextDocumentsConfiguration<TextDocument> = {
  create: TextDocument.create,
  update: (text, changes, version) =>
    // The positions of a change count in the text after the changes before it.
    changes.reduce((now, change) => TextDocument.update(now, [withinText(now, change)], version), text),
};

function withinText(
  text: TextDocument,
  change: TextDocumentContentChangeEvent,
): TextDocumentContentChangeEvent {
  if (!('range' in change)) return change;
  const within = (position: Position) => text.positionAt(text.offsetAt(position));
  const { start, end } = change.range;
  return { text: change.text, range: { start: within(start), end: within(end) } };
}

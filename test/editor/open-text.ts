import {
  type EditorDocument,
  type EditorSetup,
  openEditorDocument,
} from '../../src/editor/editor-document.ts';
import { createSourceFile } from '../../src/source/source-file.ts';

/** A text with a `|` at the cursor: the document without it, and its offset. */
export function openText(
  marked: string,
  setup?: EditorSetup,
): { readonly document: EditorDocument; readonly offset: number } {
  const offset = marked.indexOf('|');
  const text = offset === -1 ? marked : marked.slice(0, offset) + marked.slice(offset + 1);
  return { document: openEditorDocument(createSourceFile('Dockerfile', text), setup), offset };
}

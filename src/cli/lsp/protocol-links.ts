import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentLink } from 'vscode-languageserver/node';
import { documentLinks } from '../../editor/document-links.ts';
import { goFileType, toGoMode } from '../../go/file-mode.ts';
import { contextTree } from './context-tree.ts';
import type { DocumentPlace } from './document-place.ts';
import type { OpenText } from './open-documents.ts';
import { rangeOf } from './to-protocol.ts';

/** The links of a text: addresses, and files of the build context that exist in the workspace. */
export async function protocolLinks({ text, document, place }: OpenText): Promise<readonly DocumentLink[]> {
  const structure = document.structure();
  if (structure === undefined) return [];
  const links: DocumentLink[] = [];
  for (const { span, target } of documentLinks(structure)) {
    const uri = target.kind === 'url' ? target.text : await fileUri(target.text, place);
    if (uri !== undefined) links.push({ range: rangeOf(text, span), target: uri });
  }
  return links;
}

/** The URI of a file in the context; undefined for a directory, and for what does not exist or is outside of the workspace. */
async function fileUri(path: string, place: DocumentPlace | undefined): Promise<string | undefined> {
  if (place?.context === undefined) return undefined;
  const { context, root } = place;
  const inside = posix.normalize(`/${path}`).slice(1);
  try {
    const { mode } = await contextTree({ context, root }).stat(inside);
    return goFileType(toGoMode(mode)) === 'file' ? pathToFileURL(join(context, inside)).href : undefined;
  } catch {
    // A source that cannot be read leads nowhere.
    return undefined;
  }
}

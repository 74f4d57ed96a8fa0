import { compareBytes } from '../go/strings.ts';
import type { CompletionDraft } from './completion.ts';
import type { EditorDocument } from './editor-document.ts';

/** The files and directories of the build context that a path may name. */
export async function pathCompletions(
  { setup: { listContext } }: EditorDocument,
  word: string,
): Promise<readonly CompletionDraft[]> {
  if (listContext === undefined || /^[a-z]+:\/\//i.test(word) || word.includes('$')) return [];
  const slash = word.lastIndexOf('/') + 1;
  const directory = word.slice(0, slash).replace(/^(?:\.?\/)+/, '');
  if (directory.split('/').includes('..')) return [];
  const entries = await listContext(directory);
  return [...entries]
    .sort((a, b) => compareBytes(a.name, b.name))
    .map(({ name, isDirectory }) => ({
      label: isDirectory ? `${name}/` : name,
      kind: isDirectory ? 'directory' : 'file',
      replaces: word.length - slash,
    }));
}

import { compareBytes } from '../go/strings.ts';
import type { CompletionDraft } from './completion.ts';
import type { EditorDocument } from './editor-document.ts';

/** Characters that split, expand or match a name in an argument outside an array. */
export const notInWord = /[\s$\\`"'*?[\]]/;

/** The same for a string of an array. */
export const notInJson = /[$\\`"*?[\]\p{Cc}]/u;

/** The same for the value of a field. */
export const notInField = /[\s$\\`"',]/;

/** The files and directories of the build context that a path may name, without names that need quotes or escapes. */
export async function pathCompletions(
  { setup: { listContext } }: EditorDocument,
  word: string,
  unwritable: RegExp,
): Promise<readonly CompletionDraft[]> {
  if (listContext === undefined || /^[a-z]+:\/\//i.test(word) || word.includes('$')) return [];
  const slash = word.lastIndexOf('/') + 1;
  const directory = word.slice(0, slash).replace(/^(?:\.?\/)+/, '');
  if (directory.split('/').includes('..')) return [];
  const entries = await listContext(directory);
  return entries
    .filter(({ name }) => !unwritable.test(name))
    .sort((a, b) => compareBytes(a.name, b.name))
    .map(({ name, isDirectory }) => ({
      label: isDirectory ? `${name}/` : name,
      kind: isDirectory ? 'directory' : 'file',
      replaces: word.length - slash,
    }));
}

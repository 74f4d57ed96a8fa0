import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** The documents whose TypeScript is code that people copy. */
const documents = ['README.md', 'docs/library.md', 'docs/llb.md', 'docs/kit.md', 'docs/testing.md'];

/**
 * The blocks of TypeScript of the documents, each a module of its own.
 *
 * @returns {{ place: string, code: string }[]} `place` is the document and the line: `library-12`
 */
export function codeBlocks() {
  const blocks = documents.flatMap(blocksOf);
  if (blocks.length === 0) throw new Error(`no TypeScript in ${documents.join(', ')}`);
  return blocks;
}

function blocksOf(document) {
  const text = readFileSync(new URL(`../../${document}`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map((match) => {
    const line = text.slice(0, match.index).split('\n').length;
    return { place: `${basename(document, '.md').toLowerCase()}-${line}`, code: `${match[1]}export {};\n` };
  });
}

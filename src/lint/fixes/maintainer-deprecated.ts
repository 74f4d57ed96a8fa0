import { defineFix, holdsComments } from './rule-fix.ts';

const authors = 'org.opencontainers.image.authors';

/** Replaces the instruction with the equivalent label. */
export const fixMaintainer = defineFix('MaintainerDeprecated', 'instruction', ({ document, checked }) => {
  const { node, instruction } = checked;
  if (instruction?.keyword !== 'maintainer') return undefined;
  // If the image has such a label, it already names the authors.
  if (holdsComments(document, checked) || document.file.text.includes(authors)) return undefined;
  const { escapeToken } = document.tree;
  const special = escapeToken === '`' ? /["$`]/g : /["$\\]/g;
  const value = instruction.maintainer
    .replace(/^(["'])([^"']*)\1$/, '$2')
    .replace(special, (char) => escapeToken + char);
  const label = node.keyword === node.keyword.toLowerCase() ? 'label' : 'LABEL';
  const text = `${label} ${authors}="${value}"`;
  return { title: 'Write a LABEL', edits: [{ span: node.span, text }] };
});

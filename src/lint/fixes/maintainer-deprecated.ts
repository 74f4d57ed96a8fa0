import { defineFix, holdsComments } from './rule-fix.ts';

const authors = 'org.opencontainers.image.authors';

/** The label that says the same. */
export const fixMaintainer = defineFix('MaintainerDeprecated', 'instruction', ({ document, checked }) => {
  const { node, instruction } = checked;
  if (instruction?.keyword !== 'maintainer') return undefined;
  // An image that has such a label says by it who its authors are.
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

import { defineFix } from './rule-fix.ts';

/** The label that says the same. */
export const fixMaintainer = defineFix(
  'MaintainerDeprecated',
  'instruction',
  ({ document, checked: { node, instruction } }) => {
    if (instruction?.keyword !== 'maintainer') return undefined;
    const { escapeToken } = document.tree;
    const special = escapeToken === '`' ? /["$`]/g : /["$\\]/g;
    const value = instruction.maintainer
      .replace(/^(["'])([^"']*)\1$/, '$2')
      .replace(special, (char) => escapeToken + char);
    const label = node.keyword === node.keyword.toLowerCase() ? 'label' : 'LABEL';
    const text = `${label} org.opencontainers.image.authors="${value}"`;
    return { title: 'Write a LABEL', edits: [{ span: node.span, text }] };
  },
);

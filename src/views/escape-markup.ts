import { printable } from '../diagnostics/printable.ts';

/**
 * Text for XML and HTML, between tags or in an attribute with quotes. Characters that XML does not have, controls, and those
 * that reorder text become `\u001b`, as in all output of a command.
 */
export function escapeMarkup(text: string): string {
  return printable(text)
    .replace(notInXml, '\ufffd')
    .replace(/[&<>"']/g, (char) => entities[char] ?? char);
}

const notInXml = /[\ufffe\uffff]/g;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

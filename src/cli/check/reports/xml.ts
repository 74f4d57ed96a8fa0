import { escapeControls } from '../../../diagnostics/printable.ts';

/** Attributes of an element; undefined ones are left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** The first line of every document. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>';

/** An element. The content is XML already. */
export function xmlElement(name: string, attributes: Attributes, content = ''): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
    .join('');
  return content === '' ? `<${name}${list}/>` : `<${name}${list}>${content}</${name}>`;
}

/**
 * Text for the content of an element or for a quoted attribute. Characters that XML 1.0 does not allow are replaced. Tabs and
 * line feeds become references, because a parser turns them into spaces in attributes.
 */
export function xmlText(text: string): string {
  return escapeControls(text.replaceAll('\r\n', '\n'))
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"'\t\n]/g, (char) => `&#${char.charCodeAt(0)};`);
}

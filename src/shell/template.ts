import { firstOf } from '../base/list.ts';
/** The replacement of `${name//pattern/replacement}`. */
export interface Template {
  /** Length of the result for a match of this length. */
  lengthFor(matchedLength: number): number;
  expand(matched: string): string;
}

/**
 * `$$` is a dollar sign, `$0` and `${0}` are the matched text, any other `$name` or `${name}` is empty, and any other
 * `$` is kept (Go's regexp.Expand, which the reference's shell/lex.go uses).
 */
export function compileTemplate(template: string): Template {
  const parts = template.includes('$') ? partsOf(template) : [template];
  const ownLength = parts.reduce((sum, part) => sum + part.length, 0);
  return {
    lengthFor: (matchedLength) => ownLength + (parts.length - 1) * matchedLength,
    expand: (matched) => (parts.length === 1 ? firstOf(parts) : parts.join(matched)),
  };
}

/** The text between the places where the matched text is inserted. */
function partsOf(template: string): readonly string[] {
  const parts: string[] = [];
  let copied = 0;
  for (const match of template.matchAll(reference)) {
    const name = match[1] ?? match[2];
    const text = name === undefined ? (match[0] === '$$' ? '$' : match[0]) : '';
    const before = (parts.pop() ?? '') + template.slice(copied, match.index) + text;
    parts.push(before);
    if (name === '0') parts.push('');
    copied = match.index + match[0].length;
  }
  parts.push((parts.pop() ?? '') + template.slice(copied));
  return parts;
}

const reference = /\$(?:\$|\{([\p{L}\p{Nd}_]+)\}|([\p{L}\p{Nd}_]+))/gu;

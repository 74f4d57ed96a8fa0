/**
 * Makes untrusted text safe for a terminal or a log. Control characters except tab and line feed, and the controls
 * that reorder text (bidirectional embeddings, overrides and isolates), become `\u001b`. In JSON, where only strings
 * can contain them, that is an escape, so the JSON keeps its meaning. Bytes that are not UTF-8 become U+FFFD.
 *
 * This function is the only definition of what is escaped. All output of a command goes through it
 * (`cli/output/text-output.ts`).
 */
export function escapeControls(text: string): string {
  return text.toWellFormed().replace(unsafe, escapeOf);
}

/** {@link escapeControls} for text with several lines. Tabs become four spaces, and line feeds end lines. */
export function printable(text: string): string {
  return escapeControls(text.replaceAll('\r\n', '\n')).replaceAll('\t', '    ');
}

/** {@link printable} for text that must be one line, such as a name. Line feeds become spaces. */
export function printableName(text: string): string {
  return printable(text).replaceAll('\n', ' ');
}

/**
 * A line of step output as it would look on a terminal: escape sequences are removed, text that a carriage return or
 * a backspace went back over is overwritten, and tabs are spaces. The result cannot move the cursor, or change colors
 * or the order of text.
 */
export function printableLine(text: string): string {
  if (simple.test(text)) return text.toWellFormed();
  const visible = text.replace(sequences, '');
  const last = visible.split('\r').findLast((part) => part !== '') ?? '';
  return escapeControls(expandTabs(withoutBackspaces(last)).replace(invisible, ''));
}

function escapeOf(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function withoutBackspaces(text: string): string {
  if (!text.includes('\b')) return text;
  const chars: string[] = [];
  for (const char of text) {
    if (char === '\b') chars.pop();
    else chars.push(char);
  }
  return chars.join('');
}

function expandTabs(text: string): string {
  let out = '';
  for (const part of text.split(/(\t)/)) out += part === '\t' ? ' '.repeat(8 - (out.length % 8)) : part;
  return out;
}

const unsafe = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;
const simple = /^[^\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]*$/;
/** Control characters, which print nothing. */
const invisible = /[\0-\x08\x0b-\x1f\x7f-\x9f]/g;
/** CSI and OSC sequences, device strings, and two-character escapes, with 7-bit and 8-bit introducers. */
const sequences =
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b\]|\x9d)[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|(?:\x1b[PX^_]|[\x90\x98\x9e\x9f])[^\x1b\x9c]*(?:\x1b\\|\x9c)?|\x1b[ -/]*[0-~]/g;

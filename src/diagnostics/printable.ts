/**
 * Text from outside as a terminal or a log may get it: control characters but tab and line feed, and the controls that
 * change the order of text (bidirectional embeddings, overrides and isolates), stand as `\u001b`. In a JSON text, whose
 * strings alone can hold them, that is an escape, so that it stays the same JSON. Bytes that are not UTF-8 are U+FFFD.
 *
 * This is the only definition of what is not let through. What a command writes goes through it (`cli/output/text-output.ts`).
 */
export function escapeControls(text: string): string {
  return text.toWellFormed().replace(unsafe, escapeOf);
}

/** {@link escapeControls} of a text of several lines, with tabs as four spaces and line feeds at the ends of lines. */
export function printable(text: string): string {
  return escapeControls(text.replaceAll('\r\n', '\n')).replaceAll('\t', '    ');
}

/** {@link printable} of what is to be one line, such as a name: line feeds become spaces. */
export function printableName(text: string): string {
  return printable(text).replaceAll('\n', ' ');
}

/**
 * A line of a step's output as it looks when all is printed: escape sequences are gone, what a carriage return or a
 * backspace went back over is overwritten, tabs are spaces. It cannot move the cursor, change colours or the order of text.
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
/** Control characters, which show nothing. */
const invisible = /[\0-\x08\x0b-\x1f\x7f-\x9f]/g;
/** CSI and OSC sequences, strings for devices, and two-character escapes, with 7-bit and with 8-bit introducers. */
const sequences =
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b\]|\x9d)[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|(?:\x1b[PX^_]|[\x90\x98\x9e\x9f])[^\x1b\x9c]*(?:\x1b\\|\x9c)?|\x1b[ -/]*[0-~]/g;

/**
 * A line of a step's output as it looks when all is printed: escape sequences are gone, what a carriage return or a
 * backspace went back over is overwritten, tabs are spaces. It cannot move the cursor or change colours.
 */
export function printableLine(text: string): string {
  if (plain.test(text)) return text;
  const visible = text.replace(escapes, '');
  const last = visible.split('\r').findLast((part) => part !== '') ?? '';
  return expandTabs(withoutBackspaces(last)).replace(control, '');
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

const plain = /^[^\x00-\x1f\x7f-\x9f]*$/;
/** CSI and OSC sequences, strings of other devices, and two-character escapes. */
const escapes =
  /\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[PX^_][^\x1b]*(?:\x1b\\)?|\x1b[ -/]*[0-~]/g;
const control = /[\x00-\x1f\x7f-\x9f]/g;

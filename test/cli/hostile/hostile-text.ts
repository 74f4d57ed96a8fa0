/** Begins with one of our own colours: behind it, a leak is told from our own text. */
const start = '\x1b[31mEVIL';

/** What another person may write where the command does not expect it; no NUL, no slash and no line end. */
export const hostile = `${start}\x1b[2J\x1b]0;title\x07\x1bPq\x1b\\\x9b31m\x9d0;x\x9c\x85\b\r::error::\x7f\u202eresrever\u202c\u2066\u2069\x01\x0e`;

/** {@link hostile} with all control characters but tab and line end, for contents of files and messages. */
export const hostileBytes = `${hostile}${String.fromCharCode(...controls())}`;

/** Our own sequences that a terminal gets: those that `TerminalFrame` and `createStyle` add. */
const own = /\x1b\[(?:\?25[lh]|\?7[lh]|\?2026[lh]|K|J|\d*A|1m|2m|22m|31m|32m|33m|36m|39m)|^\r|(?<=\?7l)\r/gm;

/** The output of a terminal without what is ours; what begins with {@link start} is not. */
export function withoutOwnSequences(text: string): string {
  return text.replaceAll(start, '\x1bLEAK').replace(own, '');
}

function controls(): number[] {
  const codes = Array.from({ length: 0xa0 }, (_, code) => code);
  return codes.filter((code) => (code < 0x20 || code >= 0x7f) && code !== 0x09 && code !== 0x0a);
}

/**
 * Text of a file as a terminal may show it: without what would move the cursor or change the terminal's state (line
 * feeds stay), tabs as four spaces, bytes that are no text as U+FFFD.
 */
export function printable(text: string): string {
  return text.toWellFormed().replace(controls, '').replace(/\t/g, '    ');
}

const controls = /[\0-\x08\x0b-\x1f\x7f-\x9f]/g;

import { printableName } from '../../diagnostics/printable.ts';
import { cutToWidth, displayWidth } from '../progress/text-width.ts';

/**
 * The instruction on one line of at most `columns` columns, without the flags of RUN and with short names of images. It is
 * cut after a command or between words if possible.
 */
export function shortLabel(text: string, columns = labelColumns): string {
  return cutAtWord(shortInstruction(text), columns);
}

/** Cuts the text between commands or words if possible, and adds an ellipsis. */
export function cutAtWord(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  const cut = cutToWidth(text, columns).slice(0, -1);
  const command = Math.max(...[' && ', ' || ', '; ', ' | '].map((separator) => cut.lastIndexOf(separator)));
  const word = cut.lastIndexOf(' ');
  const at = [command, word].find((place) => place >= cut.length / 2);
  return `${(at === undefined ? cut : cut.slice(0, at)).trimEnd()}…`;
}

function shortInstruction(text: string): string {
  const line = printableName(text.slice(0, maxRead)).replaceAll(spaces, ' ').trim();
  const words = line.split(' ');
  if (words[0] === 'RUN') return ['RUN', ...words.slice(1 + flagCount(words.slice(1)))].join(' ');
  if (words[0] === 'FROM') return words.map(shortImage).join(' ');
  return line;
}

/** How many words at the start are flags; all but the last one if nothing else follows. */
function flagCount(words: readonly string[]): number {
  const count = words.findIndex((word) => !word.startsWith('--'));
  return count === -1 ? Math.max(0, words.length - 1) : count;
}

/** `docker.io/library/alpine:3@sha256:0123…` is `alpine:3@0123456789ab`. */
function shortImage(word: string): string {
  return word.replace(/^docker\.io\/(?:library\/)?/, '').replace(/@sha256:([0-9a-f]{12})[0-9a-f]*$/, '@$1');
}

const spaces = / {2,}/g;
const labelColumns = 48;
/** No label is longer, whatever is cut out of it. */
const maxRead = 4000;

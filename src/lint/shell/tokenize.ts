import type { Separator, ShellWord } from './shell-command.ts';

/** A piece of a shell script. */
export type ShellToken =
  | { readonly kind: 'word'; readonly word: ShellWord }
  | ({ readonly kind: 'redirect' } & Place)
  | ({ readonly kind: 'separator'; readonly separator: Separator } & Place);

/** Offsets in the script. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * Splits a POSIX shell script into words and separators. Bodies of heredocs and comments are dropped. It never fails:
 * an unclosed construct ends with the script.
 */
export function tokenizeShell(text: string): readonly ShellToken[] {
  const tokens: ShellToken[] = [];
  const heredocs: string[] = [];
  let wantsHeredoc = false;
  for (let at = 0; at < text.length; ) {
    operator.lastIndex = at;
    const match = operator.exec(text);
    if (match === null) {
      const word = readWord(text, at);
      if (wantsHeredoc) heredocs.push(word.value);
      wantsHeredoc = false;
      tokens.push({ kind: 'word', word });
      at = word.end;
      continue;
    }
    const [token, redirect, separator] = match;
    at += token.length;
    if (redirect !== undefined) {
      wantsHeredoc = /<<-?$/.test(redirect);
      tokens.push({ kind: 'redirect', start: match.index, end: at });
    } else if (separator !== undefined) {
      tokens.push({ kind: 'separator', separator: separatorOf(separator), start: match.index, end: at });
      if (separator === '\n') for (const name of heredocs.splice(0)) at = heredocEnd(text, at, name);
    }
  }
  return tokens;
}

/** Blanks, a comment, a redirection (1) or a separator (2); `2>&1` and `>&-` are wholly a redirection. */
const operator =
  /(?:[ \t\r]+|\\\r?\n)|#[^\n]*|([0-9]*(?:>&-|[<>]&[0-9]+|&>>?|>>|>\||<<<|<<-?|<>|[<>](?!\()))|(&&|\|\|?|;;|[;&()\n])/y;

function separatorOf(text: string): Separator {
  return text === ';;' ? ';' : (text as Separator);
}

/** End of the body of a heredoc, which begins at `from`: that of the line with its name, or of the text. */
export function heredocEnd(text: string, from: number, name: string): number {
  for (let start = from; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    if (text.slice(start, end).replace(/^\t+/, '') === name) return end;
    start = end + 1;
  }
  return text.length;
}

/** Reads a word, which ends at a blank or an operator outside quotes and substitutions. */
function readWord(text: string, start: number): ShellWord {
  let at = start;
  let value = '';
  let quoted = false;
  while (at < text.length && !' \t\r\n;&|()<>'.includes(text.charAt(at))) {
    const end = partEnd(text, at);
    const part = text.slice(at, end);
    const quote = part[0];
    if (quote === "'" || quote === '"') {
      quoted = true;
      value += part.length > 1 && part.endsWith(quote) ? part.slice(1, -1) : part.slice(1);
    } else value += quote === '\\' ? part.slice(1).replace('\n', '') : part;
    at = end;
  }
  // An operator character that is none here, such as the `<` of `<(`.
  if (at === start) return { text: text.charAt(at), value: text.charAt(at), quoted, start, end: at + 1 };
  return { text: text.slice(start, at), value, quoted, start, end: at };
}

/** End of the quoted text, substitution or plain characters that begin here. */
function partEnd(text: string, at: number): number {
  const char = text[at];
  if (char === '\\') return Math.min(at + 2, text.length);
  if (char === "'") return after(text.indexOf("'", at + 1), text);
  if (char === '"' || char === '`') return nestedEnd(text, at + 1, { quote: char });
  if (char === '$' && (text[at + 1] === '(' || text[at + 1] === '{'))
    return nestedEnd(text, at + 2, { depth: 1 });
  plain.lastIndex = at + 1;
  plain.exec(text);
  return Math.max(at + 1, plain.lastIndex);
}

const plain = /[^\s;&|()<>\\'"`$]*/y;

function after(index: number, text: string): number {
  return index < 0 ? text.length : index + 1;
}

/** A quotation or a substitution that is open, as in `"$(a "b")"`. */
type Nested = { readonly quote: string } | { depth: number };

/** A script, and the constructs that are open at a place in it, the innermost last. */
interface OpenConstructs {
  readonly text: string;
  readonly open: Nested[];
}

/**
 * End of the construct that is open at `from`. It uses an explicit stack, because such constructs can be nested to
 * any depth.
 */
function nestedEnd(text: string, from: number, outermost: Nested): number {
  const open = [outermost];
  const constructs = { text, open };
  let at = from;
  while (open.length > 0 && at < text.length) {
    const inner = open[open.length - 1]!;
    at =
      'quote' in inner ? stepInQuote(constructs, at, inner.quote) : stepInSubstitution(constructs, at, inner);
  }
  return Math.min(at, text.length);
}

function stepInQuote({ text, open }: OpenConstructs, at: number, quote: string): number {
  const char = text[at];
  if (char === '\\') return at + 2;
  if (char === quote) open.pop();
  else if (quote === '"' && char === '$' && text[at + 1] === '(') {
    open.push({ depth: 1 });
    return at + 2;
  }
  return at + 1;
}

function stepInSubstitution({ text, open }: OpenConstructs, at: number, inner: { depth: number }): number {
  const char = text.charAt(at);
  if (char === '\\') return at + 2;
  if (char === "'") return after(text.indexOf("'", at + 1), text);
  if (char === '"' || char === '`') open.push({ quote: char });
  else if (char === '(' || char === '{') inner.depth++;
  else if ((char === ')' || char === '}') && --inner.depth === 0) open.pop();
  return at + 1;
}

import { heredocEnd } from './tokenize.ts';

/** A variable that a shell replaces by its value. */
export interface VariableRead {
  readonly name: string;
  /** Offsets in the script, from the dollar sign to the end of the name. */
  readonly start: number;
  readonly end: number;
  /** Whether the script says what happens if the variable is not set: `${A:-b}`, `${A+c}`. */
  readonly hasAlternative: boolean;
}

/**
 * The variables that a POSIX shell reads in a script, in order: not those in single quotes, comments and the bodies of
 * heredocs.
 */
export function variableReads(text: string): readonly VariableRead[] {
  if (!text.includes('$')) return [];
  const reader = new ReadsReader(text);
  while (reader.step());
  return reader.reads;
}

/** What is open at a place in the script. */
type Open = '"' | '`' | '(' | '{';

/** Reads a script once, and remembers what is open, because quotes mean something else inside of double quotes. */
class ReadsReader {
  readonly reads: VariableRead[] = [];
  readonly #text: string;
  readonly #open: Open[] = [];
  readonly #heredocs: string[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Returns false at the end. */
  step(): boolean {
    if (this.#at >= this.#text.length) return false;
    switch (this.#text[this.#at]) {
      case '\\':
        return this.#skip(2);
      case '$':
        return this.#dollar();
      case "'":
        return this.#isQuoted ? this.#skip(1) : this.#skipTo(this.#text.indexOf("'", this.#at + 1) + 1);
      case '#':
        return this.#isComment ? this.#skipTo(this.#text.indexOf('\n', this.#at)) : this.#skip(1);
      case '\n':
        return this.#lineEnd();
      case '<':
        return this.#heredoc();
      default:
        return this.#bracket();
    }
  }

  get #isQuoted(): boolean {
    return this.#open.findLast((one) => one !== '{') === '"';
  }

  get #isComment(): boolean {
    return !this.#isQuoted && /^$|[\s;&|(]/.test(this.#text.slice(Math.max(0, this.#at - 1), this.#at));
  }

  #skip(count: number): true {
    this.#at += count;
    return true;
  }

  /** Goes to a place, or to the end if it was not found. */
  #skipTo(place: number): true {
    this.#at = place <= 0 ? this.#text.length : place;
    return true;
  }

  #dollar(): true {
    reference.lastIndex = this.#at;
    const match = reference.exec(this.#text);
    if (match?.groups === undefined) return this.#otherDollar(this.#text.charAt(this.#at + 1));
    const [whole] = match;
    const { brace = '', name = '', alternative } = match.groups;
    if (brace !== '') this.#open.push('{');
    if (name !== '') {
      const hasAlternative = brace !== '' && alternative !== undefined;
      const end = this.#at + whole.length - (alternative?.length ?? 0);
      this.reads.push({ name, start: this.#at, end, hasAlternative });
    }
    return this.#skip(whole.length);
  }

  /** `$(` opens a script, and `${` something other than a name. `$$` is a number. */
  #otherDollar(next: string): true {
    if (next === '(' || next === '{') this.#open.push(next);
    return this.#skip(next === '$' || next === '(' || next === '{' ? 2 : 1);
  }

  #lineEnd(): true {
    this.#at++;
    for (const name of this.#heredocs.splice(0)) this.#at = heredocEnd(this.#text, this.#at, name);
    return true;
  }

  #heredoc(): true {
    heredocStart.lastIndex = this.#at;
    const match = this.#isQuoted ? null : heredocStart.exec(this.#text);
    if (match === null) return this.#skip(this.#text.startsWith('<<<', this.#at) ? 3 : 1);
    this.#heredocs.push(match.groups?.['name'] ?? '');
    return this.#skip(match[0].length);
  }

  #bracket(): true {
    const char = this.#text.charAt(this.#at);
    const inner = this.#open.at(-1);
    if (closers[char] !== undefined && closers[char] === inner) this.#open.pop();
    else if (char === '"' || char === '`' || (char === '(' && !this.#isQuoted)) this.#open.push(char);
    return this.#skip(1);
  }
}

const closers: Readonly<Record<string, Open | undefined>> = { '"': '"', '`': '`', ')': '(', '}': '{' };
const reference = /\$(?:(?<brace>\{)[#!]?)?(?<name>[A-Za-z_][A-Za-z0-9_]*)(?<alternative>:?[-+=])?/y;
const heredocStart = /<<-?[ \t]*(?<quote>['"\\]?)(?<name>[\w.-]+)/y;

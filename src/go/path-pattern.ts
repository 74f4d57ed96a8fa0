import { toValidText } from '../base/text.ts';
import { compileGoRegexp, type GoRegexp } from './glob-regexp.ts';
import { GoPatternError } from './pattern-error.ts';
import { RegexpSyntaxError } from './regexp-syntax-error.ts';

/** Tests of one pattern. They throw a {@link GoPatternError} if it is malformed, whatever the path is. */
export interface PathPatternTest {
  /** Whether the pattern matches nothing but a path of the same text. */
  readonly isPlain: boolean;
  /** Whether no regular expression can be made of the pattern. */
  isMalformed(): boolean;
  matches(path: string): boolean;
  /** Whether the pattern matches the path or the text before one of its slashes. */
  matchesOrParent(path: string): boolean;
}

/** The tests of a cleaned pattern without `!` (moby/patternmatcher v0.6.1 `Pattern.compile` and `match`, on Unix). */
export function compilePathPattern(text: string): PathPatternTest {
  const { kind, source } = toRegexp(text);
  if (kind === 'exact') return exactTest(text);
  if (kind === 'prefix') return prefixTest(text.slice(0, -2));
  // The reference cuts two bytes, also of a byte order mark that its scanner dropped.
  if (kind === 'suffix')
    return suffixTest(text.startsWith('\ufeff') ? `\udcbf${text.slice(1)}` : text.slice(2));
  return new RegexpTest(text, source);
}

function exactTest(text: string): PathPatternTest {
  const matches = (path: string) => path === text;
  const matchesOrParent = (path: string) => matches(path) || path.startsWith(`${text}/`);
  return { isPlain: true, isMalformed, matches, matchesOrParent };
}

function prefixTest(prefix: string): PathPatternTest {
  const matches = (path: string) => path.startsWith(prefix);
  return { isPlain: false, isMalformed, matches, matchesOrParent: matches };
}

/** `**` and `/foo` also match `foo` at the top. */
function suffixTest(suffix: string): PathPatternTest {
  const top = suffix.startsWith('/') ? suffix.slice(1) : undefined;
  const matches = (path: string) => path.endsWith(suffix) || path === top;
  const matchesOrParent = (path: string) =>
    matches(path) || path.includes(`${suffix}/`) || (top !== undefined && path.startsWith(`${top}/`));
  return { isPlain: false, isMalformed, matches, matchesOrParent };
}

function isMalformed(): boolean {
  return false;
}

/** A pattern that is matched as a regular expression, which is compiled when it is needed first. */
class RegexpTest implements PathPatternTest {
  readonly isPlain = false;
  readonly #source: string;
  /** What a match must begin and end with. */
  readonly #prefix: string;
  readonly #suffix: string;
  #regexp: GoRegexp | 'malformed' | undefined;

  constructor(text: string, source: string) {
    this.#source = source;
    this.#prefix = plainPrefix(text);
    this.#suffix = plainSuffix(text);
  }

  isMalformed(): boolean {
    this.#regexp ??= compileOrMalformed(this.#source);
    return this.#regexp === 'malformed';
  }

  matches(path: string): boolean {
    const regexp = this.#compiled();
    if (!path.startsWith(this.#prefix) || !path.endsWith(this.#suffix)) return false;
    return regexp.matches(path);
  }

  matchesOrParent(path: string): boolean {
    const regexp = this.#compiled();
    return path.startsWith(this.#prefix) && regexp.matchesUpTo(path, slash);
  }

  #compiled(): GoRegexp {
    if (this.isMalformed()) throw new GoPatternError();
    return this.#regexp as GoRegexp;
  }
}

const slash = 0x2f;

function compileOrMalformed(source: string): GoRegexp | 'malformed' {
  try {
    return compileGoRegexp(source);
  } catch (error) {
    if (error instanceof RegexpSyntaxError) return 'malformed';
    throw error;
  }
}

/** Escaped bytes of a path match U+FFFD, so that such a pattern must not be compared as text. */
function plainPrefix(text: string): string {
  if (!isComparable(text)) return '';
  const special = text.search(specialChar);
  return special < 0 ? text : text.slice(0, special);
}

function plainSuffix(text: string): string {
  // A backslash may quote the end of the regular expression, or mean more than the character after it.
  if (!isComparable(text) || text.includes('\\')) return '';
  let at = text.length;
  while (at > 0 && !specialChar.test(text.charAt(at - 1))) at--;
  // A slash after `**` is optional.
  return text.slice(text.startsWith('**/', at - 2) ? at + 1 : at);
}

const specialChar = /[*?[\]\\]/;

function isComparable(text: string): boolean {
  return text.isWellFormed() && !notComparable.test(text);
}

/** `\ufffd` also stands for bytes that are not text; the others mean something in a regular expression. */
const notComparable = /^\ufeff|[\ufffd^{|]/;

type MatchKind = 'exact' | 'prefix' | 'suffix' | 'regexp';

/** The pattern as a Go regular expression, and the cheaper test that does for it where there is one. */
function toRegexp(text: string): { kind: MatchKind; source: string } {
  // The reference's scanner drops a byte order mark.
  const chars = [...toValidText(text.startsWith('\ufeff') ? text.slice(1) : text)];
  const parts = ['^'];
  let kind: MatchKind = 'exact';
  for (let at = 0; at < chars.length; ) {
    const char = chars[at]!;
    if (char === '*' && chars[at + 1] === '*') {
      const first = at === 0;
      at += chars[at + 2] === '/' ? 3 : 2;
      const last = at >= chars.length;
      parts.push(last ? '.*' : '(.*/)?');
      kind = first ? 'suffix' : last && kind === 'exact' ? 'prefix' : 'regexp';
      continue;
    }
    const escapes = char === '\\' && at + 1 < chars.length;
    parts.push(
      escapes ? `\\${chars[at + 1]}` : (wildcards[char] ?? (literals.has(char) ? `\\${char}` : char)),
    );
    if (escapes || wildcards[char] !== undefined) kind = 'regexp';
    at += escapes ? 2 : 1;
  }
  return { kind, source: `${parts.join('')}$` };
}

const wildcards: Readonly<Record<string, string>> = { '*': '[^/]*', '?': '[^/]', '[': '[', ']': ']' };
/** The reference means to escape `{`, `|` and `}` too, but its table of such characters ends before them. */
const literals = new Set('.+()$');

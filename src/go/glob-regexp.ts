/**
 * Translates the regular expressions that `PatternMatcher` makes of a pattern from Go's syntax (RE2) to JavaScript's.
 * What a pattern may smuggle in is translated with Go's meaning: classes, `^`, and escapes such as `\d` or `\t`.
 * Throws a `SyntaxError` where Go's compiler refuses.
 */
export function compileGoRegexp(source: string): RegExp {
  let out = '';
  for (let at = 0; at < source.length; ) {
    const char = charAt(source, at);
    if (char === '\\') {
      const [piece, next] = escapeAt(source, at, false);
      out += piece;
      at = next;
    } else if (char === '[') {
      const [piece, next] = classAt(source, at);
      out += piece;
      at = next;
    } else {
      out += char === '.' ? '[^\\n]' : char === ']' ? '\\]' : isSyntax(char) ? char : literal(char);
      at += char.length;
    }
  }
  return new RegExp(out, 'u');
}

/** Appended to a class or, outside of one, standing for itself. */
function escapeAt(source: string, at: number, inClass: boolean): readonly [string, number] {
  const char = charAt(source, at + 1);
  const next = at + 1 + char.length;
  if (char === '') throw new SyntaxError('trailing backslash at end of expression');
  const set = PERL_SETS[char.toLowerCase()];
  if (set && /[dswDSW]/.test(char)) return [perlSet(char, set, inClass), next];
  const control = CONTROLS[char];
  if (control !== undefined) return [literal(control), next];
  const anchor = inClass ? undefined : ANCHORS[char];
  if (anchor !== undefined) return [anchor, next];
  if (/[0-9A-Za-z]/.test(char) || char.charCodeAt(0) > 0x7f) throw new SyntaxError('invalid escape sequence');
  return [literal(char), next];
}

function perlSet(char: string, set: string, inClass: boolean): string {
  const negated = char !== char.toLowerCase();
  if (!negated) return inClass ? set : `[${set}]`;
  return inClass ? PERL_COMPLEMENTS[char]! : `[^${set}]`;
}

function classAt(source: string, start: number): readonly [string, number] {
  let at = start + 1;
  let body = '';
  const negated = source[at] === '^';
  if (negated) at++;
  for (let first = true; ; first = false) {
    if (at >= source.length) throw new SyntaxError('missing closing ]');
    if (source[at] === ']' && !first) break;
    const posix = /^\[:(\^?)([a-z]+):\]/.exec(source.slice(at, at + 16));
    if (posix) {
      body += posixSet(posix[2]!, posix[1] === '^');
      at += posix[0].length;
    } else {
      const [piece, next] = rangeAt(source, at);
      body += piece;
      at = next;
    }
  }
  return [`[${negated ? '^' : ''}${body}]`, at + 1];
}

function rangeAt(source: string, start: number): readonly [string, number] {
  const [low, afterLow] = classChar(source, start);
  if (source[afterLow] !== '-' || source[afterLow + 1] === ']' || afterLow + 1 >= source.length)
    return [low, afterLow];
  const [high, afterHigh] = classChar(source, afterLow + 1);
  return [`${low}-${high}`, afterHigh];
}

function classChar(source: string, at: number): readonly [string, number] {
  if (source[at] === '\\') return escapeAt(source, at, true);
  const char = charAt(source, at);
  return [literal(char), at + char.length];
}

function posixSet(name: string, negated: boolean): string {
  const set = POSIX_SETS[name];
  if (set === undefined) throw new SyntaxError('invalid character class range');
  if (negated) throw new SyntaxError('negated character classes are not supported inside of brackets');
  return set;
}

/** A character that means itself, inside of a class and outside. */
function literal(char: string): string {
  return /^[A-Za-z0-9_/]$/.test(char) ? char : `\\u{${char.codePointAt(0)!.toString(16)}}`;
}

function isSyntax(char: string): boolean {
  return '^$*+?()|{}'.includes(char);
}

function charAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

const PERL_SETS: Readonly<Record<string, string>> = { d: '0-9', s: '\\t\\n\\f\\r ', w: '0-9A-Za-z_' };
const PERL_COMPLEMENTS: Readonly<Record<string, string>> = {
  D: '\\u{0}-/:-\\u{10ffff}',
  S: '\\u{0}-\\u{8}\\u{b}\\u{e}-\\u{1f}!-\\u{10ffff}',
  W: '\\u{0}-/:-@\\u{5b}-\\u{5e}`\\u{7b}-\\u{10ffff}',
};
const CONTROLS: Readonly<Record<string, string>> = { a: '\x07', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
const ANCHORS: Readonly<Record<string, string>> = { A: '^', z: '$', b: '\\b', B: '\\B' };
const POSIX_SETS: Readonly<Record<string, string>> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  ascii: '\\u{0}-\\u{7f}',
  blank: '\\t ',
  cntrl: '\\u{0}-\\u{1f}\\u{7f}',
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: '!-/:-@\\u{5b}-`\\u{7b}-~',
  space: '\\t\\n\\v\\f\\r ',
  upper: 'A-Z',
  word: '0-9A-Za-z_',
  xdigit: '0-9A-Fa-f',
};

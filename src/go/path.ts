import { GoPatternError } from './pattern-error.ts';

/** Go's path.Clean: the shortest equal path, by text alone; '' gives '.'. */
export function cleanPath(path: string): string {
  if (path === '') return '.';
  if (!mayBeUnclean(path)) return path;
  const rooted = path.startsWith('/');
  const out: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') out.push(part);
    else if (out.length > 0 && out[out.length - 1] !== '..') out.pop();
    else if (!rooted) out.push('..');
  }
  const joined = out.join('/');
  if (rooted) return `/${joined}`;
  return joined === '' ? '.' : joined;
}

/** Most paths are clean: only a dot that begins an element, two slashes, or one at the end can be too much. */
function mayBeUnclean(path: string): boolean {
  return path.startsWith('.') || path.endsWith('/') || path.includes('/.') || path.includes('//');
}

/** Go's path.Join: empty elements are ignored, the rest joined and cleaned; '' when all are empty. */
export function joinPath(...parts: readonly string[]): string {
  let joined = '';
  for (const part of parts) if (part !== '') joined += joined === '' ? part : `/${part}`;
  return joined === '' ? '' : cleanPath(joined);
}

/** Go's path.Base: the last element; '.' for '', '/' for slashes only. */
export function basePath(path: string): string {
  if (path === '') return '.';
  const trimmed = path.replace(/\/+$/, '');
  if (trimmed === '') return '/';
  return trimmed.slice(trimmed.lastIndexOf('/') + 1);
}

/** Go's path.Dir: all but the last element, cleaned. */
export function dirPath(path: string): string {
  return cleanPath(path.slice(0, path.lastIndexOf('/') + 1));
}

export function isAbsPath(path: string): boolean {
  return path.startsWith('/');
}

/**
 * Go's filepath.Match on Unix over the whole name: `*` and `?` stop at `/`, `[a-z]` and `[^a-z]` classes, `\\` escapes.
 * Throws {@link GoPatternError} for a malformed pattern, if the name matches up to the star before the malformed part:
 * Go looks no further.
 */
export function matchPath(pattern: string, name: string): boolean {
  const { regexp, malformed } = compileMatch(pattern);
  const matches = regexp.test(name);
  if (matches && malformed) throw new GoPatternError();
  return matches;
}

/** `malformed`: the expression covers the beginning of the pattern, up to the part that is no pattern. */
interface CompiledMatch {
  readonly regexp: { readonly test: (name: string) => boolean };
  readonly malformed: boolean;
}

const compiled = new Map<string, CompiledMatch>();

function compileMatch(pattern: string): CompiledMatch {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const match = compileMatchNow(pattern);
  if (compiled.size > 500) compiled.clear();
  compiled.set(pattern, match);
  return match;
}

function compileMatchNow(pattern: string): CompiledMatch {
  // Text has no limit, a regular expression has.
  if (!/[*?[\\]/.test(pattern)) return { regexp: { test: (name) => name === pattern }, malformed: false };
  let source = '';
  let beforeStar = '';
  for (let at = 0; at < pattern.length; ) {
    const piece = pieceOrNone(pattern, at);
    if (!piece) return { regexp: new RegExp(`^${beforeStar}`, 'su'), malformed: true };
    if (pattern[at] === '*') beforeStar = source;
    source += piece[0];
    at = piece[1];
  }
  return { regexp: new RegExp(`^${source}$`, 'su'), malformed: false };
}

function pieceOrNone(pattern: string, at: number): readonly [string, number] | undefined {
  try {
    return pieceAt(pattern, at);
  } catch (error) {
    if (error instanceof GoPatternError) return undefined;
    throw error;
  }
}

function pieceAt(pattern: string, at: number): readonly [string, number] {
  const char = codePointText(pattern, at);
  if (char === '*') return ['[^/]*', at + 1];
  if (char === '?') return ['[^/]', at + 1];
  if (char === '[') return classAt(pattern, at + 1);
  if (char !== '\\') return [escapeRegExp(char), at + char.length];
  if (at + 1 >= pattern.length) throw new GoPatternError();
  const literal = codePointText(pattern, at + 1);
  return [escapeRegExp(literal), at + 1 + literal.length];
}

function classAt(pattern: string, start: number): readonly [string, number] {
  let at = start;
  const negated = pattern[at] === '^';
  if (negated) at++;
  let ranges = '';
  for (let count = 0; ; count++) {
    if (at >= pattern.length) throw new GoPatternError();
    if (pattern[at] === ']' && count > 0) break;
    const [low, afterLow] = classChar(pattern, at);
    const [high, afterHigh] = pattern[afterLow] === '-' ? classChar(pattern, afterLow + 1) : [low, afterLow];
    at = afterHigh;
    if (low.codePointAt(0)! <= high.codePointAt(0)!) ranges += `${escapeRegExp(low)}-${escapeRegExp(high)}`;
  }
  const body = ranges === '' ? (negated ? '[^]' : '[]') : `[${negated ? '^' : ''}${ranges}]`;
  return [`(?!/)${body}`, at + 1];
}

function classChar(pattern: string, at: number): readonly [string, number] {
  if (at >= pattern.length || pattern[at] === '-' || pattern[at] === ']') throw new GoPatternError();
  const from = pattern[at] === '\\' ? at + 1 : at;
  if (from >= pattern.length) throw new GoPatternError();
  const char = codePointText(pattern, from);
  if (from + char.length >= pattern.length) throw new GoPatternError();
  return [char, from + char.length];
}

function codePointText(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at)!);
}

function escapeRegExp(char: string): string {
  if (char === '-') return '\\x2d'; // `\-` outside of a class is an error in Unicode mode
  return /[\\^$.*+?()[\]{}|/]/.test(char) ? `\\${char}` : char;
}

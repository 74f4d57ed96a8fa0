import { compileGitPattern } from './git-pattern.ts';

/** The patterns of one `.gitignore`. */
export interface Gitignore {
  /**
   * Whether the last matching pattern excludes or re-includes the path; undefined if none matches. The path is
   * relative to the directory of the file. Parents of the path are not examined: everything below an ignored
   * directory is ignored, whatever the patterns are.
   */
  verdict(path: string, isDirectory: boolean): 'ignored' | 'included' | undefined;
}

/**
 * Reads a `.gitignore` as git does (gitignore(5); git 2.39 dir.c). Patterns and paths are compared byte by byte: a `?`
 * is one byte of UTF-8. Matching takes time in proportion to the length of the path, times the length of a pattern at
 * worst.
 */
export function parseGitignore(content: Uint8Array): Gitignore {
  const text = Buffer.from(content).toString('latin1');
  const lines = (text.startsWith(byteOrderMark) ? text.slice(byteOrderMark.length) : text).split('\n');
  const rules = lines
    .map((line) => line.replace(/\r$/, ''))
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => readRule(trimSpaces(line)))
    .reverse();
  return {
    verdict: (path, isDirectory) => {
      const bytes = Buffer.from(path).toString('latin1');
      const name = bytes.slice(bytes.lastIndexOf('/') + 1);
      const rule = rules.find(
        (candidate) =>
          (isDirectory || !candidate.directoriesOnly) && candidate.matches(candidate.byName ? name : bytes),
      );
      return rule && (rule.negated ? 'included' : 'ignored');
    },
  };
}

interface Rule {
  readonly negated: boolean;
  readonly directoriesOnly: boolean;
  /** Whether the pattern is compared with the name alone, at any depth. */
  readonly byName: boolean;
  readonly matches: (bytes: string) => boolean;
}

function readRule(line: string): Rule {
  const negated = line.startsWith('!');
  const directoriesOnly = line.endsWith('/');
  const pattern = line.slice(negated ? 1 : 0, directoriesOnly ? -1 : undefined);
  const byName = !pattern.includes('/');
  return { negated, directoriesOnly, byName, matches: byName ? nameTest(pattern) : pathTest(pattern) };
}

function nameTest(pattern: string): Rule['matches'] {
  const plain = plainLength(pattern);
  if (plain === pattern.length) return (name) => name === pattern && pattern !== '';
  if (plain === 0 && pattern.startsWith('*') && plainLength(pattern.slice(1)) === pattern.length - 1) {
    return (name) => name.endsWith(pattern.slice(1));
  }
  return compileGitPattern(pattern, { acrossSlashes: true });
}

/** Git compares the part without wildcards as text, and matches the rest as a separate pattern. */
function pathTest(written: string): Rule['matches'] {
  const pattern = written.startsWith('/') ? written.slice(1) : written;
  const plain = plainLength(pattern);
  const prefix = pattern.slice(0, plain);
  if (plain === pattern.length) return (path) => path === pattern;
  const test = compileGitPattern(pattern.slice(plain), { acrossSlashes: false });
  return (path) => path.startsWith(prefix) && test(path.slice(plain));
}

/** Length of the part before the first wildcard or escape. */
function plainLength(pattern: string): number {
  const special = pattern.search(/[*?[\\]/);
  return special < 0 ? pattern.length : special;
}

/** Drops the spaces at the end, but one that is escaped. */
function trimSpaces(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === ' ') end--;
  if (end === line.length) return line;
  let backslashes = 0;
  while (line[end - 1 - backslashes] === '\\') backslashes++;
  return line.slice(0, backslashes % 2 === 1 ? end + 1 : end);
}

/** U+FEFF in UTF-8, a character a byte. */
const byteOrderMark = '\xef\xbb\xbf';

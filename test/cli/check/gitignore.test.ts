import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseGitignore } from '../../../src/cli/check/gitignore.ts';

const directories = ['a', 'b', 'ab', 'a/b', 'a/a', 'a/b/ab', 'b/a', 'é'];
const names = [
  'a.x',
  'b.x',
  'ab.x',
  'a-b',
  'a]',
  '[a',
  'éx',
  'a b',
  'b\\',
  '!a',
  '#a',
  '*',
  'a:',
  'A',
  '0',
  'b ',
];
const files = ['', 'a/', 'a/b/', 'b/', 'é/'].flatMap((folder) => names.map((name) => folder + name));
let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'gitignore-'));
  execFileSync('git', ['init', '--quiet', root]);
  for (const path of directories) mkdirSync(join(root, path), { recursive: true });
  for (const path of files) writeFileSync(join(root, path), '');
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What git itself says of all paths. */
function ignoredByGit(text: string): readonly string[] {
  writeFileSync(join(root, '.gitignore'), text);
  const input = [...directories, ...files].join('\0');
  const env = { PATH: process.env['PATH'], HOME: root, GIT_CONFIG_NOSYSTEM: '1' };
  try {
    const args = ['check-ignore', '--no-index', '--stdin', '-z'];
    return execFileSync('git', args, { cwd: root, input, encoding: 'utf8', env }).split('\0').filter(Boolean);
  } catch (error) {
    // Nothing is ignored.
    if ((error as { status?: number }).status === 1) return [];
    throw error;
  }
}

function ignoredByUs(text: string): readonly string[] {
  const rules = parseGitignore(Buffer.from(text));
  const isIgnored = (path: string, isDirectory: boolean): boolean => {
    const parent = dirname(path);
    if (parent !== '.' && isIgnored(parent, true)) return true;
    return rules.verdict(path, isDirectory) === 'ignored';
  };
  return [
    ...directories.filter((path) => isIgnored(path, true)),
    ...files.filter((path) => isIgnored(path, false)),
  ];
}

const common = ['a', 'b', 'ab', '/', '*', '**', '?', '**/', '/**', '*/', '.x'];
const odd = [
  ...[
    '[ab]',
    '[!a]',
    '[^a-b]',
    '[a-',
    '[]a]',
    '[[:alpha:]]',
    '[[:foo:]]',
    '[[:ascii:]]',
    '[:',
    '[a-\\b]',
    '[\\]]',
  ],
  ...[
    '\\',
    '\\a',
    '\\*',
    '\\/',
    'é',
    '!',
    '#',
    ' ',
    '\\ ',
    '-',
    ']',
    '[',
    'A',
    '0',
    '\r',
    '\t',
    '[[:lower:]-b]',
  ],
];
const token = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...common) },
  { weight: 1, arbitrary: fc.constantFrom(...odd) },
);
const line = fc
  .tuple(fc.constantFrom('', '', '', '!'), fc.array(token, { maxLength: 5 }), fc.constantFrom('', '', '  '))
  .map(([negation, tokens, blanks]) => negation + tokens.join('') + blanks);

test('ignores what git ignores', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
      const text = lines.join('\n');
      expect(ignoredByUs(text)).toEqual(ignoredByGit(text));
    }),
    { numRuns: 200, seed: 10 },
  );
});

test('skips comments and a byte order mark', () => {
  expect(ignoredByUs('\ufeffab.x\n#a\n\\!a\n')).toEqual(ignoredByGit('\ufeffab.x\n#a\n\\!a\n'));
  expect(ignoredByUs('\ufeffab.x\n')).toEqual(['ab.x', 'a/ab.x', 'a/b/ab.x', 'b/ab.x', 'é/ab.x']);
});

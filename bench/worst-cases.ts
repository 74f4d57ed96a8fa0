import { parseGitignore } from '../src/cli/check/gitignore.ts';
import { formatDockerfile } from '../src/format/format-dockerfile.ts';
import { buildDockerfile } from '../src/frontend/build-dockerfile.ts';
import { matchPath } from '../src/go/match-path.ts';
import { createPatternMatcher } from '../src/go/pattern-matcher.ts';
import { checkDockerfile } from '../src/lint/check-dockerfile.ts';
import { createPathFilter, type DirVerdict } from '../src/session/files/path-filter.ts';
import { expandWord } from '../src/shell/lexer.ts';
import { createSourceFile } from '../src/source/source-file.ts';
import { createMemoryGateway } from './memory-gateway.ts';
import { worstDockerfiles } from './worst-dockerfiles.ts';
import { cacheCases, insightCases } from './worst-insights.ts';

/** An input that grows, and what is done with it. */
export interface WorstCase {
  readonly name: string;
  /** The smallest size; the largest is four times that. */
  readonly size: number;
  /** Makes the input of a size, and returns what works on it. */
  prepare(size: number): () => unknown;
  /** The power that the output grows with, when it grows faster than the input. */
  readonly outputPower?: number;
}

const starry = `${'*a'.repeat(10)}b`;
const longStarry = `${'*a'.repeat(50)}b`;
const ignorePatterns = [
  ...[
    '.git',
    '**/node_modules',
    '*.log',
    '**/dist/**',
    'docs/**/*.md',
    '**/[Tt]humbs.db',
    '**/*.test.??',
    'build/*',
  ],
  ...['**/__pycache__/**', '**/*.py[cod]', '**/a*b*c*d*e/**', '.env*', '!.env.example'],
];

const patternCases: readonly WorstCase[] = [
  matchCase('a .dockerignore pattern of stars, and a long name', 200, (n) => [[starry], 'a'.repeat(n)]),
  matchCase('a long .dockerignore pattern of stars, and a long name', 200, (n) => [
    [longStarry],
    'a'.repeat(n),
  ]),
  matchCase('a .dockerignore pattern that grows, and a name', 50, (n) => [['*a'.repeat(n)], 'a'.repeat(250)]),
  matchCase('a .dockerignore pattern of classes that grows', 50, (n) => [
    ['[a-z]*'.repeat(n)],
    'a'.repeat(250),
  ]),
  matchCase('a .dockerignore pattern of ** that grows', 100, (n) => [
    ['**/a/'.repeat(n)],
    `${'a/'.repeat(120)}b`,
  ]),
  matchCase('a deep path and its parents', 250, (n) => [['**/x*y/**/z'], `${'x/'.repeat(n)}y`]),
  matchCase('many .dockerignore patterns', 250, (n) => [rangeOf(n).map((i) => `**/p${i}*/x`), 'a/b/c/d.txt']),
  { name: '.dockerignore and 10,000 to 40,000 files', size: 10_000, prepare: ignoreFiles },
  { name: '.gitignore and many files', size: 1000, prepare: gitignoreFiles },
  { name: 'a link pattern of stars', size: 250, prepare: (n) => () => matchPath(starry, 'a'.repeat(n)) },
];

function matchCase(
  name: string,
  size: number,
  make: (size: number) => readonly [patterns: readonly string[], path: string],
): WorstCase {
  return {
    name,
    size,
    prepare: (n) => {
      const [patterns, path] = make(n);
      return () => createPatternMatcher(patterns).matchesOrParentMatches(path);
    },
  };
}

function ignoreFiles(size: number): () => unknown {
  const paths = rangeOf(size).map((i) => `file-${i}.${['ts', 'js', 'md', 'log', 'test.ts'][i % 5]}`);
  return () => {
    const filter = createPathFilter([], ignorePatterns);
    let verdict: DirVerdict = { include: undefined, exclude: undefined };
    let parent = '';
    for (const name of ['packages', 'web', 'src', 'components']) {
      parent += `${name}/`;
      verdict = filter.judge(parent.slice(0, -1), true, verdict).dir;
    }
    for (const path of paths) filter.judge(parent + path, false, verdict);
  };
}

function gitignoreFiles(size: number): () => unknown {
  const text = Buffer.from(`${ignorePatterns.join('\n')}\n${starry}\n`);
  const paths = rangeOf(size).map((i) => `packages/web/src/aaaaaaaaaaaaaaaaaaaaaaaa-${i}.ts`);
  return () => {
    const rules = parseGitignore(text);
    for (const path of paths) rules.verdict(path, false);
  };
}

const expansionCases: readonly WorstCase[] = [
  expansionCase('${A//glob/}', `\${A//${starry}/x}`, (n) => 'a'.repeat(n)),
  expansionCase('${A//glob/} with a long pattern', `\${A//${longStarry}/x}`, (n) => 'a'.repeat(n)),
  expansionCase('${A//?/x}', '${A//?/x}', (n) => 'a'.repeat(n)),
  expansionCase('${A//a*/x} on many lines', '${A//a*b*/x}', (n) => 'aaaabbbb\n'.repeat(n / 8)),
  expansionCase('${A##glob}', `\${A##${starry}}`, (n) => 'a'.repeat(n)),
  expansionCase('${A%%glob}', '${A%%b*a*a*a}', (n) => 'a'.repeat(n)),
  expansionCase('${A//glob/} with a pattern that grows', '${B//${A}/}', (n) => '*a'.repeat(n / 8)),
  expansionCase('${A} many times', '${A}', (n) => 'a'.repeat(n)),
  {
    name: '${A:-${A:-…}}',
    size: 500,
    prepare: (n) => () => expand(`${'${X:-'.repeat(n)}x${'}'.repeat(n)}`, ''),
  },
];

function expansionCase(name: string, word: string, value: (size: number) => string): WorstCase {
  return {
    name,
    size: 4000,
    prepare: (n) => {
      const text = value(n);
      return () => expand(word, text);
    },
  };
}

function expand(word: string, value: string): void {
  const values: Readonly<Record<string, string>> = { A: value, B: 'a'.repeat(500) };
  expandWord(word, { get: (key) => values[key], keys: () => [] }, { escapeToken: '\\' });
}

/** Each Dockerfile is built, checked and formatted. */
const dockerfileCases: readonly WorstCase[] = worstDockerfiles.flatMap(
  ({ name, size, text, outputPower }) => [
    {
      name: `build: ${name}`,
      size,
      outputPower,
      prepare: (n) => {
        const files = new Map([['Dockerfile', new TextEncoder().encode(text(n))]]);
        return () => ignoringErrors(() => buildDockerfile(createMemoryGateway({ files })));
      },
    },
    {
      name: `check: ${name}`,
      size,
      outputPower,
      prepare: (n) => {
        const file = createSourceFile('Dockerfile', new TextEncoder().encode(text(n)));
        return () => checkDockerfile(file);
      },
    },
    {
      name: `fmt: ${name}`,
      size,
      prepare: (n) => {
        const file = createSourceFile('Dockerfile', new TextEncoder().encode(text(n)));
        return () => ignoringErrors(async () => formatDockerfile(file));
      },
    },
  ],
);

/** A Dockerfile that is an error counts like any other; a RangeError is a limit of the engine that was reached. */
async function ignoringErrors(action: () => Promise<unknown>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (error instanceof RangeError) throw error;
  }
}

function rangeOf(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** What hostile text may make slow: its steps must not grow faster than the text and the output. */
export const worstCases: readonly WorstCase[] = [
  ...patternCases,
  ...expansionCases,
  ...dockerfileCases,
  ...insightCases,
  ...cacheCases,
];

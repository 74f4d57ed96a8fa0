import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { encodeText } from '../../src/base/text.ts';
import { layoutScripts } from '../../src/fix/layout-scripts.ts';
import { scriptSources } from '../../src/lint/shellcheck/script-sources.ts';
import { createSourceFile } from '../../src/source/source-file.ts';

const fileOf = (text: string) => createSourceFile('Dockerfile', encodeText(text));
const layout = (body: string) => layoutScripts(fileOf(`FROM a\n${body}`)).text.slice('FROM a\n'.length);

describe('the layout of a script in lines', () => {
  test.each([
    ['one command per line', 'RUN a && b  c &&d\n', 'RUN a \\\n    && b c \\\n    && d\n'],
    ['the operator in front', 'RUN a && \\\n  b && \\\n c\n', 'RUN a \\\n    && b \\\n    && c\n'],
    [
      'arguments deeper than commands',
      'RUN a \\\n b \\\n\t&& c \\\n d\n',
      'RUN a \\\n        b \\\n    && c \\\n        d\n',
    ],
    ['arguments of a single command', 'RUN a \\\n b \\\n\t\tc\n', 'RUN a \\\n    b \\\n    c\n'],
    [
      'comments stay, above the line that follows',
      'RUN a && \\\n# x\n  b \\\n  # y\n\n  c\n',
      'RUN a \\\n    # x\n    && b \\\n        # y\n        c\n',
    ],
    [
      'blocks',
      'RUN if a; then \\\nb && c; \\\nelif d; then \\\ne; \\\nelse \\\nf; \\\nfi; \\\nfor x in y; do \\\n( \\\ng \\\n); done\n',
      'RUN if a; then \\\n        b && c; \\\n    elif d; then \\\n        e; \\\n    else \\\n        f; \\\n    fi; \\\n    for x in y; do \\\n        ( \\\n            g \\\n        ); done\n',
    ],
    ['no lines inside of conditions', 'RUN [[ a && b ]] && c\n', 'RUN [[ a && b ]] \\\n    && c\n'],
    ['a bracket that ends nothing', 'RUN a ]] && b\n', 'RUN a ]] \\\n    && b\n'],
    ['no lines inside of blocks', 'RUN { a && b; } && c\n', 'RUN { a && b; } \\\n    && c\n'],
    ['flags', 'RUN --network=none a && b\n', 'RUN --network=none a \\\n    && b\n'],
    ['CRLF', 'RUN a && b\r\nUSER c\r\n', 'RUN a \\\r\n    && b\r\nUSER c\r\n'],
    ['other operators where they are', 'RUN a | b || c; d\n', 'RUN a | b || c; d\n'],
    [
      'quoted text',
      'RUN a "b && c" \'d  &&\' `e && f` $(g && h)\n',
      'RUN a "b && c" \'d  &&\' `e && f` $(g && h)\n',
    ],
    [
      'a line break in a word',
      'RUN a && "b \\\n c" && d\\\ne\n',
      'RUN a \\\n    && "b \\\n c" \\\n    && d\\\ne\n',
    ],
    [
      'a case, around it',
      'RUN case a in b) c && d ;; \\\n esac && e\n',
      'RUN case a in b) c && d ;; \\\n esac \\\n    && e\n',
    ],
    ['blanks at the end', 'RUN a && b \t\n', 'RUN a \\\n    && b \t\n'],
    [
      'blanks at the end, after flags',
      'RUN  --network=none  a&&b \n',
      'RUN  --network=none  a \\\n    && b \n',
    ],
    ['redirections', 'RUN a >b 2>&1 &&c <d\n', 'RUN a >b 2>&1 \\\n    && c <d\n'],
  ])('%s', (_, body, expected) => {
    expect(layout(body)).toBe(expected);
    expect(layout(expected)).toBe(expected);
  });
});

describe('the layout of a heredoc', () => {
  test.each([
    [
      'blocks, comments and commands',
      'RUN <<EOF\n  if a; then\n# x\nb && c\n  fi\n d && e \\\n f\nEOF\n',
      'RUN <<EOF\nif a; then\n    # x\n    b && c\nfi\nd \\\n    && e \\\n    f\nEOF\n',
    ],
    ['quoted lines', 'RUN <<EOF\na "b\n   c"\n  d\nEOF\n', 'RUN <<EOF\na "b\n   c"\nd\nEOF\n'],
    ['an operator at the end of a line', 'RUN <<EOF\na &&\nb\nEOF\n', 'RUN <<EOF\na &&\nb\nEOF\n'],
    [
      'a shebang',
      "RUN <<'EOF'\n#!/bin/bash\na && b\nEOF\n",
      "RUN <<'EOF'\n#!/bin/bash\na \\\n    && b\nEOF\n",
    ],
    ['blank lines', 'RUN <<EOF\na\n\n  b\nEOF\n', 'RUN <<EOF\na\n\nb\nEOF\n'],
  ])('%s', (_, body, expected) => {
    expect(layout(body)).toBe(expected);
    expect(layout(expected)).toBe(expected);
  });
});

test.each([
  ['a comment in the line', 'RUN a # b && c\n'],
  ['exec form', 'RUN ["a", "b && c"]\n'],
  ['heredocs in a script', 'RUN <<EOF\ncat <<X\n  a && b\nX\nEOF\n'],
  ['heredocs of a command', 'RUN cat <<EOF > /f && a\n && b\nEOF\n'],
  ['heredocs without tabs', 'RUN <<-EOF\n\ta && b\n\tEOF\n'],
  ['another language', 'RUN <<EOF\n#!/usr/bin/env python3\n  a && b\nEOF\n'],
  ['another shell', 'SHELL ["pwsh", "-c"]\nRUN a && b\n'],
  ['other instructions', 'CMD a && b\nENTRYPOINT a && b\nHEALTHCHECK CMD a && b\n'],
  ['lines with fmt=off', '# dockerfile-llb fmt=off\nRUN a && b\n# dockerfile-llb fmt=on\n'],
])('stays as it is: %s', (_, body) => {
  expect(layout(body)).toBe(body);
});

test('only the instruction that would not be the same stays as it is', () => {
  const [plain, laidOut] = ['RUN a && b\n', 'RUN a \\\n    && b\n'];
  // With a blank in front, BuildKit would read a heredoc.
  const unsafe = 'RUN a&&<<EOF && b\n';
  expect(layout(unsafe)).toBe(unsafe);
  for (const before of [0, 1, 2])
    for (const after of [0, 1, 3]) {
      const around = (run: string) => run.repeat(before) + unsafe + run.repeat(after);
      expect(layout(around(plain))).toBe(around(laidOut));
    }
});

test('a file for Windows stays as it is', () => {
  for (const text of [
    '# escape=`\nFROM a\nRUN a && b\n',
    'FROM mcr.microsoft.com/windows/nanoserver\nRUN a && b\n',
  ])
    expect(layoutScripts(fileOf(text)).text).toBe(text);
});

const word = fc.constantFrom(
  'a',
  '-b',
  '"c && d"',
  "'e; f'",
  '$(g && h)',
  '"$(i "j")"',
  '\\;',
  '$x',
  '${y:-z w}',
  '>k',
  '2>&1',
);
const blank = fc.constantFrom(' ', '  ', '\t', ' \\\n', ' \\\n  # note && x\n   ', '\\\n\t');
const command = fc
  .array(fc.tuple(blank, word), { maxLength: 3 })
  .map((rest) => `run${rest.map(([gap, text]) => ` ${gap}${text}`).join('')}`);
const script: fc.Arbitrary<string> = fc.letrec<{ script: string; unit: string }>((tie) => ({
  unit: fc.oneof(
    { depthSize: 'small' },
    command,
    fc.tuple(tie('script'), blank).map(([inner, gap]) => `if true;${gap}then ${inner};${gap}fi`),
    tie('script').map((inner) => `{ ${inner}; }`),
    tie('script').map((inner) => `(${inner})`),
    tie('script').map((inner) => `for v in 1 2; do ${inner}; done`),
    tie('script').map((inner) => `case x in x) ${inner} ;; esac`),
  ),
  script: fc
    .tuple(
      tie('unit'),
      fc.array(fc.tuple(blank, fc.constantFrom('&&', '||', '|', ';'), blank, tie('unit')), { maxLength: 3 }),
    )
    .map(([first, more]) => [first, ...more.map((part) => part.join(''))].join('')),
})).script;

/** What sh makes of a script: the words that it passes to `run`, in their order, and the status at the end. */
function traceOf(source: string, cwd: string): string {
  const prelude = 'run() { printf "[%s]" "$@"; echo; }; x=1\n';
  const { status, stdout } = spawnSync('sh', ['-c', `${prelude}${source}`], { encoding: 'utf8', cwd });
  return `${status}\n${stdout}`;
}

test('a laid out script does the same, has the same comments, and is laid out', { timeout: 120_000 }, () => {
  const cwd = mkdtempSync(join(tmpdir(), 'dockerfile-llb-scripts-'));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  let compared = 0;
  fc.assert(
    fc.property(script, (text) => {
      const before = fileOf(`FROM a\nRUN ${text}\n`);
      const after = layoutScripts(before);
      expect(layoutScripts(after).text).toBe(after.text);
      const comments = (file: typeof before) =>
        file.text
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line.startsWith('#'));
      expect(comments(after)).toEqual(comments(before));
      const [source = ''] = scriptSources(before, {});
      const [laidOut = ''] = scriptSources(after, {});
      if (source === laidOut) return;
      compared++;
      const withoutHeader = (whole: string) => whole.split('\n').slice(3).join('\n');
      expect(traceOf(withoutHeader(laidOut), cwd)).toBe(traceOf(withoutHeader(source), cwd));
    }),
    { numRuns: 150 },
  );
  expect(compared).toBeGreaterThan(50);
});

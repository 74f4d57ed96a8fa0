import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CompileError } from '../../src/diagnostics/compile-error.ts';
import type { SyntaxTree } from '../../src/syntax/node.ts';
import { printSyntaxTree } from '../../src/syntax/print.ts';
import { parseText } from './parse-text.ts';

/** The tree without places. */
function shape(tree: SyntaxTree) {
  const owners = tree.emptyContinuations.map(({ line }) =>
    tree.instructions.findIndex(({ lines }) => line >= lines.start && line <= lines.end),
  );
  const instructions = tree.instructions.map(
    ({ span, lines, keywordSpan, flagSpans, heredocs, ...rest }) => ({
      ...rest,
      heredocs: heredocs.map(({ contentSpan, ...heredoc }) => heredoc),
    }),
  );
  return { escapeToken: tree.escapeToken, owners, instructions };
}

function parseIfValid(text: string): SyntaxTree | undefined {
  try {
    return parseText(text);
  } catch (error) {
    if (error instanceof CompileError) return undefined;
    throw error;
  }
}

function expectRoundTrip(text: string): void {
  const tree = parseText(text);
  expect(shape(parseText(printSyntaxTree(tree)))).toEqual(shape(tree));
}

describe('printSyntaxTree', () => {
  test('gives a readable file', () => {
    const text = '# escape=`\n\n# about\nFROM a\nRUN --x b\nCOPY <<E /d\n1\nE\n';
    expect(printSyntaxTree(parseText(text))).toBe(text);
    expect(printSyntaxTree(parseText('FROM a\nRUN b \\\n # note\n\tc'))).toBe('FROM a\nRUN b \tc\n');
  });

  test.each([
    '\n# syntax=x\nFROM a',
    '# escape=`\n\n# escape=`\nFROM a',
    'FROM a\nRUN b \\\n\n c\nRUN d',
    'FROM a\nRUN <<E \\\n\n b\n\nE\nRUN c',
    '\\\n  FROM a',
    '\\',
    '\\\n\n',
    '\\\n  \\',
    'FROM a\nRUN b\r\\',
    'FROM a\nRUN b \\ \\',
    'FROM a\nRUN b \\\\',
    '\ufeff\ufeffFROM a',
    '  # x\nFROM a',
    '\u00a0# x\nFROM a',
    'FROM a\udcff\n# \udcff\nRUN b',
    `FROM a\nRUN ${'b \\\n'.repeat(70_000)}c`,
    `FROM a\nRUN ${'😀é# \\\n \\\\\\\\x'.repeat(20_000)}`,
    `FROM a\n#${'x'.repeat(65_534)}\nRUN b`,
  ])('keeps %.30j', (text) => expectRoundTrip(text));

  test('keeps any text that parses', () => {
    const piece = fc.constantFrom(
      ...[
        'FROM a',
        'RUN ',
        'ENV a=b',
        'ONBUILD ',
        'CMD ["x"]',
        '<<E',
        '<<-"F"',
        'E',
        '\tF',
        '--f=g',
        '# note',
        '#',
      ],
      ...[
        '# escape=`',
        '# check=x',
        '\\',
        '`',
        '\\\n',
        '\\ \n',
        '\n',
        '\n',
        '\n',
        '\r',
        '\r\n',
        ' ',
        '\t',
        'x',
        "'",
        '"',
      ],
      ...['\ufeff', '\u00a0', '\udc80', 'é', '😀', '\0'],
    );
    let kept = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
        const tree = parseIfValid(pieces.join(''));
        if (tree === undefined) return;
        kept++;
        expect(shape(parseText(printSyntaxTree(tree)))).toEqual(shape(tree));
      }),
      { numRuns: 4000 },
    );
    expect(kept).toBeGreaterThan(1000);
  });
});

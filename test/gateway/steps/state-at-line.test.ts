import { describe, expect, it } from 'vitest';
import { stageLines } from '../../../src/gateway/steps/stage-lines.ts';
import { stateAtLine } from '../../../src/gateway/steps/state-at-line.ts';
import { compile } from '../../../src/index.ts';
import { definitionHead } from '../../../src/llb/marshal.ts';
import { createSourceFile } from '../../../src/source/source-file.ts';

const lines = [
  'FROM scratch AS base',
  'COPY a /a',
  'FROM scratch',
  'COPY --from=base a /b',
  'ENV X=1',
  'RUN --mount=from=base,target=/m true',
  'COPY --link --from=base a /c',
  'RUN --mount=type=bind,from=base,target=/ctx,rw \\',
  '  true',
  'WORKDIR /w/x',
  'COPY --from=base a /d',
];

const definitionOf = async (dockerfile: string) => {
  const { definitions } = await compile({ dockerfile });
  const [definition] = definitions.values();
  if (definition === undefined) throw new Error('nothing was compiled');
  return definition;
};

describe('the state of a stage after a line', () => {
  it.each([4, 5, 6, 7, 9, 10, 11])('is what a Dockerfile that ends with line %i builds', async (line) => {
    const whole = await definitionOf(`${lines.join('\n')}\n`);
    const ending = await definitionOf(`${lines.slice(0, line).join('\n')}\n`);
    const cut = stateAtLine(whole, { line, end: lines.length });
    expect(definitionHead(cut)).toBe(definitionHead(ending));
  });

  it('is nothing before the first step on scratch', async () => {
    const whole = await definitionOf(`${lines.join('\n')}\n`);
    expect(stateAtLine(whole, { line: 3, end: lines.length }).def).toEqual([]);
  });
});

it.each([
  [
    'ARG V=1\nFROM a AS x\n\n# two\nFROM b\nRUN true',
    [
      ['x', 2, 4],
      ['', 5, 6],
    ],
  ],
  ['FROM a\nRUN <<E\nFROM b\nE\n', [['', 1, 4]]],
  [
    'FROM a \\\n  AS x\nFROM x\n',
    [
      ['x', 1, 2],
      ['', 3, 3],
    ],
  ],
])('stages of %j', (text, expected) => {
  const stages = stageLines(createSourceFile('Dockerfile', text));
  expect(stages.map(({ name, start, end }) => [name, start, end])).toEqual(expected);
});

import { expect, it } from 'vitest';
import { readLintAnswer } from '../../../src/cli/build/lint-answer.ts';

const data = Buffer.from('FROM a\nBOGUS x\nfrom b\n').toString('base64');
const at = (line: number) => ({ ranges: [{ start: { line }, end: { line } }] });
const sources = [{ filename: 'Dockerfile', data }];
const json = (warnings: readonly object[] | null, buildError?: object) =>
  JSON.stringify({ warnings, sources, buildError });
const error = { message: 'unknown instruction: BOGUS', location: at(2) };
const frame = (name: string) =>
  `${name}:2\n--------------------\n   1 |     FROM a\n   2 | >>> BOGUS x\n   3 |     from b\n   4 |     \n--------------------\n`;

it('names the Dockerfile as its user does', () => {
  const answer = readLintAnswer(json(null, error), 'web/Dockerfile');
  expect(answer).toEqual({
    text: '',
    failure: `unknown instruction: BOGUS\n${frame('web/Dockerfile')}`,
  });
  expect(readLintAnswer(json(null, error), undefined).failure).toContain('\nDockerfile:2\n');
});

it('shows warnings in the order of lines, apart from the error', () => {
  const warnings = [
    { ruleName: 'B', url: 'https://x/b', detail: 'two', location: at(2) },
    { ruleName: 'A', detail: 'none', location: { ranges: [] } },
  ];
  const head = 'Check complete, 2 warnings have been found!\n\nWARNING: A\nnone\n';
  const rest = `\nWARNING: B - https://x/b\ntwo\n${frame('Dockerfile')}`;
  expect(readLintAnswer(json(warnings), undefined)).toEqual({ text: head + rest, failure: undefined });
  expect(readLintAnswer(json(warnings, error), undefined).text).toBe(`${head + rest}\n`);
});

it('says that there is nothing to say', () => {
  expect(readLintAnswer(json(null), undefined).text).toBe('Check complete, no warnings found.\n');
  const one = [{ ruleName: 'A', detail: 'x', location: at(0) }];
  expect(readLintAnswer(json(one), undefined).text).toContain('1 warning has been found!');
});

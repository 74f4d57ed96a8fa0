import { describe, expect, test } from 'vitest';
import type { Cause, FieldChange } from '../../../src/insight/reasons/cause.ts';
import { causeLines, causeText } from '../../../src/views/insight/cause-text.ts';

const own = (...fields: readonly FieldChange[]): Cause => ({ kind: 'own', fields });
const long = (end: string) => `${'x'.repeat(200)}/${end}`;
const script = (line: string) =>
  `${Array.from({ length: 30 }, (_, i) => `echo ${i}`).join('\n')}\n${line}\nend\n`;

describe('a field', () => {
  const fields: readonly (readonly [string, FieldChange, string])[] = [
    ['that changed', { field: 'env.A', before: '1', after: '2' }, 'env.A: 1 to 2'],
    ['that is new', { field: 'network', after: 'none' }, 'network: none is new'],
    ['whose name contains its value', { field: 'exclude.*.md', before: 'set' }, 'exclude.*.md was removed'],
    [
      'of an instruction that was removed',
      { field: 'user', before: 'nobody', origin: { keyword: 'USER', line: 3, isEarlier: true } },
      'user: nobody was removed (USER, was line 3)',
    ],
    [
      'of a time',
      { field: 'mkdir.timestamp', before: '1', after: '2' },
      'mkdir.timestamp: 1 to 2 (SOURCE_DATE_EPOCH)',
    ],
    [
      'whose values begin alike',
      { field: 'env.P', before: long('1'), after: long('2') },
      `env.P: …${'x'.repeat(37)}/1 to …${'x'.repeat(37)}/2`,
    ],
    [
      'of several lines',
      { field: 'args', before: script('make'), after: script('make all'), line: 34 },
      'args (line 34): make to make all',
    ],
    [
      'with a line that is new',
      { field: 'args', before: 'a\nc\n', after: 'a\nb\nc\n', line: 4 },
      'args (line 4): b is new',
    ],
    [
      'with a line that was removed',
      { field: 'args', before: 'a\nb\nc\n', after: 'a\nc\n', line: 4 },
      'args (line 4): b was removed',
    ],
    ['that differs in spaces', { field: 'args', before: 'a  b', after: 'a b' }, 'args: a  b to a b'],
    ['that differs in tabs', { field: 'args', before: 'a\tb', after: 'a b' }, 'args: a\\tb to a b'],
    ['that differs in line ends', { field: 'args', before: 'a\n', after: 'a' }, 'args: a\\n to a'],
    [
      'that differs in an empty line',
      { field: 'args', before: 'a\nb', after: 'a\n\nb' },
      'args: a\\nb to a\\n\\nb',
    ],
    [
      'that is secret',
      { field: 'env.T', before: 'hidden:0123456789abcdef', after: 'hidden:1123456789abcdef' },
      'env.T: (hidden) to (hidden)',
    ],
    ['with an escape sequence', { field: 'env.A', before: '1', after: '\x1b[2J' }, 'env.A: 1 to \\u001b[2J'],
  ];

  test.each(fields)('%s', (_, field, text) => {
    expect(causeText(own(field))).toBe(text);
  });

  test('whose values are long has one line each, with what differs', () => {
    expect(causeLines(own({ field: 'env.P', before: long('1'), after: long('2') }), 30)).toEqual([
      'env.P',
      '  before: …xxxxxxxxxxxxxxxxx/1',
      '  after:  …xxxxxxxxxxxxxxxxx/2',
    ]);
  });

  test('whose values differ at their beginning shows the beginning', () => {
    const change = { field: 'args', before: `a${long('')}`, after: `b${long('')}` };
    expect(causeLines(own(change), 20)).toEqual(['args', '  before: axxxxxxxx…', '  after:  bxxxxxxxx…']);
  });
});

describe('an order', () => {
  const before = { name: '[build 2/3] RUN b', digest: '', place: { file: 'Dockerfile', start: 4, end: 4 } };
  const after = { name: '[build 2/3] RUN a', digest: '', place: { file: 'Dockerfile', start: 3, end: 3 } };

  test.each<readonly [string, object, string]>([
    ['of steps', {}, 'now comes after RUN a (line 3), not RUN b'],
    ['without a step', { isRemoved: true }, 'now comes after RUN a (line 3); RUN b was removed'],
    ['of stages', { line: 2 }, 'now comes after RUN a (line 3), not RUN b (FROM, line 2)'],
    ['of files', { onlyFiles: true }, 'now takes files from RUN a (line 3), not RUN b'],
  ])('%s', (_, more, text) => {
    expect(causeText({ kind: 'order', before, after, ...more })).toBe(text);
  });
});

test('an image that files come from is not called a base image', () => {
  const image = {
    kind: 'base',
    before: 'docker-image://a:1',
    after: 'docker-image://a:2',
    layers: 'other',
  } as const;
  expect(causeText({ ...image, line: 1 })).toBe('base image: a:1 to a:2 (FROM, line 1)');
  expect(causeText({ ...image, onlyFiles: true })).toBe('image: a:1 to a:2');
});

test('a download is named with the first digits of its checksum', () => {
  const at = (digit: string) => `https://example.com/f@sha256:${digit.repeat(64)}`;
  const changed = { kind: 'base', before: at('1'), after: at('2'), layers: 'unknown' } as const;
  expect(causeText({ ...changed, line: 3 })).toBe(
    'download: example.com/f@111111111111 to example.com/f@222222222222',
  );
});

test('the text of a cause does not depend on its place in a list', () => {
  const cause = own({ field: 'env.VERSION', before: 'before', after: 'after' });
  expect([cause, cause].map(causeText)).toEqual(new Array(2).fill('env.VERSION: before to after'));
});

import { expect, test } from 'vitest';
import { linkProblems } from '../../scripts/lib/link-problems.mjs';

const problemsOf = (text: string) =>
  linkProblems(
    new Map([
      ['docs/a.md', text],
      ['docs/b.md', '# One `two`, three\n\n## Same\n\n## Same\n\n```sh\n# no heading\n```\n'],
    ]),
    (path) => ['docs/a.md', 'docs/b.md', 'src', 'docs/images/x.png'].includes(path),
  );

test.each([
  '[b](b.md) [b](./b.md#one-two-three) [dir](../src) ![x](images/x.png)',
  '[second of the same name](b.md#same-1)',
  '[elsewhere](https://example.com/x) [mail](mailto:a@b)',
  '`[code](nowhere.md)`\n\n```md\n[code](nowhere.md)\n```\n',
  '# Here\n\n[here](#here)',
])('%j is fine', (text) => {
  expect(problemsOf(text)).toEqual([]);
});

test.each([
  ['[x](c.md)', 'docs/a.md: c.md leads to no file'],
  ['[x](../docs/c.md#y)', 'docs/a.md: ../docs/c.md#y leads to no file'],
  ['[x](b.md#no-heading)', 'docs/a.md: docs/b.md has no heading #no-heading'],
  ['[x](#there)', 'docs/a.md: docs/a.md has no heading #there'],
  ['![x](images/y.png)', 'docs/a.md: images/y.png leads to no file'],
])('%j is not', (text, problem) => {
  expect(problemsOf(text)).toEqual([problem]);
});

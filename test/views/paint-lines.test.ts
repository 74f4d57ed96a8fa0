import { expect, it } from 'vitest';
import { paintDiff, paintReport } from '../../src/views/paint-lines.ts';
import { createStyle, wantsColors } from '../../src/views/progress/style.ts';

const style = createStyle({ colors: true, unicode: true });
const none = createStyle({ colors: false, unicode: true });

const report = `> [2/2] RUN x:
0.1 output
--------------------
Dockerfile:2
--------------------
   1 |     FROM x
   2 | >>> RUN x
--------------------
a b/Dockerfile:3:1: warning: text: more [SomeRule]
ERROR: broken
WARNING: unused
2 files checked: 1 warning
What to do.
`;
const diff = '--- a/D\n+++ b/D\n@@ -1 +1 @@\n-from x\n+FROM x\n same\n';

it('colours are all that is added, and nothing without them', () => {
  for (const [text, paint] of [
    [report, paintReport],
    [diff, paintDiff],
  ] as const) {
    expect(paint(text, none)).toBe(text);
    expect(paint(text, style)).not.toBe(text);
    expect(paint(text, style).replace(/\x1b\[\d+m/g, '')).toBe(text);
  }
});

it.each([
  ['ERROR: broken', '\x1b[1m\x1b[31mERROR:\x1b[39m\x1b[22m broken'],
  ['   2 | >>> RUN x', '\x1b[2m   2 | \x1b[22m\x1b[31m>>> RUN x\x1b[39m'],
  ['D:3:1: error: a: b [R]', '\x1b[1mD:3:1:\x1b[22m\x1b[31m error:\x1b[39m a: b\x1b[2m [R]\x1b[22m'],
  ['text', 'text'],
])('%j', (line, painted) => expect(paintReport(line, style)).toBe(painted));

it.each([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '' }, true],
  [true, { TERM: 'dumb' }, false],
  [true, { CLICOLOR: '0' }, false],
  [true, { CLICOLOR: '1' }, true],
  [false, { CLICOLOR: '1' }, false],
  [false, { CLICOLOR_FORCE: '1' }, true],
  [false, { CLICOLOR_FORCE: '0' }, false],
  [false, { FORCE_COLOR: '1' }, true],
  [true, { FORCE_COLOR: '0' }, false],
  [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
  [false, { CLICOLOR_FORCE: '1', NO_COLOR: '1' }, false],
])('a terminal (%s) with %j has colours: %s', (isTTY, env, expected) => {
  expect(wantsColors({ isTTY }, env)).toBe(expected);
});

import xterm from '@xterm/headless';
import { describe, expect, test } from 'vitest';
import { viewToTree } from '../../../src/views/graph/tree.ts';
import { createStyle } from '../../../src/views/progress/style.ts';
import { displayWidth } from '../../../src/views/progress/text-width.ts';
import { forbiddenIn } from '../../diagnostics/forbidden.ts';
import { hostileView } from './hostile-view.ts';
import { sampleDockerfile, viewOf } from './sample-view.ts';

const style = createStyle({ colors: false, unicode: true });
const plain = { columns: 80, style, unicode: true };

test('stages stand below each other, and rails lead to the steps that take something from them', async () => {
  expect(viewToTree(await viewOf(sampleDockerfile), plain)).toBe(
    `   ◆     tools
 1 ●     FROM alpine:latest
 2 ●     RUN <<EOF (apk add lint...)
   │ ◆   build
 6 │ ●   FROM golang:1.25
 7 │ ●   WORKDIR /src
 8 │ ●   COPY go.mod go.sum ./                 ← context: /go.mod, /go.sum
 9 │ ●   RUN go mod download && echo "a" > /x
10 │ ●   COPY . .                              ← context: /
11 ╰─●   RUN go build -o /app .                ← tools: mount /bin/lint at /lint
   ◆ │   test
13 ●─┤   RUN go test ./...                     ← build: base
   │ │ ◆ stage-3
15 │ ╰─● COPY --link --from=build…             ← build: /app, /src/x
16 ╰───● COPY --from=test /report.xml /        ← test: /report.xml
       ● ADD https://example.com/x.tgz /opt/
17     ● ADD https://example.com/x.tgz /opt/   = result
`,
  );
});

test('without Unicode, rails are made of ASCII', async () => {
  const style = createStyle({ colors: false, unicode: false });
  const text = viewToTree(await viewOf('FROM alpine AS a\nRUN x\nFROM scratch\nCOPY --from=a /x /\n'), {
    columns: 80,
    style,
    unicode: false,
  });
  expect(text).toBe(`  #   a
1 *   FROM alpine:latest
2 *   RUN x
  | # stage-1
4 \`-* COPY --from=a /x /  < a: /x  = result
`);
});

test('states are said in words, and in colours on a terminal', async () => {
  const dockerfile = 'FROM alpine\nRUN one\nRUN two\nRUN three\n';
  const { steps } = await viewOf(dockerfile);
  const facts = new Map([
    [steps[1]?.digest ?? '', { state: 'cached' as const }],
    [steps[2]?.digest ?? '', { state: 'ran' as const, durationMs: 1234, bytes: 3_400_000 }],
    [steps[3]?.digest ?? '', { state: 'runs' as const, durationMs: 500 }],
  ]);
  const view = await viewOf(dockerfile, { facts });
  expect(viewToTree(view, plain)).toBe(`  ◆ stage
1 ● FROM alpine:latest
2 ● RUN one             cached
3 ● RUN two             1.2s, 3.40MB
4 ● RUN three           runs, last 0.5s  = result
`);
  const colored = viewToTree(view, { ...plain, style: createStyle({ colors: true, unicode: true }) });
  expect(colored).toContain('\x1b[32mRUN one\x1b[39m');
  expect(colored).toContain('\x1b[31mruns, last 0.5s\x1b[39m');
});

describe('no line is wider than the terminal', () => {
  const long = `FROM alpine AS ${'n'.repeat(90)}\nRUN ${'日本語 '.repeat(60)}\nFROM scratch\nCOPY --from=0 ${'/x'.repeat(80)} /\n`;
  const many = [
    ...Array.from({ length: 40 }, (_, i) => `FROM alpine AS s${i}\nRUN step ${i} of many\n`),
    'FROM scratch\n',
    ...Array.from({ length: 40 }, (_, i) => `COPY --from=s${i} /out/${i} /in/\n`),
  ].join('');
  test.each([
    ['sample', sampleDockerfile, 80],
    ['sample', sampleDockerfile, 60],
    ['long words', long, 80],
    ['many stages', many, 80],
  ])('%s', async (_, dockerfile, columns) => {
    const lines = viewToTree(await viewOf(dockerfile), { ...plain, columns }).split('\n');
    expect(lines.filter((line) => displayWidth(line) > columns)).toEqual([]);
  });

  test('hostile text', async () => {
    const text = viewToTree(await hostileView(), plain);
    expect(text.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
    expect(forbiddenIn(text)).toEqual([]);
  });
});

test('a terminal shows hostile text as it is written', async () => {
  const text = viewToTree(await hostileView(), plain);
  const lines = text.trimEnd().split('\n');
  const terminal = new xterm.Terminal({ cols: 120, rows: lines.length + 1, allowProposedApi: true });
  await new Promise<void>((done) => terminal.write(text.replaceAll('\n', '\r\n'), done));
  const shown = lines.map((_, row) => terminal.buffer.active.getLine(row)?.translateToString(true));
  expect(shown).toEqual(lines);
});

test('steps shared by stages that need each other do not confuse the rails', async () => {
  const dockerfile =
    'FROM alpine AS a\nRUN x\nRUN only-a\nFROM alpine AS b\nRUN x\nCOPY --from=a /f /\nFROM b AS c\nRUN z\n';
  const text = viewToTree(await viewOf(dockerfile), plain);
  expect(text).toContain('RUN only-a');
  expect(text.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
});

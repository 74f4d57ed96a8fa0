import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cli, folder } from '../support.ts';

const dockerfile = 'FROM alpine AS build\nRUN make\nFROM scratch\nCOPY --from=build /app /bin/\n';

test('graph draws a tree, without a daemon', async () => {
  const { code, stdout, stderr } = await cli(['graph', folder({ Dockerfile: dockerfile }), '--offline']);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^ {2}. {3}build\n1 . {3}FROM alpine:latest\n/);
  expect(stdout).toMatch(/4 \S-? ?\S* ?COPY --from=build \/app \/bin\/ {2}\S build: \/app {2}= result\n$/);
});

test.each([
  ['mermaid', /^flowchart LR\n/],
  ['dot', /^digraph \{\n/],
  ['svg', /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/],
  ['html', /^<!doctype html>\n/],
  ['json', /^\{\n {2}"version": 1,\n/],
])('graph --format %s', async (format, start) => {
  const context = folder({ Dockerfile: dockerfile });
  const file = join(context, 'out');
  const { code, stdout } = await cli(['graph', context, '--offline', '--format', format]);
  expect(code).toBe(0);
  expect(stdout).toMatch(start);
  await cli(['graph', context, '--offline', '--format', format, '-o', file]);
  expect(readFileSync(file, 'utf8')).toBe(stdout);
});

test('graph takes the target and the arguments of a build', async () => {
  const context = folder({ Dockerfile: 'ARG V=1\nFROM alpine:$V AS a\nRUN x\nFROM a\nRUN y\n' });
  const args = ['--offline', '--target', 'a', '--build-arg', 'V=3'];
  const { stdout } = await cli(['graph', context, ...args]);
  expect(stdout).toContain('FROM alpine:3');
  expect(stdout).not.toContain('RUN y');
});

test('compile --format dot draws the same', async () => {
  const context = folder({ Dockerfile: dockerfile });
  const [graph, compiled] = await Promise.all([
    cli(['graph', context, '--offline', '--format', 'dot']),
    cli(['compile', context, '--offline', '--format', 'dot']),
  ]);
  expect(compiled.stdout).toBe(graph.stdout);
});

test('compile --format dot draws the graphs of several platforms as one', async () => {
  const args = ['--offline', '--format', 'dot', '--platform', 'linux/amd64,linux/arm64'];
  const { stdout } = await cli(['compile', folder({ Dockerfile: dockerfile }), ...args]);
  expect(stdout.match(/digraph/g)).toHaveLength(1);
  expect(stdout).toContain('label="result (linux/arm64)"');
});

test('of a Dockerfile with a mistake, what stands before it is drawn', async () => {
  const context = folder({ Dockerfile: `${dockerfile}RUNN x\nRUN y\n` });
  const { code, stdout, stderr } = await cli(['graph', context, '--offline']);
  expect(code).toBe(1);
  expect(stdout).toContain('RUN make');
  expect(stdout).toContain('COPY --from=build');
  expect(stdout).toMatch(/line 5: .*unknown instruction: RUNN/);
  expect(stderr).toContain('>>> RUNN x');
});

test('a mistake in the first line, and one that several lines lead to', async () => {
  const first = await cli(['graph', folder({ Dockerfile: 'FRM alpine\n' }), '--offline', '--format', 'json']);
  expect(JSON.parse(first.stdout)).toMatchObject({ steps: [], error: { place: { start: 1 } } });
  const text = 'FROM alpine AS a\nRUN x\nFROM b AS c\nCOPY --from=nope /\nFROM scratch\nCOPY --from=a / /\n';
  const later = await cli(['graph', folder({ Dockerfile: text }), '--offline', '--target', 'a']);
  expect(later.code).toBe(1);
  expect(later.stdout).toContain('RUN x');
});

test('--state asks a daemon', async () => {
  const args = ['--state', 'last', '--addr', 'unix:///nowhere/buildkitd.sock'];
  const { code, stderr } = await cli(['graph', folder({ Dockerfile: dockerfile }), ...args]);
  expect(code).toBe(1);
  expect(stderr).toContain('/nowhere/buildkitd.sock');
});

import { describe, expect, test } from 'vitest';
import type { GraphView } from '../../../src/views/graph/graph-view.ts';
import { sampleDockerfile, viewOf } from './sample-view.ts';

/** The inputs of the step of a line, as `GROUP: KIND PATH TARGET`. */
function inputsOfLine(view: GraphView, line: number): readonly string[] {
  const step = view.steps.find(({ place, kind }) => place?.start === line && kind !== 'source');
  return (step?.inputs ?? []).flatMap(({ step: from, carries }) =>
    carries.map((carried) => {
      const group = view.groups[view.steps[from]?.group ?? -1]?.name;
      const parts = ['path' in carried ? carried.path : '', 'target' in carried ? carried.target : ''];
      return `${group}: ${[carried.kind, ...parts].filter(Boolean).join(' ')}`;
    }),
  );
}

describe('the view of a build', async () => {
  const view = await viewOf(sampleDockerfile);

  test('has a group for each stage, in the order of the file, and one for the context', () => {
    expect(view.groups.map(({ kind, name, platform }) => [kind, name, platform])).toEqual([
      ['source', 'context', ''],
      ['stage', 'tools', ''],
      ['stage', 'build', ''],
      ['stage', 'test', ''],
      ['stage', 'stage-3', ''],
    ]);
    const all = view.groups.flatMap(({ steps }) => steps);
    expect([...all].sort((a, b) => a - b)).toEqual(view.steps.map(({ index }) => index));
  });

  test('says what each input carries', () => {
    expect(inputsOfLine(view, 8)).toEqual(['build: base', 'context: copy /go.mod', 'context: copy /go.sum']);
    expect(inputsOfLine(view, 10)).toEqual(['build: base', 'context: copy /']);
    expect(inputsOfLine(view, 11)).toEqual(['build: base', 'tools: mount /bin/lint /lint']);
    expect(inputsOfLine(view, 13)).toEqual(['build: base']);
    expect(inputsOfLine(view, 15)).toEqual(['build: copy /app', 'build: copy /src/x']);
    expect(inputsOfLine(view, 16)).toContain('test: copy /report.xml');
    expect(inputsOfLine(view, 17)).toContain('stage-3: copy /x.tgz');
  });

  test('has the whole text, a short one, and the lines', () => {
    const step = view.steps.find(({ place }) => place?.start === 9);
    expect(step).toMatchObject({
      kind: 'exec',
      text: 'RUN --mount=type=cache,target=/root/.cache go mod download && echo "a" > /x',
      label: 'RUN go mod download && echo "a" > /x',
      place: { file: 'Dockerfile', start: 9, end: 9 },
      platform: 'linux/amd64',
    });
    const heredoc = view.steps.find(({ place, kind }) => place?.start === 2 && kind === 'exec');
    expect(heredoc?.place?.end).toBe(5);
  });

  test('is JSON as it stands', () => {
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
    expect(view.version).toBe(1);
  });
});

test('a build for two platforms has a group for each stage and platform, and shares what is equal', async () => {
  const view = await viewOf(sampleDockerfile, { platform: 'linux/amd64,linux/arm64' });
  const stages = view.groups.filter(({ kind }) => kind === 'stage');
  expect(stages.map(({ name, platform }) => `${name} ${platform}`)).toEqual([
    'tools linux/amd64',
    'tools linux/arm64',
    'build linux/amd64',
    'test linux/amd64',
    'stage-3 linux/amd64',
    'stage-3 linux/arm64',
  ]);
  expect(view.results.map(({ platform }) => platform)).toEqual(['linux/amd64', 'linux/arm64']);
});

test('an image that COPY --from names is a source of its own', async () => {
  const view = await viewOf('FROM alpine\nCOPY --from=busybox:1.36 /bin/busybox /bin/\n');
  expect(view.groups.map(({ kind }) => kind)).toContain('source');
  expect(inputsOfLine(view, 2)[1]).toMatch(/busybox.*: copy \/bin\/busybox$/);
});

test('a stage without a name has its number, and the only stage has none', async () => {
  expect((await viewOf('FROM alpine\nRUN x\n')).groups.map(({ name }) => name)).toEqual(['']);
  const two = await viewOf('FROM alpine\nRUN x\nFROM scratch\nCOPY --from=0 /a /b\n');
  expect(two.groups.map(({ name }) => name)).toEqual(['stage-0', 'stage-1']);
});

test('scratch has no steps and no result', async () => {
  expect(await viewOf('FROM scratch\n')).toEqual({ version: 1, groups: [], steps: [], results: [] });
});

test('credentials in the address of a source are left out', async () => {
  const view = await viewOf('FROM scratch\nADD https://me:hunter2@example.com/x.tgz /\n');
  expect(view.steps.find(({ source }) => source)?.source).toBe('https://example.com/x.tgz');
});

import { describe, expect, test } from 'vitest';
import { compileState } from '../../playground/model/compile-state.ts';
import { type PlaygroundState, withText } from '../../playground/model/playground-state.ts';
import { SimulatedDaemon, simulatedBuild } from '../../playground/simulator/simulated-daemon.ts';
import { buildAfter, possibleChanges, type WhatIf } from '../../playground/simulator/what-if.ts';

const dockerfile = `ARG GO=1.25
FROM golang:$GO AS build
WORKDIR /src
COPY go.mod ./
RUN go mod download
COPY . .
ARG VERSION=1
RUN go build -o /app -X main.version=$VERSION .
FROM alpine
RUN apk add ca-certificates
COPY --from=build /app /app
RUN /app --version
`;
const start: PlaygroundState = {
  files: [
    { path: 'Dockerfile', text: dockerfile },
    { path: 'go.mod', text: 'module app\n' },
    { path: 'main.go', text: 'package main\n' },
    { path: 'docs/notes.md', text: 'notes\n' },
    { path: '.dockerignore', text: 'docs\nDockerfile\n' },
  ],
  open: 'Dockerfile',
  dockerfile: 'Dockerfile',
  target: '',
  platforms: ['linux/amd64'],
  buildArgs: [],
};

/** Lines of the steps that run and may run, after the first state was built. */
async function rerun(change: (state: PlaygroundState) => PlaygroundState) {
  const daemon = await warmDaemon();
  return linesOf(daemon.predict(simulatedBuild(await compileState(change(start)))));
}

async function warmDaemon(): Promise<SimulatedDaemon> {
  const daemon = new SimulatedDaemon();
  daemon.build(simulatedBuild(await compileState(start)));
  return daemon;
}

function linesOf(predicted: ReturnType<SimulatedDaemon['predict']>) {
  const lines = (asked: string) =>
    predicted.filter(({ verdict }) => verdict === asked).map(({ step }) => step.place?.start);
  return { runs: lines('runs').sort(), depends: lines('depends').sort() };
}

const edit = (path: string, from: string, to: string) => (state: PlaygroundState) =>
  withText(state, path, (state.files.find((file) => file.path === path)?.text ?? '').replace(from, to));

describe('the simulated daemon', () => {
  test.each([
    ['nothing', (state: PlaygroundState) => state, [], []],
    ['a source file', edit('main.go', 'main', 'other'), [6, 8], [11, 12]],
    ['the list of modules', edit('go.mod', 'app', 'other'), [4, 5, 6, 8], [11, 12]],
    ['a file that is ignored', edit('docs/notes.md', 'notes', 'others'), [], []],
    ['a comment', edit('Dockerfile', 'FROM alpine', '# last\nFROM alpine'), [], []],
    ['a command', edit('Dockerfile', 'apk add', 'apk add --no-cache'), [10, 11, 12], []],
    [
      'an argument',
      (state: PlaygroundState) => ({ ...state, buildArgs: [['VERSION', '2']] as const }),
      [8],
      [11, 12],
    ],
    [
      'the base image',
      (state: PlaygroundState) => ({ ...state, buildArgs: [['GO', '1.26']] as const }),
      [3, 4, 5, 6, 8],
      [11, 12],
    ],
    ['the ignore file', edit('.dockerignore', 'docs\n', ''), [6, 8], [11, 12]],
  ])('after a change of %s', async (_, change, runs, depends) => {
    const found = await rerun(change);
    expect(found).toEqual({ runs: runs.map(Number).sort(), depends: depends.map(Number).sort() });
  });

  test('tells the reason of each step', async () => {
    const daemon = await warmDaemon();
    const after = simulatedBuild(await compileState(edit('main.go', 'main', 'other')(start)));
    const causes = new Map(daemon.predict(after).map(({ step, causes }) => [step.place?.start, causes]));
    expect(causes.get(6)).toMatchObject([{ kind: 'files', changes: [{ path: 'main.go', what: 'content' }] }]);
    expect(causes.get(8)).toMatchObject([{ kind: 'follows', of: { place: { start: 6 } } }]);
    expect(causes.get(11)).toMatchObject([{ kind: 'result', of: { place: { start: 8 } }, paths: ['/app'] }]);
  });

  test('knows a state that it built before', async () => {
    const daemon = await warmDaemon();
    const other = simulatedBuild(await compileState(edit('main.go', 'main', 'other')(start)));
    daemon.build(other);
    expect(linesOf(daemon.predict(other))).toEqual({ runs: [], depends: [] });
    expect(linesOf(daemon.predict(simulatedBuild(await compileState(start))))).toEqual({
      runs: [],
      depends: [],
    });
  });

  test('tells which files are missing', async () => {
    const predicted = new SimulatedDaemon().predict(
      simulatedBuild(await compileState(edit('Dockerfile', 'COPY go.mod', 'COPY –from=x /y')(start))),
    );
    expect(predicted.flatMap(({ missing }) => missing)).toEqual(['/y', '/–from=x']);
  });
});

describe('a change that is tried', () => {
  test.each([
    [{ kind: 'file', path: 'main.go' }, [6, 8], [11, 12]],
    [{ kind: 'file', path: 'docs/notes.md' }, [], []],
    [{ kind: 'argument', name: 'VERSION' }, [8], [11, 12]],
    [{ kind: 'line', line: 5 }, [5, 6, 8], [11, 12]],
    [{ kind: 'line', line: 9 }, [10, 11, 12], []],
  ] satisfies [WhatIf, number[], number[]][])('%o', async (change, runs, depends) => {
    const daemon = await warmDaemon();
    const compiled = await compileState(start);
    expect(possibleChanges(compiled)).toContainEqual(change);
    const found = linesOf(daemon.predict(await buildAfter(compiled, change)));
    expect(found).toEqual({ runs: runs.map(Number).sort(), depends: depends.map(Number).sort() });
  });
});

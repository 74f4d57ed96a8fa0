import { expect, test } from 'vitest';
import { compileState } from '../../playground/model/compile-state.ts';
import { explainStep } from '../../playground/model/explain-step.ts';

const dockerfile = `FROM alpine AS tools
RUN make lint
FROM golang:1.25
ENV CGO_ENABLED=0
WORKDIR /src
COPY go.* ./
RUN --mount=type=bind,from=tools,source=/bin/lint,target=/lint --network=none go build
COPY <<EOF /etc/motd
hello
EOF
ADD https://example.com/x.tgz /opt/
`;

async function explained(line: number | string, kind?: string) {
  const files = [
    { path: 'Dockerfile', text: dockerfile },
    { path: 'go.mod', text: 'module app' },
    { path: 'go.sum', text: '' },
    { path: 'main.go', text: '' },
  ];
  const state = {
    files,
    open: 'Dockerfile',
    dockerfile: 'Dockerfile',
    target: '',
    platforms: ['linux/amd64'],
    buildArgs: [],
  };
  const { graph } = await compileState(state);
  const step = graph.steps.find(
    ({ place, kind: own, source }) =>
      source?.identifier === line || (place?.start === line && (!kind || own === kind)),
  );
  if (step === undefined) throw new Error(`no step on line ${line}`);
  return explainStep({ graph, step, files });
}

test('of an image', async () => {
  const { does, depends } = await explained(3, 'source');
  expect(does).toContain('Takes the image docker.io/library/golang:1.25 as a starting point.');
  expect(depends).toEqual([]);
});

test('of a COPY from the context', async () => {
  const { does, depends } = await explained(6, 'file');
  expect(does).toBe('Copies files from the build context to /src/, on top of line 5 (WORKDIR /src).');
  expect(depends).toEqual([
    'The instruction itself stays the same.',
    'Line 5 (WORKDIR /src) stays the same, or comes from the cache.',
    'go.mod, go.sum from the build context have the same content. Their times do not matter.',
  ]);
});

test('of a RUN with a mount', async () => {
  const { does, depends } = await explained(7);
  expect(does).toContain('Runs a command in a container, on the files of line 6 (COPY go.* ./).');
  expect(depends[0]).toBe(
    'The instruction itself stays the same: the command, its directory, network, mount./lint, platform, the variables PATH, CGO_ENABLED.',
  );
  expect(depends.at(-1)).toBe(
    '/bin/lint from line 2 (RUN make lint) has the same content. Their times do not matter.',
  );
});

test('of a download', async () => {
  expect((await explained('https://example.com/x.tgz')).does).toContain(
    'Downloads https://example.com/x.tgz.',
  );
});

import { describe, expect, test } from 'vitest';
import { GatewayError } from '../../src/frontend/gateway-error.ts';
import type { Frontend } from '../../src/gateway/frontend-gateway.ts';
import { dockerfileFrontend, imageResult, llb, metadataResult, openBuild } from '../../src/kit/index.ts';
import {
  assertGraph,
  assertNotInGraph,
  copyStep,
  GraphMismatchError,
  graphMatchers,
  imageStep,
  localStep,
  type MemoryWorld,
  memoryGateway,
  readGraph,
  runFrontend,
  runStep,
  stageStep,
} from '../../src/testing/index.ts';

const Dockerfile = `FROM golang:1.25 AS build
WORKDIR /src
COPY app.go .
RUN --mount=type=bind,from=busybox,target=/b make
FROM scratch
COPY --from=build /out/app /bin/
USER app
CMD ["/bin/app"]
`;
const world: MemoryWorld = {
  locals: { context: { Dockerfile, 'app.go': 'package main' } },
  images: {
    'golang:1.25': {
      config: { env: ['PATH=/go/bin', 'GOPATH=/go'], user: 'root' },
      files: { 'etc/os-release': 'ID=debian' },
    },
    busybox: {},
  },
};

function build(more: Partial<MemoryWorld> = {}, frontend: Frontend = dockerfileFrontend()) {
  return runFrontend(frontend, memoryGateway({ ...world, ...more }));
}

describe('a graph', () => {
  test('has the steps with what they stand on', async () => {
    const { graph, image } = await build();
    expect(image?.config.cmd).toEqual(['/bin/app']);
    const make = assertGraph(graph, runStep('make', { on: stageStep('build'), dir: '/src' }));
    expect(make).toMatchObject({
      kind: 'exec',
      stage: 'build',
      env: { PATH: '/go/bin', GOPATH: '/go' },
      user: 'root',
    });
    assertGraph(graph, runStep(/^mak/g, { on: imageStep('golang:1.25'), env: { GOPATH: '/go' } }));
    assertGraph(graph, runStep(/^mak/, { from: imageStep('busybox') }));
    assertGraph(graph, copyStep('/app.go', '/src/', { from: localStep('context'), on: imageStep('golang') }));
    assertGraph(graph, copyStep('/out/app', '/bin/', { from: runStep('make'), name: /COPY --from=build/ }));
    expect(graph.result?.base).toBeUndefined();
    expect(assertGraph(graph, localStep('context')).attrs['local.followpaths']).toBe('["app.go"]');
  });

  test.each([
    ['another command', runStep('mak')],
    ['another base', runStep('make', { on: imageStep('busybox') })],
    ['another tag', imageStep('golang:1')],
    ['a part of the name', imageStep('lang')],
    ['another source', copyStep('/out/app', '/bin/', { from: localStep('context') })],
    ['another stage', stageStep('test')],
    ['another user', runStep('make', { user: 'app' })],
    ['another variable', runStep('make', { env: { GOPATH: '/' } })],
    ['another directory', runStep('make', { dir: '/' })],
  ])('has no step with %s', async (_, matcher) => {
    const { graph } = await build();
    assertNotInGraph(graph, matcher);
    expect(() => assertGraph(graph, matcher)).toThrow(GraphMismatchError);
  });

  test('is shown in the error', async () => {
    const { graph } = await build();
    expect(() => assertGraph(graph, runStep('ls', { on: stageStep('build'), user: 'x' }))).toThrow(
      /^the graph has no RUN ls on stage build as x\n\n[\s\S]*RUN --mount/,
    );
    expect(() => assertNotInGraph(graph, runStep('make'))).toThrow(/^the graph has RUN make: \[build 4\/4\]/);
  });

  test('is shown with paths, directory, user and environment', async () => {
    const { graph } = await build();
    const shown = (action: () => unknown) => {
      try {
        action();
      } catch (error) {
        return (error as Error).message;
      }
      return '';
    };
    const message = shown(() => assertGraph(graph, copyStep('/app', '/')));
    expect(message).toMatch(/COPY app.go .*\n {4}copy \/app.go \/src\/\n/);
    expect(message).toMatch(
      /RUN --mount.* make .*\n {4}in \/src {2}as root {2}PATH=\/go\/bin {2}GOPATH=\/go\n/,
    );
    expect(
      message
        .split('\n')
        .filter((line) => !line.startsWith('    '))
        .join('\n'),
    ).toContain(graph.text);
  });

  test('has matchers for expect', async () => {
    const { graph } = await build();
    expect.extend(graphMatchers);
    const expectGraph = expect(graph) as unknown as Record<'toHaveStep', (matcher: unknown) => void>;
    expectGraph.toHaveStep(runStep('make'));
    expect(() => expectGraph.toHaveStep(runStep('ls'))).toThrow('the graph has no RUN ls');
    expect(graphMatchers.toHaveStep(graph, runStep('make')).message()).toContain('the graph has RUN make');
  });

  test('can come from the builder', () => {
    const state = llb.merge([
      llb.image('a'),
      llb.file(llb.scratch(), [llb.mkfile('/x', 0o644, new Uint8Array(2)), llb.symlink('/x', '/y')]),
    ]);
    const { result, steps } = readGraph(llb.marshal(state));
    expect(result).toMatchObject({ kind: 'merge', others: [{ kind: 'file' }] });
    expect(steps.find(({ kind }) => kind === 'file')?.actions.map(({ kind, path }) => [kind, path])).toEqual([
      ['mkfile', '/x'],
      ['symlink', '/y'],
    ]);
    expect(readGraph(llb.marshal(llb.scratch()))).toMatchObject({ steps: [], result: undefined });
  });
});

describe('a gateway in memory', () => {
  test('has options, platforms and warnings', async () => {
    const platforms = [{ os: 'linux', architecture: 'arm64' }];
    const text = 'FROM scratch\nWORKDIR a\n';
    const outcome = await build({
      locals: { context: {}, dockerfile: { 'a.Dockerfile': text } },
      options: { filename: 'a.Dockerfile' },
      platforms,
    });
    expect(outcome.image?.architecture).toBe('arm64');
    expect(outcome.warnings.map(({ short }) => short)).toEqual([
      expect.stringContaining('WorkdirRelativePath'),
    ]);
    const several = await build({ options: { platform: 'linux/amd64,linux/arm64' } });
    expect([...several.graphs.keys()]).toEqual(['linux/amd64', 'linux/arm64']);
  });

  const reads =
    (path: string, state: (build: Awaited<ReturnType<typeof openBuild>>) => Promise<llb.State>): Frontend =>
    async (gateway) => {
      const opened = await openBuild(gateway);
      const ref = await opened.solve(await state(opened));
      const bytes = await gateway.readFile(ref, path, { offset: 0, length: 9 });
      return metadataResult({ text: bytes }, ref);
    };
  const textOf = async (frontend: Frontend, more: Partial<MemoryWorld> = {}) =>
    new TextDecoder().decode((await build(more, frontend)).result.metadata.get('text'));

  test('has the files of locals, images, sources and results', async () => {
    expect(await textOf(reads('app.go', ({ context }) => context()))).toBe('package m');
    expect(
      await textOf(reads('/etc/os-release', async ({ image }) => (await image('golang:1.25')).state)),
    ).toBe('ID=debian');
    const archive = 'https://example.com/a';
    const sources = { [archive]: { files: { a: 'downloaded' } } };
    expect(
      await textOf(
        reads('a', async () => llb.http(archive)),
        { sources },
      ),
    ).toBe('downloade');
    const made = reads('out', async () => llb.run(llb.image('busybox'), { args: ['make'] }));
    const results: MemoryWorld['results'] = (graph) => ({ out: graph.result?.args.join(' ') ?? '' });
    expect(await textOf(made, { results })).toBe('make');
    await expect(textOf(made)).rejects.toThrow(
      /^the gateway's memory has no files for the result of these steps: return them from results\n[\s\S]*make/,
    );
    await expect(textOf(reads('none', ({ context }) => context()))).rejects.toThrow(
      'open none: no such file or directory',
    );
    await expect(textOf(reads('a', async () => llb.http(archive)))).rejects.toThrow('add it to sources');
  });

  test('says what is missing', async () => {
    await expect(build({ images: {} })).rejects.toThrow(
      /^docker.io\/library\/(golang:1.25|busybox:latest): not found: .*: add it to images$/,
    );
    await expect(build({ locals: {} })).rejects.toThrow(
      /the file of the build is not in the gateway's memory: add it to locals: \{ context: \{ Dockerfile: … \} \}$/,
    );
    await expect(build({ images: {} })).rejects.toThrow(GatewayError);
    await expect(build({ missing: ['exec.mount.bind'] })).rejects.toThrow('exec.mount.bind');
  });

  test('refuses a member that a world does not have', () => {
    const misspelled = { option: { target: 'build' } } as MemoryWorld;
    expect(() => memoryGateway(misspelled)).toThrow(
      new TypeError(
        'memoryGateway has no option (did you mean options?): a world has options, locals, images, sources, results, processes, missing, platforms',
      ),
    );
  });

  test('runs processes as the test says', async () => {
    const frontend: Frontend = async (gateway) => {
      const container = await gateway.openContainer({ mounts: [{ kind: 'bind', dest: '/', ref: '' }] });
      const output: string[] = [];
      const note = (bytes: Uint8Array) => output.push(new TextDecoder().decode(bytes));
      const code = await container.start({ args: ['ls'], stdout: note, stderr: note }).exit;
      return metadataResult({ text: `${code} ${output}` });
    };
    const processes: MemoryWorld['processes'] = ({ args }, { mounts }) => ({
      code: 3,
      stdout: `${args} ${mounts[0]?.dest}`,
      stderr: 'no',
    });
    expect(await textOf(frontend, { processes })).toBe('3 ls /,no');
    await expect(textOf(frontend)).rejects.toThrow(
      "the process ls is not in the gateway's memory: add it to processes",
    );
  });

  test('ends with the frontend', async () => {
    let late: (() => Promise<unknown>) | undefined;
    await build({}, async (gateway) => {
      late = () => gateway.inputs();
      return imageResult([{ ref: '' }]);
    });
    await expect(late?.()).rejects.toThrow('after the frontend had returned');
    await expect(build({}, async () => undefined as never)).rejects.toThrow('must return a result');
  });
});

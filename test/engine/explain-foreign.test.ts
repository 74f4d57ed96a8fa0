import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scratchDir } from '../session/scratch-dir.ts';
import { docker, engine, nonce, runCli } from './harness.ts';
import type { Explained } from './insight/project.ts';

const base = `${engine.registry}/busybox`;
const token = 'hunter2-plantedtoken';
const dockerfile = (version: string, salt: string) => `FROM ${base} AS build
ARG API_TOKEN
ENV VERSION=${version}
COPY src/ /src-${salt}/
RUN echo "v=$VERSION ${salt}" > /out.txt
FROM ${base}
COPY --from=build /out.txt /app/
RUN echo done ${salt}
`;

const kept: string[] = [];
afterAll(() => {
  for (const dir of kept) rmSync(dir, { recursive: true, force: true });
});

/** A directory that several tests use. */
function keptDir(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'dllb-explain-'));
  kept.push(dir);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  return dir;
}

/** Without a ledger: what a machine sees that did not run the builds. */
const noLedger = { XDG_STATE_HOME: keptDir({}), DOCKERFILE_LLB_LEDGER: '0' };

interface Told extends Explained {
  readonly counts: Explained['counts'] & { readonly unknown: number };
}

async function explain(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Told> {
  const outcome = await runCli(['explain', '--format', 'json', ...args], { env: { ...noLedger, ...env } });
  expect(outcome.stderr + outcome.code).toBe('0');
  expect(outcome.stdout).not.toContain(token);
  return JSON.parse(outcome.stdout) as Told;
}

const causesOf = ({ steps }: Explained, part: string) =>
  steps.filter(({ name }) => name.includes(part)).flatMap(({ causes }) => causes);

/** Three builds of one directory: the first one, one with another file, and one with another ENV. */
async function threeBuilds(
  run: (args: readonly string[]) => Promise<{ readonly code: number; readonly stderr: string }>,
) {
  const salt = nonce();
  const dir = keptDir({ Dockerfile: dockerfile('1', salt), 'src/main.c': 'a' });
  const build = async () => {
    const { code, stderr } = await run([dir, '--build-arg', `API_TOKEN=${token}`]);
    expect(stderr + code).toMatch(/0$/);
  };
  await build();
  writeFileSync(join(dir, 'src/main.c'), 'ab');
  await build();
  writeFileSync(join(dir, 'Dockerfile'), dockerfile('2', salt));
  await build();
  return dir;
}

/** What must be said of the last build: the ENV, and of the file only that nobody knows it. */
function expectEnvChange(told: Told): void {
  const run = causesOf(told, 'RUN echo "v=');
  expect(run).toEqual([
    {
      kind: 'own',
      fields: [{ field: 'env.VERSION', before: '1', after: '2', origin: { keyword: 'ENV', line: 3 } }],
    },
  ]);
  expect(causesOf(told, 'COPY --from=build').map(({ kind }) => kind)).toEqual(['result']);
}

describe.each([
  ['docker build', (args: readonly string[]) => docker(['build', ...args])],
  ['docker buildx build', (args: readonly string[]) => docker(['buildx', 'build', ...args])],
  [
    'a build of ours that was not recorded',
    (args: readonly string[]) => runCli(['build', ...args], { env: noLedger }),
  ],
])('explain for %s', (_, run) => {
  let dir = '';
  beforeAll(async () => {
    dir = await threeBuilds(run);
  });

  it('finds the builds of a context in the history, and names the variable that changed', async () => {
    const told = await explain(['-C', dir]);
    expectEnvChange(told);
    expect(told.steps.find(({ name }) => name.includes('COPY src/'))?.verdict).toBe('cached');
    expect(told.steps.find(({ name }) => name.includes('RUN echo done'))?.verdict).toBe('ran');
  });

  it('says that nobody recorded the files of a context', async () => {
    const told = await explain(['-C', dir, '^1']);
    expect(causesOf(told, 'COPY src/')).toEqual([
      { kind: 'unknown', why: 'the files of the context context were not recorded' },
    ]);
    expect(causesOf(told, 'RUN echo "v=').map(({ kind }) => kind)).toEqual(['follows']);
    const first = await explain(['-C', dir, '^2']);
    expect(first.before).toBeUndefined();
  });

  it('compares two builds by their IDs', async () => {
    const [last, first] = [await explain(['-C', dir]), await explain(['-C', dir, '^2'])];
    const told = await explain([first.build.ref, last.build.ref.slice(0, 12)]);
    expect(told).toMatchObject({ build: { ref: last.build.ref }, before: { ref: first.build.ref } });
    expect(causesOf(told, 'RUN echo "v=')).toContainEqual(
      expect.objectContaining({ fields: [expect.objectContaining({ field: 'env.VERSION' })] }),
    );
  });

  it('reads the records that were exported, without a daemon', async () => {
    const refs = [];
    for (const name of ['^0', '^1']) refs.push((await explain(['-C', dir, name])).build.ref);
    const away = { DOCKER_HOST: 'unix:///nowhere' };
    const both = join(dir, 'both.dockerbuild');
    expect((await runCli(['history', 'export', '-o', both, ...refs])).code).toBe(0);
    expectEnvChange(await explain(['--record', both], away));
    const [one, two] = [join(dir, 'one.dockerbuild'), join(dir, 'two.dockerbuild')];
    expect((await docker(['buildx', 'history', 'export', '-o', one, refs[1]!])).code).toBe(0);
    expect((await docker(['buildx', 'history', 'export', '-o', two, refs[0]!])).code).toBe(0);
    expectEnvChange(await explain(['--record', two, '--record', one], away));
  });
});

describe('explain for an image in a registry', () => {
  const name = `${engine.registry}/explained-${nonce()}`;

  it('compares what the provenance of two images says, and not what ran', async () => {
    const salt = nonce();
    const push = async (tag: string, version: string) => {
      const context = scratchDir({ Dockerfile: dockerfile(version, salt), 'src/main.c': 'a' });
      const mode = ['--provenance', 'mode=max', '--push', '-t', `${name}:${tag}`];
      const { code, stderr } = await docker(['buildx', 'build', ...mode, context]);
      expect(stderr + code).toMatch(/0$/);
    };
    await push('1', '1');
    await push('2', '2');
    const told = await explain(['--image', `${name}:2`, '--image', `${name}:1`], {
      DOCKER_HOST: 'unix:///nowhere',
    });
    expectEnvChange(told);
    expect(told.counts).toMatchObject({ ran: 0, unknown: told.steps.length });
    expect(new Set(told.steps.map(({ verdict }) => verdict))).toEqual(new Set(['unknown']));
    const text = await runCli(['explain', '--image', `${name}:2`, '--image', `${name}:1`], { env: noLedger });
    expect(text.stdout).toContain('which steps ran was not recorded');
  });

  it('says what is missing', async () => {
    const context = scratchDir({ Dockerfile: `FROM ${base}\nRUN echo ${nonce()}\n` });
    const { code } = await docker([
      'buildx',
      'build',
      '--provenance',
      'mode=min',
      '--push',
      '-t',
      `${name}:min`,
      context,
    ]);
    expect(code).toBe(0);
    const min = await runCli(['explain', '--image', `${name}:min`], { env: noLedger });
    expect(min).toMatchObject({ code: 1, stdout: '' });
    expect(min.stderr).toContain('has no graph');
    expect(min.stderr).toContain('mode=max');
    const none = await runCli(['explain', '--image', base], { env: noLedger });
    expect(none.stderr).toContain('has no provenance');
  });
});

describe('explain without a daemon', () => {
  it('explains the builds of the ledger', async () => {
    const env = { XDG_STATE_HOME: scratchDir({}) };
    const context = scratchDir({ Dockerfile: `FROM ${base}\nCOPY a /\nRUN echo ${nonce()}\n`, a: 'a' });
    const build = () => runCli(['build', context, '-o', 'type=cacheonly'], { env });
    expect((await build()).code).toBe(0);
    writeFileSync(join(context, 'a'), 'b!');
    expect((await build()).code).toBe(0);
    const away = { ...env, DOCKERFILE_LLB_LEDGER: '1', DOCKER_HOST: 'unix:///nowhere' };
    const told = await explain(['-C', context], away);
    expect(JSON.stringify(causesOf(told, 'COPY a'))).toContain('"path":"a"');
    const other = await runCli(['explain', '-C', context, 'abcdef'], { env: away });
    expect(other).toMatchObject({ code: 2 });
    expect(other.stderr).toContain('cannot be asked');
  });
});

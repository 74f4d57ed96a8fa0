import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type EarlyWalk, startEarlyWalk } from '../../../src/client/ledger/early-walk.ts';
import { Ledger } from '../../../src/client/ledger/ledger.ts';
import { scanDirectory } from '../../../src/client/ledger/scan-directory.ts';
import { LocalScans } from '../../../src/client/ledger/scan-locals.ts';
import { keepWalkHint, readWalkHint, type WalkHint } from '../../../src/client/ledger/walk-hint.ts';
import { readStepGraph } from '../../../src/insight/graph/step-graph.ts';
import { marshal } from '../../../src/llb/marshal.ts';
import { run } from '../../../src/llb/ops/exec.ts';
import { local } from '../../../src/llb/ops/source.ts';

const program = join(mkdtempSync(join(tmpdir(), 'dllb-test-')), 'worker.cjs');

beforeAll(async () => {
  await build({
    entryPoints: [join(import.meta.dirname, '../../../src/client/ledger/walk-worker.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: program,
    define: { 'import.meta.url': '""' },
    logLevel: 'error',
  });
  return () => rmSync(join(program, '..'), { recursive: true });
});

function directory(): string {
  const dir = mkdtempSync(join(tmpdir(), 'dllb-test-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

const line = { words: ['predict', '.'], cwd: '/work' };

interface Project {
  readonly env: NodeJS.ProcessEnv;
  readonly ledger: Ledger;
  readonly dir: string;
  readonly hint: WalkHint;
  /** The graph of a build that copies from the directory. */
  readonly graph: ReturnType<typeof readStepGraph>;
}

/** A directory whose files a daemon has. */
function project(): Project {
  const env = { XDG_STATE_HOME: directory() };
  const ledger = Ledger.open(env, 'daemon')!;
  const dir = directory();
  mkdirSync(join(dir, 'src'));
  for (const name of ['a', 'src/b', 'src/c']) {
    writeFileSync(join(dir, name), name);
    utimesSync(join(dir, name), 5, 5);
  }
  const graph = readStepGraph([
    marshal(run(local('context'), { args: ['x'], mounts: [{ target: '/in', source: local('context') }] })),
  ]);
  const { attrs } = graph.steps.find(({ source }) => source)!.source!;
  keep(ledger, dir, attrs);
  return {
    env,
    ledger,
    dir,
    graph,
    hint: { directory: dir, attrs, index: ledger.sentPath('here', 'context') },
  };
}

/** Stores the state of the directory as that of the last transfer, which was long after the files were written. */
function keep(ledger: Ledger, dir: string, attrs: WalkHint['attrs']): void {
  const { index } = scanDirectory({
    directory: dir,
    attrs,
    known: { before: undefined, scanned: undefined },
  });
  index.numbers.forEach((_, i) => {
    const file = i % 4 === 1 ? index.table.at((i - 1) / 4) : undefined;
    if (file) index.numbers[i] = statSync(join(dir, file.path), { bigint: true }).ctimeNs;
  });
  ledger.keepSent('here', 'context', index);
}

/** What a prediction finds of the directory. */
async function scanWith({ ledger, dir, graph }: Project, early: EarlyWalk | undefined) {
  const scans = new LocalScans({ locals: new Map([['context', dir]]), ledger, context: 'here', early });
  await scans.walkAhead(graph);
  const source = graph.steps.find((step) => step.source)!.source!;
  const { sent, isSame, reads, index } = scans.scan(() => true)('context', source) as ReturnType<
    typeof scanDirectory
  >;
  return { sent, isSame, reads, files: [...index.table.values()], largest: scans.largest };
}

/** Another thread that reports what it is told to. */
function fakeWalk(hint: WalkHint, report: EarlyWalk['report']): EarlyWalk & { asked: number } {
  const walk = {
    hint,
    asked: 0,
    report: () => {
      walk.asked++;
      return report();
    },
  };
  return walk;
}

describe.skipIf(availableParallelism() < 2)('an early walk', () => {
  function start({ env, hint }: Project): EarlyWalk {
    keepWalkHint(line, hint, env);
    return startEarlyWalk(program, line, env)!;
  }

  it('finds what a later walk finds', async () => {
    const here = project();
    const found = await scanWith(here, start(here));
    expect(found).toMatchObject({ sent: 0, isSame: true, reads: 0, largest: here.hint });
    expect(found).toEqual(await scanWith(here, undefined));
  });

  it.each([
    ['content', (dir: string) => writeFileSync(join(dir, 'a'), 'longer'), 1],
    ['a mode', (dir: string) => chmodSync(join(dir, 'src/b'), 0o755), 1],
    ['an addition', (dir: string) => writeFileSync(join(dir, 'src/d'), 'd'), 1],
    ['a removal', (dir: string) => rmSync(join(dir, 'src'), { recursive: true }), 0],
    ['a link', (dir: string) => symlinkSync('a', join(dir, 'link')), 0],
  ])('finds %s that changed', async (_, change, sent) => {
    const here = project();
    change(here.dir);
    const found = await scanWith(here, start(here));
    expect(found).toMatchObject({ sent, isSame: false });
    expect(found).toEqual(await scanWith(here, undefined));
  });

  it('reports which index it compared the files with', async () => {
    const here = project();
    const report = await start(here).report();
    expect(report).toMatchObject({ size: 4, parts: [{ from: 0, count: 4 }] });
    expect(report?.index).toBe(here.ledger.sentFiles('here', 'context')?.id);
  });

  it('reports nothing if the directory or the index is missing', async () => {
    const here = project();
    rmSync(here.hint.index);
    expect(await start(here).report()).toBeUndefined();
    const other = project();
    rmSync(other.dir, { recursive: true });
    expect(await start(other).report()).toBeUndefined();
  });

  it('does not begin for another command line', () => {
    const here = project();
    start(here);
    for (const other of [
      { ...line, cwd: '/' },
      { ...line, words: ['predict'] },
      { ...line, words: ['predict . '] },
    ])
      expect(startEarlyWalk(program, other, here.env)).toBeUndefined();
    expect(startEarlyWalk(program, line, { ...here.env, DOCKERFILE_LLB_LEDGER: '0' })).toBeUndefined();
  });
});

describe('the report of an early walk', () => {
  const sameFiles = ({ ledger }: Project) => ({
    index: ledger.sentFiles('here', 'context')!.id,
    parts: [{ from: 0, count: 4 }],
    size: 4,
    started: Date.now(),
  });

  it('replaces the walk if it is about the same directory, patterns and index', async () => {
    const here = project();
    const report = sameFiles(here);
    writeFileSync(join(here.dir, 'new'), '');
    const early = fakeWalk(here.hint, async () => report);
    expect(await scanWith(here, early)).toMatchObject({ isSame: true });
    expect(early.asked).toBe(1);
  });

  it.each([
    ['directory', { directory: '/elsewhere' }],
    ['patterns', { attrs: { 'local.excludepatterns': '["a"]' } }],
    ['index', { index: '/elsewhere' }],
  ])('is not used for another %s', async (_, other) => {
    const here = project();
    const report = sameFiles(here);
    writeFileSync(join(here.dir, 'new'), '');
    const early = fakeWalk({ ...here.hint, ...other }, async () => report);
    expect(await scanWith(here, early)).toMatchObject({ isSame: false });
    expect(early.asked).toBe(0);
  });

  it('is not used if a build has replaced the index since', async () => {
    const here = project();
    const report = sameFiles(here);
    writeFileSync(join(here.dir, 'src/b'), 'changed');
    keep(here.ledger, here.dir, here.hint.attrs);
    writeFileSync(join(here.dir, 'src/c'), 'changed, too');
    expect(
      await scanWith(
        here,
        fakeWalk(here.hint, async () => report),
      ),
    ).toMatchObject({ sent: 1 });
  });

  it('is replaced by a walk if there is none', async () => {
    const here = project();
    writeFileSync(join(here.dir, 'new'), '');
    expect(
      await scanWith(
        here,
        fakeWalk(here.hint, async () => undefined),
      ),
    ).toMatchObject({ isSame: false });
  });
});

describe('a hint', () => {
  const hintFile = ({ ledger }: Project) => {
    const files = join(ledger.root, 'files');
    return join(files, readdirSync(files).find((name) => name.endsWith('.walk'))!);
  };

  it('is read as it was stored, and is only for this user', () => {
    const here = project();
    expect(readWalkHint(line, here.env)).toBeUndefined();
    keepWalkHint(line, here.hint, here.env);
    expect(readWalkHint(line, here.env)).toEqual(here.hint);
    expect(statSync(hintFile(here)).mode & 0o777).toBe(0o600);
  });

  it('is written again only if it differs', () => {
    const here = project();
    keepWalkHint(line, here.hint, here.env);
    const { ino } = statSync(hintFile(here));
    keepWalkHint(line, { ...here.hint }, here.env);
    expect(statSync(hintFile(here)).ino).toBe(ino);
    keepWalkHint(line, { ...here.hint, directory: '/other' }, here.env);
    expect(readWalkHint(line, here.env)?.directory).toBe('/other');
  });

  it.each(['', '{', '[]', '{"version":1}', '{"version":9,"directory":"/","attrs":{},"index":"/"}', '\0'])(
    'is not there if its file has %j',
    (text) => {
      const here = project();
      keepWalkHint(line, here.hint, here.env);
      writeFileSync(hintFile(here), text);
      expect(readWalkHint(line, here.env)).toBeUndefined();
    },
  );

  it('is not there if its file is a link, or if others can write to its directory', () => {
    const here = project();
    keepWalkHint(line, here.hint, here.env);
    const [file, text] = [hintFile(here), readFileSync(hintFile(here))];
    rmSync(file);
    writeFileSync(`${file}.txt`, text);
    symlinkSync(`${file}.txt`, file);
    expect(readWalkHint(line, here.env)).toBeUndefined();
    rmSync(file);
    writeFileSync(file, text);
    expect(readWalkHint(line, here.env)).toEqual(here.hint);
    chmodSync(join(here.ledger.root, 'files'), 0o777);
    expect(readWalkHint(line, here.env)).toBeUndefined();
  });
});

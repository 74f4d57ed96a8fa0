import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { BuildPlan } from '../../../src/cli/build/build-plan.ts';
import { type CompiledBefore, compileAgain } from '../../../src/cli/predict/compile-again.ts';
import type { DaemonWorker } from '../../../src/client/workers.ts';
import { compileLocal } from '../../../src/gateway/local/compile-local.ts';
import { readStepGraph, type StepGraph } from '../../../src/insight/graph/step-graph.ts';

const digest = `sha256:${'1'.repeat(64)}`;
const config = new TextEncoder().encode(
  '{"architecture":"amd64","os":"linux","rootfs":{"type":"layers","diff_ids":[]}}',
);
const workers: readonly DaemonWorker[] = [
  { id: 'one', labels: {}, platforms: [{ os: 'linux', architecture: 'arm64' }] } as unknown as DaemonWorker,
];
const dockerfile = 'FROM scratch AS files\nARG V=1\nCOPY . /\nENV V=$V\nWORKDIR /w\nRUN x\n';

function project(text = dockerfile): string {
  const dir = mkdtempSync(join(tmpdir(), 'dllb-test-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  mkdirSync(join(dir, 'src'));
  writeFileSync(join(dir, 'src/a'), 'a');
  writeFileSync(join(dir, 'Dockerfile'), text);
  return dir;
}

type Options = Readonly<Record<string, string>>;

function planOf(dir: string, options: Options = {}, more: Partial<BuildPlan> = {}): BuildPlan {
  const locals = new Map(['context', 'dockerfile'].map((name) => [name, dir]));
  return { options: new Map(Object.entries(options)), locals, ...more } as BuildPlan;
}

/** The graph that an earlier build of the directory had. */
async function graphOf(dir: string, options: Options = {}): Promise<StepGraph> {
  const { locals, options: all } = planOf(dir, options);
  const images = async () => ({ digest, config });
  const { definitions } = await compileLocal({ options: all, locals, workers, images });
  return readStepGraph([...definitions.values()]);
}

const again = (plan: BuildPlan, before: StepGraph, recorded: CompiledBefore['recorded'] = (graph) => graph) =>
  compileAgain({ plan, workers, before, recorded, signal: new AbortController().signal });

describe('a compile without the daemon', () => {
  it('returns the graphs of a build that is like the last one', async () => {
    const dir = project();
    const before = await graphOf(dir);
    const found = await again(planOf(dir), before);
    expect(readStepGraph(found!)).toEqual(before);
    writeFileSync(join(dir, 'src/a'), 'changed');
    expect(await again(planOf(dir), before)).toBeDefined();
  });

  it.each<[string, (dir: string) => Options]>([
    ['a changed line', (dir) => write(dir, dockerfile.replace('RUN x', 'RUN y'))],
    ['another line number', (dir) => write(dir, `# comment\n${dockerfile}`)],
    ['another argument', () => ({ 'build-arg:V': '2' })],
    ['an ignore file', (dir) => write(dir, 'src\n', '.dockerignore')],
    ['--no-cache', () => ({ 'no-cache': '' })],
    ['a missing target', () => ({ target: 'other' })],
    ['a syntax error', (dir) => write(dir, 'FROM\n')],
    ['a missing Dockerfile', (dir) => write(dir, '', 'x', () => rmSync(join(dir, 'Dockerfile')))],
    ['an image', (dir) => write(dir, dockerfile.replace('scratch', 'busybox'))],
  ])('says nothing about a build with %s', async (_, change) => {
    const dir = project();
    const before = await graphOf(dir);
    expect(await again(planOf(dir, change(dir)), before)).toBeUndefined();
  });

  it('says nothing about a build of images, which only the daemon resolves', async () => {
    const dir = project(dockerfile.replace('scratch', 'busybox'));
    expect(await again(planOf(dir), await graphOf(dir))).toBeUndefined();
  });

  it.each<[string, Partial<BuildPlan>]>([
    ['a frontend', { frontend: 'dockerfile.v0' }],
    ['a definition', { definition: new Uint8Array() }],
    ['a policy', { sourcePolicy: {} as NonNullable<BuildPlan['sourcePolicy']> }],
  ])('says nothing about a build with %s', async (_, more) => {
    const dir = project();
    expect(await again(planOf(dir, {}, more), await graphOf(dir))).toBeUndefined();
  });

  it('says nothing about a remote context', async () => {
    const dir = project();
    const options = { context: 'https://example.com/a.git' };
    expect(await again(planOf(dir, options), await graphOf(dir))).toBeUndefined();
  });

  it('compares graphs as they are recorded', async () => {
    const dir = project();
    const before = await graphOf(dir);
    const recorded = (graph: StepGraph): StepGraph => ({ ...graph, heads: [] });
    expect(await again(planOf(dir), before, recorded)).toBeUndefined();
    expect(await again(planOf(dir), recorded(before), recorded)).toBeDefined();
  });

  it('compiles for the platform of the daemon', async () => {
    const dir = project(`${dockerfile}ARG TARGETARCH\nRUN $TARGETARCH\n`);
    const [found] = (await again(planOf(dir), await graphOf(dir)))!;
    expect(Buffer.concat([...found!.def]).includes('TARGETARCH=arm64')).toBe(true);
  });
});

/** Writes a file and returns no options. */
function write(dir: string, text: string, name = 'Dockerfile', then: () => void = () => {}): Options {
  writeFileSync(join(dir, name), text);
  then();
  return {};
}

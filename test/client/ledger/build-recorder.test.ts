import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BuildRecorder } from '../../../src/client/ledger/build-recorder.ts';
import { FileIndex } from '../../../src/client/ledger/file-index.ts';
import { traitsOf } from '../../../src/client/ledger/knowledge.ts';
import { Ledger } from '../../../src/client/ledger/ledger.ts';
import { FileTableWriter } from '../../../src/insight/content/file-table.ts';
import { readStepGraph } from '../../../src/insight/graph/step-graph.ts';
import type { Definition } from '../../../src/llb/definition.ts';
import { marshal } from '../../../src/llb/marshal.ts';
import { run } from '../../../src/llb/ops/exec.ts';
import { image, local } from '../../../src/llb/ops/source.ts';
import { Control } from '../../../src/proto/control-codec.ts';
import type { StatusUpdate } from '../../../src/record/status.ts';
import { unaryHandler } from '../../../src/rpc/http2-server.ts';
import { fakeDaemon } from '../fake-daemon.ts';

const asked: string[] = [];

/** A daemon whose cache is empty, and which notes what it is asked for. */
const { channel } = fakeDaemon({
  [Control.diskUsage.path]: unaryHandler(async (request) => {
    asked.push(...(Control.diskUsage.request.decode(request).filter ?? []));
    return new Uint8Array(0);
  }),
}).connection;

function openLedger(): Ledger {
  const dir = mkdtempSync(join(tmpdir(), 'dllb-ledger-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return Ledger.open({ XDG_STATE_HOME: dir }, 'daemon')!;
}

interface BuildTraits {
  readonly directory?: string | undefined;
  readonly context?: string;
  readonly version?: string;
}

function recorderOf(
  ledger: Ledger,
  { directory, context = 'here', version = 'v0.32.2' }: BuildTraits = {},
): BuildRecorder {
  const traits = traitsOf(version);
  return new BuildRecorder({ ledger, channel, traits, sync: 'stat', context, title: '.', directory });
}

/** All steps ended; those with inputs ran or were cached. */
function statusOf(definition: Definition, isCached: boolean): StatusUpdate {
  const time = Date.now();
  const vertexes = readStepGraph([definition]).steps.map(({ digest, name, inputs }) => ({
    digest,
    name: name ?? '',
    inputs: inputs.map(String),
    cached: inputs.length > 0 && isCached,
    started: time,
    completed: time,
    error: '',
  }));
  return { vertexes, statuses: [], logs: [], warnings: [] };
}

/** Records a build of `RUN command`; returns whether it was kept. By default, all steps were cached. */
async function record(
  ledger: Ledger,
  command: string,
  { cached = true, ...traits }: BuildTraits & { readonly cached?: boolean } = {},
): Promise<boolean> {
  const recorder = recorderOf(ledger, traits);
  const definition = marshal(run(image('busybox'), { args: ['sh', '-c', command] }));
  recorder.addGraphs([definition]);
  recorder.addStatus(statusOf(definition, cached));
  return (await recorder.finish(command)) !== undefined;
}

it('records a cached build once', async () => {
  const ledger = openLedger();
  expect(await record(ledger, 'make')).toBe(true);
  expect(await record(ledger, 'make')).toBe(false);
  expect(ledger.builds()).toHaveLength(1);
});

it('records a cached build with other steps, or of another context', async () => {
  const ledger = openLedger();
  expect(await record(ledger, 'make')).toBe(true);
  expect(await record(ledger, 'make test')).toBe(true);
  expect(await record(ledger, 'make test', { context: 'elsewhere' })).toBe(true);
  expect(ledger.builds()).toHaveLength(3);
});

it('does not list cache mounts and contexts, which a daemon would take away from running steps', async () => {
  asked.length = 0;
  const ledger = openLedger();
  await record(ledger, 'one', { version: 'v0.25.1', cached: false });
  expect(new Set(asked)).toEqual(new Set(['type!=exec.cachemount,type!=source.local']));
});

describe('what a build tells of its sources', () => {
  const digest = `sha256:${'2'.repeat(64)}`;
  const identifier = 'docker-image://docker.io/library/busybox:latest';

  it('has the digest of an image that the graph names by its tag', async () => {
    const ledger = openLedger();
    const recorder = recorderOf(ledger);
    recorder.addImage({ identifier, digest, config: new Uint8Array() });
    recorder.addGraphs([marshal(run(image('busybox'), { args: ['make'] }))]);
    const recorded = await recorder.finish('ref');
    expect(recorded?.build.graph.steps[0]?.source?.identifier).toBe(`${identifier}@${digest}`);
  });

  it.each([
    ['ran and could write to it', false, false, false],
    ['ran and could only read it', true, false, true],
    ['was cached', false, true, true],
  ])('keeps the files of a local source unless a step %s', async (_, readonly, cached, isKept) => {
    const ledger = openLedger();
    const index = new FileIndex({
      table: new FileTableWriter().finish(),
      numbers: new BigInt64Array(),
      bare: new Uint8Array(),
      lists: [],
      keys: new Map(),
    });
    ledger.keepSent('here', 'context', index);
    const recorder = recorderOf(ledger, { directory: '/directory' });
    const mounts = [{ target: '/in', source: local('context'), readonly, noOutput: !readonly }];
    const definition = marshal(run(image('busybox'), { args: ['make'], mounts }));
    recorder.addGraphs([definition]);
    recorder.addStatus(statusOf(definition, cached));
    await recorder.finish('ref');
    expect(ledger.sentFiles('here', 'context') !== undefined).toBe(isKept);
    expect(ledger.scannedFiles('/directory', 'context') !== undefined).toBe(!isKept);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { BuildRecorder } from '../../../src/client/ledger/build-recorder.ts';
import { traitsOf } from '../../../src/client/ledger/knowledge.ts';
import { Ledger } from '../../../src/client/ledger/ledger.ts';
import { readStepGraph } from '../../../src/insight/graph/step-graph.ts';
import { marshal } from '../../../src/llb/marshal.ts';
import { run } from '../../../src/llb/ops/exec.ts';
import { image } from '../../../src/llb/ops/source.ts';
import { Control } from '../../../src/proto/control-codec.ts';
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

/** Records a build of `RUN command`; returns whether it was kept. By default, all steps were cached. */
async function record(
  ledger: Ledger,
  command: string,
  { context = 'here', version = 'v0.32.2', cached = true } = {},
): Promise<boolean> {
  const recorder = new BuildRecorder({
    ledger,
    channel,
    traits: traitsOf(version),
    sync: 'stat',
    context,
    title: '.',
  });
  const definition = marshal(run(image('busybox'), { args: ['sh', '-c', command] }));
  recorder.addGraphs([definition]);
  const time = Date.now();
  const vertexes = readStepGraph([definition]).steps.map(({ digest, name, inputs }) => ({
    digest,
    name: name ?? '',
    inputs: inputs.map(String),
    cached: cached && inputs.length > 0,
    started: time,
    completed: time,
    error: '',
  }));
  recorder.addStatus({ vertexes, statuses: [], logs: [], warnings: [] });
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

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

/** A daemon whose cache is empty. */
const { channel } = fakeDaemon({
  [Control.diskUsage.path]: unaryHandler(async () => new Uint8Array(0)),
}).connection;

function openLedger(): Ledger {
  const dir = mkdtempSync(join(tmpdir(), 'dllb-ledger-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return Ledger.open({ XDG_STATE_HOME: dir }, 'daemon')!;
}

/** Records a build of `RUN command` whose steps were all cached; returns whether it was kept. */
async function record(ledger: Ledger, command: string, context = 'here'): Promise<boolean> {
  const recorder = new BuildRecorder({
    ledger,
    channel,
    traits: traitsOf('v0.32.2'),
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
    cached: inputs.length > 0,
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
  expect(await record(ledger, 'make test', 'elsewhere')).toBe(true);
  expect(ledger.builds()).toHaveLength(3);
});

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { BuildRecorder } from '../../../src/client/ledger/build-recorder.ts';
import { traitsOf } from '../../../src/client/ledger/knowledge.ts';
import { Ledger } from '../../../src/client/ledger/ledger.ts';
import { secretArgs } from '../../../src/client/ledger/redact.ts';
import { readStepGraph } from '../../../src/insight/graph/step-graph.ts';
import { compile } from '../../../src/library/compile.ts';
import { fakeDaemon } from '../fake-daemon.ts';

const secret = 'hunter2secret';

/** All bytes of the ledger after a build in which each step ran. */
async function ledgerOf(dockerfile: string, buildArgs: Readonly<Record<string, string>>): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'dllb-ledger-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const ledger = Ledger.open({ XDG_STATE_HOME: dir }, 'daemon')!;
  const compiled = await compile({ dockerfile, buildArgs });
  const definitions = [...compiled.definitions.values()];
  const options = Object.entries(buildArgs).map(([name, value]) => [`build-arg:${name}`, value] as const);
  const { channel } = fakeDaemon({}).connection;
  const recorder = new BuildRecorder({
    ledger,
    channel,
    traits: traitsOf('v0.32.2'),
    sync: 'stat',
    context: 'context',
    title: 'title',
    given: Object.keys(buildArgs),
    secrets: secretArgs(options),
  });
  recorder.addGraphs(definitions);
  const vertexes = readStepGraph(definitions).steps.map(({ digest, name, inputs, index }) => ({
    digest,
    name,
    inputs: inputs.map(({ step }) => `${step}`),
    cached: false,
    started: 1000 + index,
    completed: 1001 + index,
    error: '',
    progressGroup: undefined,
  }));
  recorder.addStatus({ vertexes, statuses: [], logs: [], warnings: [] });
  expect(await recorder.finish('ref')).toBeDefined();
  return contentBelow(ledger.root);
}

function contentBelow(dir: string): string {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
    .map((bytes) => (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('latin1'))
    .join('\n');
}

it.each<[string, string, Readonly<Record<string, string>>?]>([
  ['an ARG in a path', `ARG API_TOKEN=${secret}\nWORKDIR /x-$API_TOKEN\n`],
  ['a quoted ARG in a path', `ARG API_TOKEN="${secret}"\nWORKDIR /x-$API_TOKEN\n`],
  ['a build argument in a path', 'ARG API_TOKEN\nWORKDIR /x-$API_TOKEN\n', { API_TOKEN: secret }],
  ['an ARG in a heredoc and its path', `ARG API_TOKEN=${secret}\nCOPY <<E /f-$API_TOKEN\n$API_TOKEN\nE\n`],
  ['an ARG in a path before a RUN', `ARG API_TOKEN=${secret}\nWORKDIR /x-$API_TOKEN\nRUN x\n`],
  ['a login in the URL of an ADD', `ADD http://user:${secret}@127.0.0.1:1/x /x\n`],
  ['a login in a command', `RUN curl https://user:${secret}@host.example/x\n`],
  ['a token in the URL of an ADD', `ADD http://127.0.0.1:1/x?a=1&token=${secret} /x\n`],
  ['a signature in the URL of a command', `RUN curl 'https://host.example/x?X-Amz-Signature=${secret}'\n`],
  ['an ENV in a command', `ENV DB_PASSWORD=${secret}\nRUN ["echo", "${secret}"]\n`],
])('a ledger does not contain %s', async (_, instructions, buildArgs = {}) => {
  const ledger = await ledgerOf(`FROM busybox\n${instructions}`, buildArgs);
  expect(ledger).toContain('busybox');
  expect(ledger).not.toContain(secret);
});

import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { encodeFileList } from '../../../src/client/ledger/file-list.ts';
import { Ledger } from '../../../src/client/ledger/ledger.ts';
import type { RecordedBuild } from '../../../src/client/ledger/recorded-build.ts';
import { ledgerKey, redactGraph } from '../../../src/client/ledger/redact.ts';
import { FileTableWriter } from '../../../src/insight/content/file-table.ts';
import type { BuildStep } from '../../../src/insight/graph/step-graph.ts';

function state(): { readonly XDG_STATE_HOME: string } {
  const dir = mkdtempSync(join(tmpdir(), 'dllb-ledger-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return { XDG_STATE_HOME: dir };
}

const step: BuildStep = {
  index: 0,
  digest: 'sha256:1',
  kind: 'exec',
  name: 'RUN make',
  own: { digest: 'sha256:2', inputs: [{ selector: '', content: [{ path: '/a', followLinks: true }] }] },
  fields: new Map([['env.A', '1']]),
  inputs: [{ step: 0, output: 0 }],
  ignoreCache: false,
  place: { file: 'Dockerfile', start: 2, end: 3 },
};

function buildAt(started: number, context = 'here'): RecordedBuild {
  return {
    ref: `ref${started}`,
    started,
    ended: started + 1,
    context,
    title: '.',
    graph: { steps: [step], heads: [0] },
    outcomes: new Map([['sha256:1', 'ran']]),
    times: new Map([['sha256:1', 5]]),
    contents: new Map([['sha256:1', [{ names: 'a', paths: 'b' }, undefined]]]),
    manifests: new Map(),
    chains: new Map(),
    records: new Map([['sha256:1', { description: 'RUN make', from: 1, to: 6 }]]),
    span: { from: 1, to: 6 },
    listed: 'a:b',
  };
}

it('returns builds as they were added, the oldest first, to nobody but this user', async () => {
  const env = state();
  const ledger = Ledger.open(env, 'daemon')!;
  const { id, text } = encodeFileList(new FileTableWriter().finish());
  await ledger.addList({ id, text });
  ledger.add(buildAt(2));
  ledger.add(buildAt(1));
  expect(Ledger.open(env, 'daemon')!.builds()).toEqual([buildAt(1), buildAt(2)]);
  expect(Ledger.open(env, 'another')!.builds()).toEqual([]);
  expect([...(ledger.files(id)?.keys() ?? ['none'])]).toEqual([]);
  for (const name of readdirSync(ledger.root, { recursive: true, encoding: 'utf8' }))
    expect(statSync(join(ledger.root, name)).mode & 0o077, name).toBe(0);
});

it('passes over what is not a build of this version', () => {
  const ledger = Ledger.open(state(), 'daemon')!;
  ledger.add(buildAt(1));
  const [daemon] = readdirSync(join(ledger.root, 'builds'));
  const dir = join(ledger.root, 'builds', daemon!);
  const [name] = readdirSync(dir);
  writeFileSync(join(dir, name!.replace(/^0/, '1')), 'not gzip');
  writeFileSync(join(dir, 'other'), '');
  expect(ledger.builds()).toEqual([buildAt(1)]);
});

it('keeps 50 builds of a context', () => {
  const ledger = Ledger.open(state(), 'daemon')!;
  ledger.add(buildAt(1, 'elsewhere'));
  for (let i = 2; i < 55; i++) ledger.add(buildAt(i));
  const builds = ledger.builds();
  expect(builds.map(({ started }) => started).slice(0, 2)).toEqual([1, 5]);
  expect(builds.length).toBe(51);
});

it('is not there when it is turned off', () => {
  expect(Ledger.open({ ...state(), DOCKERFILE_LLB_LEDGER: '0' }, 'daemon')).toBeUndefined();
  expect(Ledger.open({}, 'daemon')).toBeUndefined();
});

it('keeps no values that look secret, and shows that they changed', () => {
  const { root } = Ledger.open(state(), 'daemon')!;
  const key = ledgerKey(root);
  expect(ledgerKey(root)).toEqual(key);
  const redacted = (value: string) => {
    const fields = new Map([
      ['env.API_TOKEN', value],
      ['env.MODE', 'hunting'],
      ['env.URL', `u:${value}`],
    ]);
    const name = `[1/2] RUN login ${value} at https://me:${value}@host`;
    return redactGraph({ steps: [{ ...step, fields, name }], heads: [] }, key, []).steps[0]!;
  };
  const secret = redacted('hunter2').fields.get('env.API_TOKEN');
  expect(secret).toMatch(/^hidden:[0-9a-f]{16}$/);
  expect(secret).not.toBe(redacted('hunter3').fields.get('env.API_TOKEN'));
  expect(redacted('hunter2').fields.get('env.MODE')).toBe('hunting');
  expect(redacted('hunter2').fields.get('env.URL')).toBe(`u:${secret}`);
  expect(redacted('hunter2').name).toBe(`[1/2] RUN login ${secret} at https://host`);
});

import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { FileIndex } from '../../../src/client/ledger/file-index.ts';
import { encodeFileList, maxBases } from '../../../src/client/ledger/file-list.ts';
import { Ledger } from '../../../src/client/ledger/ledger.ts';
import type { RecordedBuild } from '../../../src/client/ledger/recorded-build.ts';
import { type FileTable, FileTableWriter } from '../../../src/insight/content/file-table.ts';
import { readStepGraph } from '../../../src/insight/graph/step-graph.ts';
import { marshal } from '../../../src/llb/marshal.ts';
import { run } from '../../../src/llb/ops/exec.ts';
import { image } from '../../../src/llb/ops/source.ts';

function ledgerOf(state: string): Ledger {
  const dir = mkdtempSync(join(tmpdir(), `dllb-${state}-`));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return Ledger.open({ XDG_STATE_HOME: dir }, 'daemon')!;
}

function bytesOf({ root }: Ledger): number {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return names
    .map((name) => statSync(join(root, name)))
    .reduce((sum, found) => sum + (found.isFile() ? found.size : 0), 0);
}

/** 10,000 files, one of which is different in each version. */
function filesOf(version: number): FileTable {
  const writer = new FileTableWriter();
  for (let i = 0; i < 10_000; i++) {
    const content = i === version * 7 ? `${i} ${version}` : `${i}`;
    const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`;
    writer.add({ path: `dir${i % 100}/file-${i}.txt`, mode: 0o644, linkname: '', digest, size: i });
  }
  return writer.finish();
}

/** 20 steps, of which the last one differs. */
function buildOf(version: number, manifest: string): RecordedBuild {
  const first = image(`docker.io/library/busybox@sha256:${'1'.repeat(64)}`);
  const words = Array.from({ length: 10 }, (_, i) => `VARIABLE_${i}='the value of the variable ${i}'`).join(
    ' ',
  );
  let state = run(first, { args: ['first', words] });
  for (let i = 0; i < 20; i++)
    state = run(state, { args: ['/bin/sh', '-c', `${words} make part-${i === 19 ? version : i}`] });
  const graph = readStepGraph([marshal(state)]);
  return {
    ref: `ref${version}`,
    started: version,
    ended: version + 1,
    context: 'here',
    title: '.',
    graph,
    outcomes: new Map(graph.steps.map(({ digest }) => [digest, 'ran'])),
    times: new Map(graph.steps.map(({ digest }) => [digest, 5])),
    contents: new Map(),
    manifests: new Map([['context', manifest]]),
    chains: new Map(),
    records: new Map(),
    span: { from: 1, to: 6 },
  };
}

it('of 50 builds of a small project is small', () => {
  const ledger = ledgerOf('small');
  for (let i = 0; i < 60; i++) ledger.add(buildOf(i, ''));
  expect(ledger.builds()).toHaveLength(50);
  expect(bytesOf(ledger)).toBeLessThan(200_000);
});

it('of 50 builds of 10,000 files grows by what changes, and keeps the files of each build', async () => {
  const ledger = ledgerOf('large');
  let lists: readonly string[] = [];
  let before: FileTable | undefined;
  const sizes: number[] = [];
  for (let version = 0; version < 50; version++) {
    const files = filesOf(version);
    const base = before && lists.length < maxBases ? { id: lists[0]!, files: before } : undefined;
    const stored = encodeFileList(files, base);
    lists = [stored.id, ...(base ? lists : [])];
    await ledger.addList(stored);
    const numbers = new BigInt64Array(files.size * 4);
    const bare = new Uint8Array(files.size);
    ledger.keepSent(
      'here',
      'context',
      new FileIndex({ table: files, numbers, bare, lists, keys: new Map() }),
    );
    ledger.add(buildOf(version, stored.id));
    before = files;
    sizes.push(bytesOf(ledger));
  }
  expect(sizes[1]! - sizes[0]!).toBeLessThan(4000);
  // Of 50 lists, four are whole.
  expect(sizes[49]!).toBeLessThan(6 * 1024 * 1024);
  for (const build of ledger.builds())
    expect(ledger.files(build.manifests.get('context')!)?.size).toBe(10_000);
});

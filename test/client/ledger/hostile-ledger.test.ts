import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { endedBuild } from '../../../src/client/ledger/ended-build.ts';
import { FileIndex } from '../../../src/client/ledger/file-index.ts';
import { encodeFileList } from '../../../src/client/ledger/file-list.ts';
import { learnBuilds, traitsOf } from '../../../src/client/ledger/knowledge.ts';
import { Ledger } from '../../../src/client/ledger/ledger.ts';
import {
  type RecordedBuild,
  recordedBuildFromJson,
  recordedBuildToJson,
} from '../../../src/client/ledger/recorded-build.ts';
import { ledgerKey } from '../../../src/client/ledger/redact.ts';
import { FileTableWriter } from '../../../src/insight/content/file-table.ts';
import { readStepGraph } from '../../../src/insight/graph/step-graph.ts';
import { diffSteps } from '../../../src/insight/reasons/diff-builds.ts';
import { explainBuild } from '../../../src/insight/reasons/explain-build.ts';
import { RecordList } from '../../../src/insight/records/record-list.ts';
import { marshal } from '../../../src/llb/marshal.ts';
import { run } from '../../../src/llb/ops/exec.ts';
import { image } from '../../../src/llb/ops/source.ts';

const base = `docker.io/library/busybox@sha256:${'1'.repeat(64)}`;
const graph = readStepGraph([marshal(run(run(image(base), { args: ['a'] }), { args: ['b'] }))]);

const recorded: RecordedBuild = {
  ref: 'ref',
  started: 5,
  ended: 9,
  context: 'here',
  title: '.',
  directory: '/here',
  graph,
  outcomes: new Map(graph.steps.map(({ digest }) => [digest, 'ran'])),
  times: new Map(graph.steps.map(({ digest }) => [digest, 5])),
  contents: new Map(graph.steps.map(({ digest }) => [digest, [{ names: 'a', paths: 'b' }, undefined]])),
  manifests: new Map(graph.steps.map(({ digest }) => [digest, 'list'])),
  chains: new Map(graph.steps.map(({ digest }) => [digest, 'chain'])),
  failed: ['none'],
  settings: [{ file: 'Dockerfile', stages: [{ line: 1, name: 'a', from: 'b', settings: [] }] }],
  given: ['VERSION'],
  records: new Map(graph.steps.map(({ digest }) => [digest, { description: 'a', from: 1, to: 6 }])),
  span: { from: 1, to: 6 },
  listed: 'a:b',
};
const text = recordedBuildToJson(recorded);
/** As a ledger returns it. */
const build = recordedBuildFromJson(text);

interface Place {
  readonly ledger: Ledger;
  /** Where its builds are. */
  readonly builds: string;
}

function emptyLedger(): Place {
  const dir = mkdtempSync(join(tmpdir(), 'dllb-hostile-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const ledger = Ledger.open({ XDG_STATE_HOME: dir }, 'daemon')!;
  return { ledger, builds: join(ledger.root, 'builds', readdirSync(join(ledger.root, 'builds'))[0]!) };
}

const name = (time: number) =>
  `${String(time).padStart(14, '0')}-${'a'.repeat(24)}-${'b'.repeat(24)}.json.gz`;

const deep = (json: string) =>
  json.replace('"given":["VERSION"]', `"given":${'['.repeat(5000)}${']'.repeat(5000)}`);
const changed = (change: (value: Record<string, unknown>) => void) => {
  const value = JSON.parse(text) as Record<string, unknown>;
  change(value);
  return gzipSync(JSON.stringify(value));
};

describe('a file in the place of a build', () => {
  it.each([
    ['of an older version', changed((value) => Object.assign(value, { version: 1 }))],
    ['of a later version', changed((value) => Object.assign(value, { version: 99 }))],
    ['without a version', changed((value) => void delete value['version'])],
    ['of nothing', Buffer.alloc(0)],
    ['of other bytes', Buffer.from('not gzip')],
    ['of other JSON', gzipSync('[null]')],
    ['that is cut off', gzipSync(text).subarray(0, -20)],
    ['that is nested too deep', gzipSync(deep(text))],
    ['that is larger unpacked than any build', gzipSync(Buffer.alloc(300 << 20))],
  ])('is passed over: %s', (_, bytes) => {
    const { ledger, builds } = emptyLedger();
    ledger.add(build);
    writeFileSync(join(builds, name(1)), bytes);
    expect(ledger.builds()).toEqual([build]);
  });

  it.each([
    ['a link to a build', (path: string) => symlinkSync('elsewhere', path)],
    ['a pipe that nobody writes to', (path: string) => void execFileSync('mkfifo', [path])],
    ['a directory', (path: string) => void mkdirSync(path)],
  ])('is passed over, and not waited for: %s', (_, make) => {
    const { ledger, builds } = emptyLedger();
    writeFileSync(join(builds, 'elsewhere'), gzipSync(text));
    make(join(builds, name(1)));
    expect(ledger.builds()).toEqual([]);
    ledger.add(build);
    expect(ledger.builds()).toEqual([build]);
  });

  it('changes nothing by names that objects have', () => {
    const hostile = changed((value) => {
      for (const member of ['outcomes', 'times', 'manifests', 'chains'])
        value[member] = JSON.parse('{"__proto__":"ran","constructor":"ran"}');
      value['times'] = JSON.parse('{"__proto__":7}');
    });
    const { ledger, builds } = emptyLedger();
    writeFileSync(join(builds, name(1)), hostile);
    const [read] = ledger.builds();
    expect(read?.times).toEqual(new Map([['__proto__', 7]]));
    expect(({} as Record<string, unknown>)['ran']).toBeUndefined();
  });
});

/** What the commands do with builds. */
function use(builds: readonly RecordedBuild[]): void {
  for (const version of ['', 'v0.32.2']) learnBuilds(builds, traitsOf(version), RecordList.of([]));
  for (const one of builds)
    for (const other of builds) {
      explainBuild(endedBuild(one, undefined), endedBuild(other, undefined));
      diffSteps(endedBuild(one, undefined), endedBuild(other, undefined));
    }
}

it('a build with any one value replaced is read and used, or passed over', () => {
  const values = [null, -1, 0.5, 1e300, 2 ** 53, '', 'x', true, [], {}, [null], [[]], { a: 1 }];
  const places: string[][] = [];
  const visit = (value: unknown, path: readonly string[]): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, each] of Object.entries(value)) {
      places.push([...path, key]);
      visit(each, [...path, key]);
    }
  };
  visit(JSON.parse(text), []);
  let used = 0;
  for (const path of places)
    for (const value of values) {
      const whole = JSON.parse(text) as Record<string, unknown>;
      const parent = path.slice(0, -1).reduce((at, key) => at[key] as Record<string, unknown>, whole);
      parent[path.at(-1)!] = value;
      let read: RecordedBuild;
      try {
        read = recordedBuildFromJson(JSON.stringify(whole));
      } catch {
        continue;
      }
      used++;
      use([build, read]);
    }
  expect(places.length).toBeGreaterThan(80);
  expect(used).toBeGreaterThan(100);
});

it('a build cut off anywhere, or with other bytes, is read and used, or passed over', () => {
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(20), fc.string({ maxLength: 5 }), (at, count, other) => {
      for (const hostile of [text.slice(0, at), text.slice(0, at) + other + text.slice(at + count)]) {
        try {
          use([build, recordedBuildFromJson(hostile)]);
        } catch (error) {
          expect((error as Error).name).toMatch(/JsonShapeError|RangeError/);
        }
      }
    }),
  );
});

describe('an index of files', () => {
  const saved = (): { readonly path: string; readonly ledger: Ledger } => {
    const { ledger } = emptyLedger();
    const writer = new FileTableWriter();
    writer.add({ path: 'a', mode: 0o644, linkname: '', digest: `sha256:${'1'.repeat(64)}`, size: 1 });
    const index = new FileIndex({
      table: writer.finish(),
      numbers: new BigInt64Array([1n, 2n, 3n, 1n]),
      bare: new Uint8Array(1),
      lists: ['list'],
      keys: new Map(),
    });
    ledger.keepSent('here', 'context', index);
    const files = join(ledger.root, 'files');
    return { ledger, path: join(files, readdirSync(files).find((each) => each.endsWith('.sent'))!) };
  };
  const head = (change: string) => `{"version":2,"count":1,"lists":[]${change}}\n`;
  const body = Buffer.concat([Buffer.alloc(36), Buffer.from('1'.repeat(64)), Buffer.from('a\0')]);

  it.each([
    ['another version', Buffer.concat([Buffer.from(head('').replace('2', '1')), body])],
    ['a huge count', Buffer.concat([Buffer.from(head('').replace('"count":1', '"count":499999')), body])],
    [
      'a count that is no number',
      Buffer.concat([Buffer.from(head('').replace('"count":1', '"count":"1"')), body]),
    ],
    ['a negative count', Buffer.concat([Buffer.from(head('').replace('"count":1', '"count":-1')), body])],
    ['no line', Buffer.alloc(1000)],
    ['keys that are none', Buffer.concat([Buffer.from(head(',"keys":{"__proto__":1}')), body])],
    [
      'nested keys',
      Buffer.concat([Buffer.from(head(`,"keys":${'['.repeat(5000)}${']'.repeat(5000)}`)), body]),
    ],
    ['too few paths', Buffer.concat([Buffer.from(head('')), body.subarray(0, -2)])],
  ])('is not used with %s', (_, bytes) => {
    const { ledger, path } = saved();
    expect(ledger.sentFiles('here', 'context')?.size).toBe(1);
    writeFileSync(path, bytes);
    expect(ledger.sentFiles('here', 'context')).toBeUndefined();
  });

  it('is not used when it is a link or a pipe', () => {
    const { ledger, path } = saved();
    rmSync(path);
    symlinkSync('/dev/zero', path);
    expect(ledger.sentFiles('here', 'context')).toBeUndefined();
    rmSync(path);
    execFileSync('mkfifo', [path]);
    expect(ledger.sentFiles('here', 'context')).toBeUndefined();
  });
});

describe('a ledger', () => {
  it.each([
    [
      'the directory of the state is a link',
      (root: string) => {
        rmSync(root, { recursive: true });
        symlinkSync(tmpdir(), root);
      },
    ],
    ['others may write to it', (root: string) => chmodSync(root, 0o777)],
    ['others may write to its builds', (root: string) => chmodSync(join(root, 'builds'), 0o770)],
    [
      'a file is in its place',
      (root: string) => {
        rmSync(root, { recursive: true });
        writeFileSync(root, '');
      },
    ],
  ])('is not used when %s', (_, change) => {
    const dir = mkdtempSync(join(tmpdir(), 'dllb-hostile-'));
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
    const { root } = Ledger.open({ XDG_STATE_HOME: dir }, 'daemon')!;
    change(root);
    expect(Ledger.open({ XDG_STATE_HOME: dir }, 'daemon')).toBeUndefined();
    expect(Ledger.ofAllDaemons({ XDG_STATE_HOME: dir })).toEqual([]);
  });

  it('is used with a key that is not one, which hides all values', () => {
    const { ledger } = emptyLedger();
    writeFileSync(join(ledger.root, 'key'), 'short');
    expect(ledgerKey(ledger.root)).toHaveLength(32);
    expect(ledgerKey(ledger.root)).not.toEqual(ledgerKey(ledger.root));
  });

  it('is removed while it is open, and records the next build', () => {
    const { ledger, builds } = emptyLedger();
    ledger.add(build);
    for (const each of readdirSync(builds)) rmSync(join(builds, each));
    expect(ledger.newest('here')).toBeUndefined();
    ledger.add(build);
    expect(ledger.newest('here')).toEqual(build);
  });

  it('has a list of files only if the list is whole', async () => {
    const { ledger } = emptyLedger();
    const { id, text: listed } = encodeFileList(new FileTableWriter().finish());
    await ledger.addList({ id, text: listed });
    const files = join(ledger.root, 'files');
    const [list = ''] = readdirSync(files);
    expect(ledger.files(id)?.size).toBe(0);
    writeFileSync(join(files, list), gzipSync('{"base":"x","removed":[]'));
    expect(ledger.files(id)).toBeUndefined();
    expect(ledger.files('../../../etc/passwd')).toBeUndefined();
  });
});

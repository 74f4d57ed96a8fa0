import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { sha256 } from '../../src/base/digest.ts';
import { encodeText } from '../../src/base/text.ts';
import { sourceFiles } from '../../src/client/ledger/disk-contents.ts';
import { pinDownloads, resolveDownloads } from '../../src/client/ledger/downloads.ts';
import { prepareGraph } from '../../src/client/ledger/prepare-graph.ts';
import { scanDirectory } from '../../src/client/ledger/scan-directory.ts';
import { readStepGraph } from '../../src/insight/graph/step-graph.ts';
import { sourceKeys } from '../../src/insight/keys/source-keys.ts';
import { knownContents } from '../../src/insight/simulate/known-contents.ts';
import { compile } from '../../src/library/compile.ts';
import { directory, nonce, runCli } from './harness.ts';
import { daemonEnv } from './insight/project.ts';
import { serveHttp, serveRepository } from './loopback.ts';

/** Copies on scratch whose result can be computed; each is copied on, so that the daemon hashes it. */
const copies = [
  'COPY conf/ /x/',
  'COPY --chown=1000 conf/ /x/',
  'COPY --chown=1000:1001 a.txt b.sh /x/y/',
  'COPY --chmod=640 conf/ /x/',
  'COPY --chmod=4755 a.txt /x/y/z',
  'COPY --chmod=1777 conf /x/',
  'COPY --chmod=000 a.txt /x/',
  'COPY --chmod=u=rwX,go=rX conf b.sh /x/',
  'COPY --chmod=a+x,o-r conf/ /x/',
  'COPY --chmod=go=u-w b.sh /x/b',
  'COPY --chmod=+t conf/ /x/',
  'COPY --chmod=ug+s,o=g b.sh /x/b',
  'COPY --chmod=-X b.sh /x/b',
  'COPY --chmod=u+rt,g= b.sh /x/b',
  'COPY --chown=7 --chmod=g+w conf/ /x/new/deep/',
  'COPY --exclude=*.md conf/ /x/',
  'COPY --exclude=**/*.md --exclude=!**/keep.md conf/ /x/',
  'COPY --exclude=sub --chown=3:4 conf/ /x/',
  'COPY --exclude=sub/* conf/ /x/',
  'COPY --parents conf/sub/*.md a.txt /x/',
  'COPY --parents conf/./sub/deep /x/',
  'COPY --parents --chmod=700 conf/*/deep/f /x/',
  'COPY --parents conf/sub/ /x/\nCOPY --parents --chmod=750 conf/sub/deep/f /x/',
  'COPY conf/*.txt conf/s* /x/',
  'COPY conf/h* /x/',
  'COPY --chown=9:8 conf/h1 conf/h2 /x/',
  'COPY dirlink/ /x/',
  'COPY dirlink /x/',
  'COPY filelink /x/f',
  'COPY --chown=5 conf/link /x/',
  'COPY --chown=5 conf/ /x/\nCOPY --chown=6 conf/sub/ /x/',
  'COPY --chown=5 conf/ /x/\nCOPY conf/sub /x/sub',
  'ADD a.txt /x/',
  'ADD --chown=5:6 --chmod=600 a.txt conf/ /x/',
  'COPY --chown=5:6 --chmod=711 <<A <<B /x/\nhello\nA\nother\nB',
  'COPY --chown=5 --link conf/ /x/',
  'COPY --chown=5 a.txt /x/\nCOPY --link --chown=6 b.sh /x/c',
  'WORKDIR /x/w\nCOPY --chown=5 a.txt .',
  'USER 12:13\nWORKDIR /x/w\nCOPY a.txt .',
  'COPY empty /x/',
  'COPY --chown=1 empty /x/e\nCOPY --chmod=700 a.txt /x/e/f/g/',
  'COPY ["sp ace", "/x/"]',
  'COPY --chown=1 ["sp ace", "ü.txt", "/x/"]',
  'COPY etc /etc\nCOPY --chown=user conf/ /x/',
  'COPY etc /etc\nCOPY --chown=user:people --chmod=640 a.txt /x/new/',
  'COPY etc /etc\nCOPY --chown=7:people a.txt /x/',
  'COPY etc /etc\nCOPY --chown=user:7 a.txt /x/',
  'COPY <<A /etc/passwd\nother:x:31:32::/:\nA\nCOPY --chown=other a.txt /x/',
  'COPY etc /etc\nADD --chown=user pack.tar.gz /x/',
  'COPY etc /etc\nUSER user\nWORKDIR /x/w\nCOPY a.txt .',
  'COPY etc /etc\nCOPY --chown=user <<A /x/made\ntext\nA',
  'ADD pack.tar /x/',
  'ADD pack.tar.gz /x/new/',
  'ADD --chown=5:6 --chmod=700 pack.tar.gz /x/',
  'ADD packed.gz pack.tar /x/',
  'ADD gnu.tar /x/',
  'ADD pax.tar.gz a.txt /x/',
  'ADD pack.tar.gz /x/\nCOPY --chown=7 a.txt /x/tree/sub/\nADD pax.tar.gz /x/',
  'COPY conf/sub /x/tree/sub\nADD pack.tar.gz /x/',
  'ADD --unpack=false pack.tar.gz /x/',
];

function dockerfile(): string {
  const stages = copies.map((lines, i) => `FROM scratch AS s${i}\n${lines}\n`);
  // A step's own key differs by its nonce, so that none is cached.
  const takes = copies.map(
    (_, i) => `FROM scratch AS t${i}\nCOPY --from=s${i} /x /${nonce()}\nCOPY --from=s${i} / /${nonce()}\n`,
  );
  const all = copies.map((_, i) => `COPY --from=t${i} / /${i}/\n`).join('');
  return `${stages.join('')}${takes.join('')}FROM scratch\n${all}`;
}

function context(): string {
  const dir = directory({
    'a.txt': `a ${nonce()}`,
    'b.sh': 'b',
    'conf/h1': 'h',
    'etc/passwd': 'root:x:0:0::/:\nuser:x:21:22::/:\n',
    'etc/group': 'people:x:23:\n',
    'conf/x.txt': 'x',
    'conf/y.md': 'y',
    'conf/sub/one.md': '1',
    'conf/sub/keep.md': '2',
    'conf/sub/deep/f': 'f',
    'real/r': 'r',
    'sp ace': ' ',
    'ü.txt': 'ü',
    empty: null,
    Dockerfile: dockerfile(),
    '.dockerignore': 'Dockerfile\n',
  });
  linkSync(join(dir, 'conf/h1'), join(dir, 'conf/h2'));
  packArchives(dir);
  symlinkSync('x.txt', join(dir, 'conf/link'));
  symlinkSync('real', join(dir, 'dirlink'));
  symlinkSync('a.txt', join(dir, 'filelink'));
  chmodSync(join(dir, 'b.sh'), 0o755);
  chmodSync(join(dir, 'conf/sub'), 0o750);
  mkdirSync(join(dir, 'conf/none'), 0o711);
  return dir;
}

/** Archives with what tar files have: links, owners, modes, long names, and directories that are not listed. */
function packArchives(dir: string): void {
  const tree = directory({ 'tree/sub/f': nonce(), 'tree/sub/run': 'run', 'tree/empty': null });
  linkSync(join(tree, 'tree/sub/f'), join(tree, 'tree/sub/same'));
  symlinkSync('../sub/f', join(tree, 'tree/empty/link'));
  chmodSync(join(tree, 'tree/sub'), 0o2750);
  chmodSync(join(tree, 'tree/sub/run'), 0o4755);
  const long = `tree/${'long'.repeat(40)}/${'name'.repeat(30)}`;
  mkdirSync(join(tree, dirname(long)));
  writeFileSync(join(tree, long), 'long');
  const tar = (...args: readonly string[]) => execFileSync('tar', ['-C', tree, ...args]);
  const owned = ['--owner=11', '--group=12', '--numeric-owner'];
  tar(...owned, '-cf', join(dir, 'pack.tar'), './tree/sub', 'tree/empty/link');
  tar('-czf', join(dir, 'pack.tar.gz'), '.');
  tar('--format=gnu', '-cf', join(dir, 'gnu.tar'), 'tree');
  tar('--format=pax', ...owned, '-czf', join(dir, 'pax.tar.gz'), 'tree');
  writeFileSync(join(dir, 'packed.gz'), gzipSync('not a tar file'));
}

/** Docker Engine creates directories with a umask, depending on a version that it does not report. */
const hasUmask = daemonEnv['BUILDKIT_HOST'] === undefined;
const maskedCopies: ReadonlySet<string> = new Set(['COPY --chmod=1777 conf /x/']);

/** The keys of all records of an exported cache. */
function exportedKeys(dir: string): ReadonlySet<string> {
  const blob = (digest: string) => readFileSync(join(dir, 'blobs', digest.replace(':', '/')), 'utf8');
  interface Listed {
    readonly mediaType: string;
    readonly digest: string;
  }
  const index = JSON.parse(readFileSync(join(dir, 'index.json'), 'utf8')) as { manifests: readonly Listed[] };
  const list = JSON.parse(blob(index.manifests[0]!.digest)) as {
    config?: Listed;
    manifests?: readonly Listed[];
  };
  const config = list.config ?? list.manifests?.find(({ mediaType }) => mediaType.includes('cacheconfig'));
  const { records } = JSON.parse(blob(config!.digest)) as { records: readonly { digest: string }[] };
  return new Set(records.map(({ digest }) => digest));
}

it('computes the content keys of copies on scratch as the daemon does', async () => {
  const dir = context();
  const exported = await buildAndExport(dir);
  const graph = readStepGraph(await definitionsOf(dir));
  const known = { before: undefined, scanned: undefined };
  const scan = (_: string, { attrs }: { readonly attrs: Readonly<Record<string, string>> }) =>
    scanDirectory({ directory: dir, attrs, known });
  const { scans } = prepareGraph(graph, { scan, configs: new Map() });
  const contents = knownContents(graph, sourceFiles(scans), { hasUmask });
  const missing = graph.steps.flatMap((step) =>
    (step.own?.inputs ?? []).flatMap(({ content }, input) => {
      const parent = graph.steps[step.inputs[input]!.step]!;
      // The files of a stage that copies from another one are the only ones that are copied in parts.
      if (content === undefined || !/^\[t\d/.test(step.name) || parent.source) return [];
      const index = Number(/--from=s(\d+)/.exec(step.name)?.[1]);
      const keys = contents(step, input, content);
      if (keys === undefined && hasUmask && maskedCopies.has(copies[index] ?? '')) return [];
      if (keys && [keys.paths, keys.names].some((key) => exported.has(key))) return [];
      return [`${copies[index]} | ${step.name} ${keys ? 'differs' : 'unknown'}`];
    }),
  );
  expect(missing).toEqual([]);
});

it('computes the keys of commits and of downloads as the daemon does', async () => {
  const repository = await serveRepository({ 'dir/a': nonce() });
  const commit = await repository.git('rev-parse', 'HEAD');
  const body = nonce();
  const url = await serveHttp((_, response) => {
    response.setHeader('Last-Modified', 'Mon, 02 Jan 2006 15:04:05 GMT');
    response.end(body);
  });
  const add = `ADD --checksum=${sha256(encodeText(body))} ${url}/some/file.txt`;
  const lines = `ADD ${repository.url}#${commit} /r/\nADD ${repository.url}#${commit}:dir /d/\n${add} /f/\nADD ${url}/plain /p/\n`;
  const dir = directory({ Dockerfile: `FROM scratch\n${lines}` });
  const exported = await buildAndExport(dir);
  const open = readStepGraph(await definitionsOf(dir));
  const { downloads } = await resolveDownloads(open, { earlier: [] });
  const graph = pinDownloads(open, downloads);
  const keys = graph.steps.flatMap(({ source }) => (source ? [sourceKeys(source).known ?? 'open'] : []));
  expect(keys).toHaveLength(4);
  expect(keys.filter((key) => !exported.has(key))).toEqual([]);
});

/** Builds a directory, and returns the keys of the cache that the daemon exports. */
async function buildAndExport(dir: string): Promise<ReadonlySet<string>> {
  const cache = mkdtempSync(join(tmpdir(), 'dllb-keys-'));
  onTestFinished(() => rmSync(cache, { recursive: true, force: true }));
  const flags = ['--cache-to', `type=local,dest=${cache},mode=max`, '-o', 'type=cacheonly'];
  const { code, stderr } = await runCli(['build', dir, ...flags], { env: daemonEnv });
  expect(code, stderr).toBe(0);
  return exportedKeys(cache);
}

async function definitionsOf(dir: string) {
  const dockerfile = readFileSync(join(dir, 'Dockerfile'), 'utf8');
  return [...(await compile({ dockerfile, platform: 'linux/amd64' })).definitions.values()];
}

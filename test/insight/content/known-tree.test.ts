import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/base/digest.ts';
import { encodeText } from '../../../src/base/text.ts';
import { ContentTree, type HashedFile } from '../../../src/insight/content/content-tree.ts';
import { hashMade, hashMadeDirectory, madeDigest } from '../../../src/insight/content/hash-made.ts';
import { applyActions, knownTree, mergeTrees } from '../../../src/insight/content/known-tree.ts';
import { treeActions } from '../../../src/insight/content/tree-action.ts';
import type { FileContents, KnownTree } from '../../../src/insight/content/tree-file.ts';
import { type BuildStep, readStepGraph } from '../../../src/insight/graph/step-graph.ts';
import { compile } from '../../../src/library/compile.ts';

/** A tree from a sketch: `dir/` with a mode, a file with its text, `-> target`, `= path` for a hard link. */
function sketch(files: Readonly<Record<string, string>>): KnownTree {
  const list = new Map<string, HashedFile>();
  for (const [path, text] of Object.entries(files)) {
    if (path.endsWith('/'))
      list.set(path.slice(0, -1), hashMadeDirectory(path.slice(0, -1), Number.parseInt(text, 8)));
    else if (text.startsWith('-> '))
      list.set(path, {
        path,
        mode: 0x8000000 + 0o777,
        linkname: text.slice(3),
        digest: sha256(encodeText(text)),
      });
    else if (text.startsWith('= '))
      list.set(path, { path, mode: 0o644, linkname: text.slice(2), digest: 'sha256:link' });
    else list.set(path, hashMade(path, 0o644, encodeText(path === 'stale' ? 'old' : text)));
  }
  // The data of the files, which have no other metadata than what the sketch says.
  const contents: FileContents = {
    rehash: (file, meta) => {
      const data = encodeText(files[file.path] ?? '');
      return madeDigest(file) === file.digest || hashMade('', file.mode, data).digest === file.digest
        ? madeDigest({ ...meta, data })
        : undefined;
    },
    data: (file) => encodeText(files[file.path] ?? ''),
    archive: (file) => (file.path === 'packed.tar' ? undefined : 'plain'),
  };
  return knownTree(list, contents);
}

/** The steps of a stage on scratch. */
async function stepsOf(lines: string): Promise<readonly BuildStep[]> {
  const { definitions } = await compile({ dockerfile: `FROM scratch\n${lines}\n`, platform: 'linux/amd64' });
  return readStepGraph([...definitions.values()]).steps;
}

/** What the steps make of a context; undefined where it is not known. */
async function made(lines: string, context: KnownTree): Promise<KnownTree | undefined> {
  const trees: (KnownTree | undefined)[] = [];
  for (const { source, actions, inputs, kind } of await stepsOf(lines)) {
    const known = inputs.map(({ step }) => trees[step]);
    if (source) trees.push(context);
    else if (actions) trees.push(applyActions(actions, known));
    else trees.push(kind === 'merge' ? mergeTrees(known.map((tree) => tree!)) : undefined);
  }
  return trees.at(-1);
}

const context = sketch({
  'a.txt': 'a',
  'b.txt': 'b',
  'dir/': '700',
  'dir/in.txt': 'in',
  'dir/sub/': '750',
  'dir/sub/deep': 'deep',
  hard: '= a.txt',
  link: '-> dir',
  'packed.tar': 'packed',
  stale: 'new',
});

const text = (tree: KnownTree | undefined) =>
  tree &&
  Object.fromEntries(
    [...tree.files.values()]
      .filter(({ path }) => path !== '')
      .map(({ path, mode, digest, linkname }) => [
        path,
        linkname || (mode > 0o777 ? (mode & 0o777).toString(8) : contentOf(digest)),
      ])
      .sort(),
  );

const contents = new Map(
  ['a', 'b', 'in', 'deep', 'x\n'].map((each) => [hashMade('', 0o644, encodeText(each)).digest, each.trim()]),
);
const contentOf = (digest: string) => contents.get(digest) ?? digest;

describe('what COPY makes of known files on scratch', () => {
  it.each<[string, Record<string, string>]>([
    ['COPY a.txt /', { 'a.txt': 'a' }],
    ['COPY a.txt /x', { x: 'a' }],
    ['COPY a.txt /x/', { x: '755', 'x/a.txt': 'a' }],
    ['COPY a.txt b.txt /y/z/', { y: '755', 'y/z': '755', 'y/z/a.txt': 'a', 'y/z/b.txt': 'b' }],
    // The directory that is made has the usual mode, those inside keep theirs.
    ['COPY dir /d', { d: '755', 'd/in.txt': 'in', 'd/sub': '750', 'd/sub/deep': 'deep' }],
    ['COPY *.txt /t/', { t: '755', 't/a.txt': 'a', 't/b.txt': 'b' }],
    ['COPY d* /t/', { t: '755', 't/in.txt': 'in', 't/sub': '750', 't/sub/deep': 'deep' }],
    ['COPY dir/* /t/', { t: '755', 't/in.txt': 'in', 't/deep': 'deep' }],
    ['COPY link /l', { l: '755', 'l/in.txt': 'in', 'l/sub': '750', 'l/sub/deep': 'deep' }],
    ['COPY hard /h', { h: 'a' }],
    ['COPY a.txt /x\nCOPY b.txt /x', { x: 'b' }],
    ['WORKDIR /w/v\nCOPY a.txt .', { w: '755', 'w/v': '755', 'w/v/a.txt': 'a' }],
    ['COPY --link a.txt /x/\nCOPY --link b.txt /x/', { x: '755', 'x/a.txt': 'a', 'x/b.txt': 'b' }],
    ['COPY <<F /x/f\nx\nF', { x: '755', 'x/f': 'x' }],
    ['COPY --chown=0:0 a.txt /', { 'a.txt': 'a' }],
    ['ADD dir /d', { d: '755', 'd/in.txt': 'in', 'd/sub': '750', 'd/sub/deep': 'deep' }],
  ])('%s', async (lines, files) => {
    expect(text(await made(lines, context))).toEqual(files);
  });

  it('takes all of a context, with its links', async () => {
    expect(text(await made('COPY . /', context))).toMatchObject({ link: 'dir', hard: 'a', dir: '700' });
  });

  it.each([
    ['COPY --exclude=*.md dir /d', { d: '755', 'd/in.txt': 'in', 'd/sub': '750', 'd/sub/deep': 'deep' }],
    ['COPY --exclude=sub dir /d', { d: '755', 'd/in.txt': 'in' }],
    ['COPY --exclude=sub/* dir /d', { d: '755', 'd/in.txt': 'in', 'd/sub': '750' }],
    ['COPY --exclude=** --exclude=!sub/deep dir /d', { d: '755', 'd/sub': '750', 'd/sub/deep': 'deep' }],
    ['COPY --parents dir/in.txt a.txt /', { dir: '700', 'dir/in.txt': 'in', 'a.txt': 'a' }],
    [
      'COPY --parents dir/*/deep /p/',
      { p: '755', 'p/dir': '700', 'p/dir/sub': '750', 'p/dir/sub/deep': 'deep' },
    ],
    ['COPY --parents dir/./sub /p/', { p: '755', 'p/sub': '750', 'p/sub/deep': 'deep' }],
    ['ADD a.txt /x/', { x: '755', 'x/a.txt': 'a' }],
    ['COPY --chmod=u+rwx,go= dir /d/e/', { d: '755', 'd/e': '755', 'd/e/sub': '700' }],
    ['COPY --chmod=711 dir /d/e/', { d: '711', 'd/e': '711', 'd/e/sub': '711' }],
    ['COPY --chown=5 dir /d/e/', { d: '755', 'd/e': '755', 'd/e/sub': '750' }],
  ])('%s', async (lines, files) => {
    expect(text(await made(lines, context))).toMatchObject(files);
  });

  it('gives copied files another owner and mode, and what they had when they are copied again', async () => {
    const digestOf = async (lines: string) => (await made(lines, context))?.files.get('x/a.txt')?.digest;
    const data = encodeText('a');
    expect(await digestOf('COPY --chown=5 a.txt /x/')).toBe(
      madeDigest({ mode: 0o644, uid: 5, gid: 5, data }),
    );
    expect(await digestOf('COPY --chown=5:6 --chmod=600 a.txt /x/')).toBe(
      madeDigest({ mode: 0o600, uid: 5, gid: 6, data }),
    );
    const again = 'COPY --chown=5 a.txt /x/\nFROM scratch\nCOPY --from=0 --chmod=600 /x /x';
    expect(await digestOf(again)).toBe(madeDigest({ mode: 0o600, uid: 5, gid: 5, data }));
    expect(await digestOf('COPY --chown=5 <<a.txt /x/\na\na.txt')).toBe(
      madeDigest({ mode: 0o644, uid: 5, gid: 5, data: encodeText('a\n') }),
    );
    expect(await digestOf('USER 7\nWORKDIR /x\nCOPY a.txt .')).toBe(madeDigest({ mode: 0o644, data }));
  });

  it.each([
    ['an owner by name', 'COPY --chown=nobody a.txt /'],
    ['a file that the daemon has with other data', 'COPY --chmod=600 stale /'],
    ['what may be an archive', 'ADD packed.tar /'],
    ['a program', 'COPY a.txt /\nRUN true'],
    ['a file where a directory is', 'COPY dir /d\nCOPY a.txt /d/sub'],
    ['a file that is not there', 'COPY missing /'],
  ])('does not know what comes of %s', async (_, lines) => {
    const known = await made(lines, context);
    // A file goes into the directory.
    if (lines.endsWith('/d/sub')) expect(text(known)).toMatchObject({ 'd/sub/a.txt': 'a' });
    else expect(known).toBeUndefined();
  });

  it('does not know what a copy through a symlink makes', async () => {
    expect(await made('COPY link* /x/\nCOPY . /y/\nCOPY a.txt /y/link/', context)).toBeUndefined();
  });

  it('has a root like the one of a snapshot', async () => {
    const tree = await made('COPY a.txt /', context);
    const files = [hashMadeDirectory('', 0o755), hashMade('a.txt', 0o644, encodeText('a'))];
    expect(tree!.tree().digestOf('')).toBe(new ContentTree(files).digestOf(''));
    expect(tree!.tree().digestOf('')).not.toBe(new ContentTree(files.slice(1)).digestOf(''));
  });
});

it('reads only ops whose actions are known', async () => {
  expect(treeActions({ actions: [] })).toBeUndefined();
  const [rm] = [{ actions: [{ rm: { path: '/x' } }] }];
  expect(treeActions(rm!)).toBeUndefined();
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromBase64 } from '../../../src/base/base64.ts';
import { type ContentForm, contentHash, selectionDigest } from '../../../src/insight/content/content-hash.ts';
import { ContentTree, type HashedFile } from '../../../src/insight/content/content-tree.ts';
import { type FileHeader, hasData, headerBytes } from '../../../src/insight/content/file-header.ts';

/** A line of `fixtures/trees.jsonl`: a transfer, and what the reference's content hash says of selections from it. */
interface Golden {
  readonly entries: readonly GoEntry[];
  readonly selections: readonly GoSelection[];
}

interface GoEntry {
  readonly Path: string;
  readonly Mode: number;
  readonly Uid?: number;
  readonly Gid?: number;
  readonly Linkname?: string;
  readonly Devmajor?: number;
  readonly Devminor?: number;
  readonly Xattrs?: Readonly<Record<string, string>>;
  readonly Data?: string;
}

interface GoSelection {
  readonly Path: string;
  readonly Wildcard?: boolean;
  readonly FollowLinks?: boolean;
  readonly IncludePatterns?: readonly string[];
  readonly ExcludePatterns?: readonly string[];
  readonly RequiredPaths?: readonly string[];
  /** By v0.32.2: the beginning of a digest, or `error`. */
  readonly paths: string;
  /** By v0.25.2, when it differs. */
  readonly names?: string;
}

const goldens = readFileSync(new URL('../fixtures/trees.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Golden);

describe('digests of selections', () => {
  it('has 60 trees with 24 selections each', () => {
    expect(goldens.map(({ selections }) => selections.length)).toEqual(new Array(60).fill(24));
  });

  it.each(goldens.map((golden, i) => [i, golden] as const))('of tree %i are the reference’s', (_, golden) => {
    const files = golden.entries.map(hashFile);
    for (const selection of golden.selections) {
      const { paths, names = paths } = selection;
      expect(
        [answer(files, selection, 'paths'), answer(files, selection, 'names')],
        JSON.stringify(selection),
      ).toEqual([paths, names]);
    }
  });

  it('are the same when a tree was asked for other things before', () => {
    for (const { entries, selections } of goldens) {
      const tree = new ContentTree(entries.map(hashFile));
      for (const selection of selections) expect(digestIn(tree, selection, 'paths')).toBe(selection.paths);
    }
  });
});

describe('digests of contents', () => {
  it('joins selections, and takes all when there is none', () => {
    const tree = new ContentTree([hashFile({ Path: 'a', Mode: 0o644, Data: 'YQ==' })]);
    const join = (digests: readonly string[]) =>
      `sha256:${createHash('sha256').update(digests.join('\0')).digest('hex')}`;
    const of = (path: string) => selectionDigest(tree, { path }, 'paths');
    expect(contentHash(tree, [{ path: 'a' }, { path: '/' }], 'paths')).toBe(join([of('/a'), of('')]));
    expect(contentHash(tree, [], 'paths')).toBe(join([of('/')]));
  });
});

/** The tree keeps digests: a new one for each question. */
function answer(files: readonly HashedFile[], selection: GoSelection, form: ContentForm): string {
  return digestIn(new ContentTree(files), selection, form);
}

function digestIn(tree: ContentTree, selection: GoSelection, form: ContentForm): string {
  const { Path, Wildcard, FollowLinks, IncludePatterns, ExcludePatterns, RequiredPaths } = selection;
  try {
    const digest = selectionDigest(
      tree,
      {
        path: Path,
        wildcard: Wildcard,
        followLinks: FollowLinks,
        includePatterns: IncludePatterns,
        excludePatterns: ExcludePatterns,
        requiredPaths: RequiredPaths,
      },
      form,
    );
    return digest.slice(7, 7 + shortLength);
  } catch {
    return 'error';
  }
}

function hashFile(entry: GoEntry): HashedFile {
  const data = fromBase64(entry.Data ?? '');
  const header: FileHeader = {
    path: entry.Path,
    mode: entry.Mode,
    uid: entry.Uid ?? 0,
    gid: entry.Gid ?? 0,
    size: BigInt(data.length),
    linkname: entry.Linkname ?? '',
    devmajor: entry.Devmajor ?? 0,
    devminor: entry.Devminor ?? 0,
    xattrs: entry.Xattrs && new Map(Object.entries(entry.Xattrs).map(([k, v]) => [k, fromBase64(v)])),
  };
  const hash = createHash('sha256').update(headerBytes(header));
  if (hasData(header)) hash.update(data);
  const digest = `sha256:${hash.digest('hex')}`;
  return { path: entry.Path, mode: entry.Mode, linkname: entry.Linkname ?? '', digest };
}

const shortLength = 24;

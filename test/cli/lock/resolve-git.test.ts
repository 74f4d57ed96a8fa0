import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { CliIo } from '../../../src/cli/io.ts';
import { resolveGit } from '../../../src/cli/lock/resolve-git.ts';
import { folder } from '../support.ts';

const [main, branch, tag, tagged] = ['1', '2', '3', '4'].map((digit) => digit.repeat(40));

/** The output of `git ls-remote` for a repository with a branch and an annotated tag `v1`, and a plain tag `v2`. */
const refs = [
  [main, 'HEAD'],
  [main, 'refs/heads/main'],
  [branch, 'refs/heads/v1'],
  [tag, 'refs/tags/v1'],
  [tagged, 'refs/tags/v1^{}'],
  [tagged, 'refs/tags/v2'],
];

/** Resolves a ref of a repository with these refs. `git` is a script that prints them. */
function commitOf(ref: string, { checksum = '', listed = refs } = {}): Promise<string> {
  const output = listed.map((columns) => columns.join('\\t')).join('\\n');
  const dir = folder({ git: `#!/bin/sh\nprintf '${output}\\n'\n` });
  chmodSync(join(dir, 'git'), 0o755);
  const attrs = new Map([
    ['git.fullurl', 'https://example.test/a.git'],
    ['git.checksum', checksum],
  ]);
  const identifier = `git://example.test/a.git${ref === '' ? '' : `#${ref}`}`;
  return resolveGit({ identifier, attrs, caps: [] }, {
    cwd: dir,
    env: { PATH: `${dir}:/usr/bin:/bin` },
    signal: new AbortController().signal,
  } as unknown as CliIo);
}

const onlyTags = refs.filter(([, name]) => name?.startsWith('refs/tags/'));

it.each([
  ['', main],
  ['main', main],
  ['refs/heads/main', main],
  ['v1', branch],
  ['refs/tags/v1', tagged],
  ['tags/v1', tag],
  ['v2', tagged],
])('resolves the ref %j as the daemon does', async (ref, commit) => {
  expect(await commitOf(ref)).toBe(commit);
});

it.each([
  ['', tagged],
  ['4444444', tagged],
  ['3333333', tag],
])('resolves a tag with the checksum %j to the commit or to the tag itself', async (checksum, commit) => {
  expect(await commitOf('v1', { checksum, listed: onlyTags })).toBe(commit);
});

it.each([
  ['v3', 'has no branch or tag v3'],
  ['', 'has no HEAD'],
])('rejects the ref %j, which does not exist', async (ref, message) => {
  await expect(commitOf(ref, { listed: onlyTags })).rejects.toThrow(message);
});

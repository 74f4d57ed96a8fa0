import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gitInfo, repositoryUrl } from '../../../src/cli/build/git-info.ts';
import { folder } from '../support.ts';

const env = {
  PATH: process.env['PATH'],
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@h.test',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@h.test',
};

function git(dir: string, ...args: string[]): string {
  return execFileSync('git', ['-C', dir, ...args], { env, encoding: 'utf8', stdio: 'pipe' }).trim();
}

/** A repository with one commit and these remotes. */
function repository(remotes: Readonly<Record<string, string>> = {}) {
  const dir = folder({ Dockerfile: 'FROM scratch\n', 'sub/file': '', '.gitignore': 'ignored\n' });
  git(dir, 'init', '-q', '-b', 'main');
  git(dir, 'add', '.');
  git(dir, 'commit', '-q', '-m', 'first');
  for (const [name, url] of Object.entries(remotes)) git(dir, 'remote', 'add', name, url);
  return { dir, revision: git(dir, 'rev-parse', 'HEAD') };
}

async function info(
  dir: string,
  settings: NodeJS.ProcessEnv = {},
  locals: Readonly<Record<string, string>> = { context: dir, dockerfile: dir },
): Promise<Readonly<Record<string, string>>> {
  const source = { locals: new Map(Object.entries(locals)), options: new Map<string, string>() };
  return Object.fromEntries(await gitInfo(dir, source, { ...env, ...settings }));
}

describe('the remote of a repository', () => {
  /** As `url.Parse` and `RedactCredentials` of moby/buildkit v0.32.2 have it, which docker/buildx v0.36.1 calls. */
  test.each([
    ['https://h.test/r.git', 'https://h.test/r.git'],
    ['https://me:pw@h.test/r.git', 'https://xxxxx:xxxxx@h.test/r.git'],
    ['https://token@h.test/r.git', 'https://xxxxx@h.test/r.git'],
    ['https://:pw@h.test/r.git', 'https://:xxxxx@h.test/r.git'],
    ['https://me:@h.test/r.git', 'https://xxxxx:xxxxx@h.test/r.git'],
    ['https://me:p%40ss@h.test:8443/r.git', 'https://xxxxx:xxxxx@h.test:8443/r.git'],
    ['ssh://git@h.test/r.git', 'ssh://xxxxx@h.test/r.git'],
    ['git@h.test:a/r.git', 'git@h.test:a/r.git'],
    ['/srv/r.git', '/srv/r.git'],
    ['https://me:p@ss@h.test/r.git', 'https://xxxxx:xxxxx@h.test/r.git'],
    // Not a URL for Go, so the reference writes the password.
    ['https://me:100%@h.test/r.git', 'https://xxxxx@h.test/r.git'],
  ])('%s is written as %s', async (url, written) => {
    const { dir } = repository({ origin: url });
    expect(await repositoryUrl(dir, env)).toBe(written);
    expect(await info(dir, { BUILDX_GIT_LABELS: '1' })).toMatchObject({
      'vcs:source': written,
      'label:org.opencontainers.image.source': written,
    });
  });

  test('is the one that the branch follows, then origin, then upstream', async () => {
    const { dir } = repository({ upstream: 'https://h.test/upstream' });
    expect(await repositoryUrl(dir, env)).toBe('https://h.test/upstream');
    git(dir, 'remote', 'add', 'origin', 'https://h.test/origin');
    expect(await repositoryUrl(dir, env)).toBe('https://h.test/origin');
    git(dir, 'remote', 'add', 'a/fork', 'https://h.test/fork');
    git(dir, 'config', 'branch.main.remote', 'a/fork');
    git(dir, 'config', 'branch.main.merge', 'refs/heads/main');
    expect(await repositoryUrl(dir, env)).toBe('https://h.test/fork');
    git(dir, 'checkout', '-q', '--detach');
    expect(await repositoryUrl(dir, env)).toBe('https://h.test/origin');
    expect(await repositoryUrl(repository({ other: 'https://h.test/o' }).dir, env)).toBe('');
  });
});

describe('what a build tells of its repository', () => {
  test('is source, revision and the directories inside it', async () => {
    const { dir, revision } = repository({ origin: 'https://h.test/r' });
    const outside = folder({ Dockerfile: '' });
    const locals = { context: join(dir, 'sub'), dockerfile: dir, other: outside };
    expect(await info(join(dir, 'sub'), {}, locals)).toEqual({
      'vcs:source': 'https://h.test/r',
      'vcs:revision': revision,
      'vcs:localdir:context': 'sub',
      'vcs:localdir:dockerfile': '.',
    });
  });

  test('follows links, since a directory is sent from where it is', async () => {
    const { dir, revision } = repository();
    const outside = folder({ Dockerfile: '' });
    symlinkSync(outside, join(dir, 'out'));
    symlinkSync(join(dir, 'sub'), join(outside, 'in'));
    const locals = { context: join(dir, 'out'), dockerfile: join(outside, 'in') };
    expect(await info(dir, {}, locals)).toEqual({
      'vcs:revision': revision,
      'vcs:localdir:dockerfile': 'sub',
    });
  });

  test('is nothing outside a repository, in a bare one, or without git', async () => {
    expect(await info(folder({ Dockerfile: '' }))).toEqual({});
    expect(await info(join(repository().dir, '.git'))).toEqual({});
    expect(await info(repository().dir, { PATH: '/nonexistent' })).toEqual({});
    const broken = folder({ Dockerfile: '' });
    mkdirSync(join(broken, '.git'));
    expect(await info(broken)).toEqual({});
  });

  test('is only the directories before the first commit', async () => {
    const dir = folder({ Dockerfile: '' });
    git(dir, 'init', '-q');
    expect(await info(dir)).toEqual({ 'vcs:localdir:context': '.', 'vcs:localdir:dockerfile': '.' });
  });

  const inside = ['vcs:localdir:context', 'vcs:localdir:dockerfile', 'vcs:revision'];
  const labels = ['label:com.docker.image.source.entrypoint', 'label:org.opencontainers.image.revision'];
  test.each<[NodeJS.ProcessEnv, readonly string[]]>([
    [{}, inside],
    [{ BUILDX_GIT_INFO: '1' }, inside],
    [{ BUILDX_GIT_INFO: 'off' }, inside],
    [{ BUILDX_GIT_INFO: 'false' }, []],
    [{ BUILDX_GIT_INFO: '0', BUILDX_GIT_LABELS: 'true' }, labels],
    [{ BUILDX_GIT_LABELS: 'full' }, [...labels, ...inside]],
    [{ BUILDX_GIT_LABELS: 'mode' }, inside],
    [{ BUILDX_GIT_LABELS: 'F' }, inside],
  ])('with %j has the keys %j', async (settings, keys) => {
    expect(Object.keys(await info(repository().dir, settings)).sort()).toEqual(keys);
  });

  test('says that there are changes, when asked', async () => {
    const { dir, revision } = repository();
    const told = async (settings: NodeJS.ProcessEnv) => (await info(dir, settings))['vcs:revision'];
    expect(await told({ BUILDX_GIT_CHECK_DIRTY: '1' })).toBe(revision);
    writeFileSync(join(dir, 'ignored'), '');
    expect(await told({ BUILDX_GIT_CHECK_DIRTY: '1' })).toBe(`${revision}-dirty`);
    expect(await told({ BUILDX_GIT_CHECK_DIRTY: '0' })).toBe(revision);
    expect(await told({})).toBe(revision);
  });

  test('names the Dockerfile in a label, if it is in the repository', async () => {
    const { dir } = repository();
    const entrypoint = async (dockerfile: string, filename: string) => {
      const source = {
        locals: new Map([['dockerfile', dockerfile]]),
        options: new Map([['filename', filename]]),
      };
      const found = await gitInfo(dir, source, { ...env, BUILDX_GIT_LABELS: '1' });
      return found.get('label:com.docker.image.source.entrypoint');
    };
    expect(await entrypoint(join(dir, 'sub'), 'My.Dockerfile')).toBe('sub/My.Dockerfile');
    expect(await entrypoint(folder({}), 'Dockerfile')).toBeUndefined();
  });
});

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cli, folder } from '../support.ts';

const dockerfile = `FROM busybox AS base
ARG VERSION=1
ARG API_TOKEN=hunter2
RUN make $VERSION $API_TOKEN
FROM base
RUN check
LABEL a=1
`;

function repository(): string {
  const cwd = folder({ 'app/Dockerfile': dockerfile, 'app/.dockerignore': 'x\n' });
  const git = (...args: readonly string[]) => execFileSync('git', ['-C', cwd, ...args], { stdio: 'pipe' });
  git('init', '-q');
  git('add', '.');
  git('-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-q', '-m', 'x');
  return cwd;
}

const env = { PATH: process.env['PATH'] };

test('is silent and returns 0 when nothing differs', async () => {
  const cwd = repository();
  writeFileSync(join(cwd, 'app/Dockerfile'), `# a comment\n${dockerfile.replace('AS base', 'as base')}`);
  for (const [a, b] of [
    ['HEAD:app', 'app'],
    ['HEAD:app/Dockerfile', 'app/Dockerfile'],
    ['app', 'app'],
  ])
    expect(await cli(['diff', a!, b!], { cwd, env })).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('names what a commit changed, with the line, and what follows; returns 1', async () => {
  const cwd = repository();
  const text = dockerfile.replace('VERSION=1', 'VERSION=2').replace('a=1', 'a=2');
  writeFileSync(join(cwd, 'app/Dockerfile'), text);
  const { code, stdout } = await cli(['diff', 'HEAD', '.'], { cwd: join(cwd, 'app'), env });
  expect(stdout).toBe(`~ Dockerfile:4  RUN make 2 (hidden)
    env.VERSION: 1 to 2 (ARG, line 2)
    and 1 more step (line 6)
= 1 step is the same
image config (no step reruns for this)
    Labels.a: 1 to 2
`);
  expect(code).toBe(1);
});

test('takes a flag that is given twice for A and for B', async () => {
  const cwd = folder({ Dockerfile: dockerfile });
  const args = [
    '--build-arg',
    'VERSION=1',
    '--build-arg',
    'API_TOKEN=first',
    '--build-arg',
    'API_TOKEN=second',
  ];
  const { code, stdout } = await cli(['diff', '.', ...args], { cwd });
  expect(stdout).toContain('env.API_TOKEN: (hidden) to (hidden) (ARG, line 3)');
  expect(code).toBe(1);
  const targets = await cli(['diff', '.', '--target', 'base', '--target', 'base'], { cwd });
  expect(targets).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('prints no secret in JSON', async () => {
  const cwd = folder({ A: dockerfile, B: dockerfile.replace('hunter2', 'hunter3') });
  const { code, stdout } = await cli(['diff', 'A', 'B', '--format', 'json'], { cwd });
  expect(code).toBe(1);
  expect(stdout).not.toContain('hunter');
  expect(JSON.parse(stdout)).toMatchObject({ version: 1, before: 'A', after: 'B', counts: { changed: 2 } });
});

test('compares definitions in files', async () => {
  const cwd = folder({
    A: dockerfile,
    B: dockerfile.replace('RUN check', 'RUN check all'),
    'bad.pb': 'text',
  });
  for (const name of ['A', 'B'])
    await cli(['compile', '-f', name, '.', '--offline', '--format', 'pb', '-o', `${name}.pb`], { cwd });
  const { code, stdout } = await cli(['diff', 'A.pb', 'B.pb'], { cwd });
  expect(stdout).toContain('~ B:6  RUN check all\n    args: check to check all\n');
  expect(code).toBe(1);
  expect((await cli(['diff', 'A.pb', 'A'], { cwd })).code).toBe(0);
  expect(await cli(['diff', 'bad.pb', 'A'], { cwd })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('ERROR: bad.pb is not an LLB definition'),
  });
});

test.each([
  [['nothing', '.'], 'nothing is neither a file, a directory nor a commit'],
  [['HEAD:nothing', 'app'], 'HEAD:nothing: the commit has no nothing'],
  [['HEAD', 'app'], 'HEAD: the commit has no Dockerfile'],
  [['app', '--target', 'a', '--target', 'b', '--target', 'c'], '--target is given 3 times'],
  [['broken', 'app'], 'unknown instruction: RUNN'],
  [
    ['https://github.com/a/b.git', 'app'],
    'https://github.com/a/b.git is an address, and diff fetches nothing',
  ],
  [['app', 'git@github.com:a/b.git'], 'git@github.com:a/b.git is an address'],
  [['http://host/context.tar', 'app'], 'http://host/context.tar is an address'],
])('returns 2 for an error: %j', async (args, message) => {
  const cwd = repository();
  writeFileSync(join(cwd, 'broken'), 'FROM a\nRUNN b\n');
  const { code, stderr, stdout } = await cli(['diff', ...args], { cwd, env });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
});

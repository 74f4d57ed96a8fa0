import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { build, directory, engine, fromBusybox, nonce } from './harness.ts';
import { serveHttp } from './loopback.ts';

/** The last lines of a build that fails: the error and the advice. */
async function adviceOf(
  files: Readonly<Record<string, string>>,
  args: readonly string[] = [],
  prepare: (context: string) => void = () => {},
): Promise<string> {
  const context = directory(files);
  prepare(context);
  const { code, stderr } = await build(context, args);
  expect(code, stderr).toBe(1);
  return stderr.slice(stderr.lastIndexOf('ERROR: '));
}

const scratch = (line: string) => ({ Dockerfile: `FROM scratch\n${line}\n` });
const busybox = (line: string) => ({ Dockerfile: `${fromBusybox()}\nENV N=${nonce()}\n${line}\n` });

describe('a file that is missing', () => {
  const cases: readonly [string, Record<string, string>, string, string][] = [
    [
      'ignored',
      { 'a.txt': '', '.dockerignore': '# comment\n*.md\n*.txt\n' },
      'COPY a.txt /',
      'a.txt is excluded from the context by .dockerignore:3 (*.txt)',
    ],
    [
      'in an ignored directory',
      { 'd/e/a': '', '.dockerignore': 'd\n!other\n' },
      'COPY d/e/a /',
      'd/e/a is excluded from the context by .dockerignore:1 (d)',
    ],
    [
      'ignored by the file of the Dockerfile',
      { 'a.txt': '', '.dockerignore': 'x\n', 'Dockerfile.dockerignore': '\na.*\n' },
      'COPY a.txt /',
      'Dockerfile.dockerignore:2 (a.*)',
    ],
    [
      'of another case',
      { 'Sub/ReadMe.md': '' },
      'COPY Sub/README.md /',
      'Sub/README.md is spelled Sub/ReadMe.md there',
    ],
    ['in a directory of another case', { 'Sub/a': '' }, 'COPY sub/a /', 'sub/a is spelled Sub there'],
    ['misspelt', { 'package.json': '' }, 'COPY pakcage.json /', 'Did you mean package.json?'],
    ['above the context', { a: '' }, 'COPY ../b /', '../b is outside the context'],
    ['above by a detour', { a: '' }, 'COPY a/../../b /', 'a/../../b is outside the context'],
    ['nowhere', { a: '' }, 'COPY nothing-like-it /', 'nothing-like-it is not in the context'],
    [
      'nowhere, for a bind mount',
      { a: '' },
      'RUN --mount=type=bind,source=nothing-like-it,target=/x true',
      'nothing-like-it is not in the context',
    ],
    ['nowhere, for ADD', { a: '' }, 'ADD nothing-like-it /', 'nothing-like-it is not in the context'],
  ];
  test.each(cases)('%s', async (_what, files, line, advice) => {
    const base = line.startsWith('RUN') ? busybox(line) : scratch(line);
    expect(await adviceOf({ ...files, ...base })).toContain(advice);
  });

  test('behind a link that leads out, or is one', async () => {
    const link = (context: string) => {
      mkdirSync(join(context, 'd'));
      symlinkSync('../../outside', join(context, 'd/out'));
      symlinkSync('/etc/no-such-file', join(context, 'file'));
    };
    expect(await adviceOf(scratch('COPY d/out/x /'), [], link)).toContain(
      'd/out in d/out/x is a link to ../../outside, which is outside the context',
    );
    expect(await adviceOf(scratch('COPY file /'), [], link)).toContain('file is a link to /etc/no-such-file');
  });

  test('in a stage, in an image, in another context: never a word about .dockerignore', async () => {
    const stage = await adviceOf({
      Dockerfile: `${fromBusybox('Base')}\nFROM scratch\nCOPY --from=Base /nope /\n`,
    });
    expect(stage).toContain('/nope is not in the stage base');
    const index = await adviceOf({ Dockerfile: `${fromBusybox()}\nFROM scratch\nCOPY --from=0 /nope /\n` });
    expect(index).toContain('/nope is not in the stage 0');
    const image = await adviceOf(scratch(`COPY --from=${engine.registry}/busybox /nope /`));
    expect(image).toContain(`/nope is not in the image ${engine.registry}/busybox`);
    const other = directory({ 'Nope.txt': '' });
    const named = await adviceOf(scratch('COPY --from=other /nope.txt /'), [
      '--build-context',
      `other=${other}`,
    ]);
    expect(named).toContain('/nope.txt is spelled Nope.txt there');
    for (const text of [stage, index, image]) expect(text).not.toMatch(/dockerignore|build context/);
  });
});

describe('what a step needs and was not given', () => {
  test.each([
    [
      'a required secret',
      'RUN --mount=type=secret,id=tok,required=true cat /run/secrets/tok',
      '--secret id=tok,src=FILE',
    ],
    ['a secret', 'RUN --mount=type=secret,id=tok cat /run/secrets/tok', '--secret id=tok,src=FILE'],
    [
      'a secret named by its target',
      'RUN --mount=type=secret,target=/a/tok cat /a/tok',
      '--secret id=tok,src=FILE',
    ],
    [
      'a required variable',
      'RUN --mount=type=secret,id=tok,env=T,required=true test "$T"',
      '--secret id=tok,src=FILE',
    ],
    ['a variable', 'RUN --mount=type=secret,id=tok,env=T test "$T"', '--secret id=tok,src=FILE'],
    ['a required agent', 'RUN --mount=type=ssh,required=true true', 'add --ssh default'],
    ['an agent', 'RUN --mount=type=ssh ls "$SSH_AUTH_SOCK"', 'add --ssh default'],
    ['an agent with a name', 'RUN --mount=type=ssh,id=deploy ls "$SSH_AUTH_SOCK"', 'add --ssh deploy=SOCKET'],
    ['an agent for git', 'ADD git@nowhere.test:a/b.git /', 'add --ssh default'],
    ['the network of the host', 'RUN --network=host true', '--allow network.host'],
    ['privileges', 'RUN --security=insecure true', '--allow security.insecure'],
  ])('%s', async (_what, line, advice) => {
    expect(await adviceOf(busybox(line))).toContain(advice);
  });

  test('a secret that was given is not mentioned', async () => {
    const line = 'RUN --mount=type=secret,id=tok cat /run/secrets/tok && false';
    const files = { ...busybox(line), secret: 's' };
    const advice = await adviceOf(files, ['--secret', 'id=tok,env=HOME']);
    expect(advice).not.toContain('--secret');
    expect(advice).toContain('Earlier steps are cached');
  });
});

test('a named owner where there are no names', async () => {
  const advice = await adviceOf({ a: '', ...scratch('COPY --chown=me:grp a /') });
  expect(advice).toContain('me:grp cannot be looked up');
  expect(advice).toContain('--chown=UID:GID');
});

test.each([
  ['a\n[z\n', '.dockerignore:2: "[z" is not a valid pattern'],
  ['# c\n\nb\n!\n', '.dockerignore:4: "!" is not a valid pattern'],
])('a malformed pattern in %j', async (text, advice) => {
  expect(await adviceOf({ a: '', '.dockerignore': text, ...scratch('COPY a /') })).toContain(advice);
});

describe('line ends of Windows', () => {
  test('in a heredoc', async () => {
    const Dockerfile = `${fromBusybox()}\nENV N=${nonce()}\nRUN <<E\necho a\nls /\nE\n`.replaceAll(
      '\n',
      '\r\n',
    );
    expect(await adviceOf({ Dockerfile })).toContain('The heredoc at Dockerfile:3 has Windows line endings');
  });

  test.each([
    'COPY run.sh /\nRUN /run.sh',
    'COPY . /app\nRUN /app/run.sh',
    'COPY . /app\nWORKDIR /app\nRUN ./run.sh',
  ])('in a script: %j', async (lines) => {
    const context = directory({ Dockerfile: `${fromBusybox()}\nENV N=${nonce()}\n${lines}\n` });
    writeFileSync(join(context, 'run.sh'), '#!/bin/sh\r\necho hi\r\n', { mode: 0o755 });
    const { stderr } = await build(context);
    expect(stderr).toContain('run.sh has Windows line endings (CRLF)');
  });
});

test('a flag that is newer than the frontend', async () => {
  // The frontend of this daemon may know it: then there is nothing to say.
  const context = directory({
    a: '',
    Dockerfile: '# syntax=docker/dockerfile:1.4\nFROM scratch\nCOPY --parents a /\n',
  });
  const { stderr } = await build(context, ['--frontend', 'dockerfile.v0']);
  if (stderr.includes('unknown flag'))
    expect(stderr).toContain('COPY --parents needs Dockerfile syntax 1.20');
});

test('a repository that asks for a login', async () => {
  const url = await serveHttp((_request, response) => {
    response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
  });
  const host = url.replace('http://', '');
  const files = scratch(`ADD http://${host}/a.git /`);
  expect(await adviceOf(files)).toContain(`--secret id=GIT_AUTH_TOKEN.${host},env=GIT_AUTH_TOKEN`);
  const refused = await adviceOf(files, ['--secret', 'id=GIT_AUTH_TOKEN,env=HOME']);
  expect(refused).toContain('does not accept the token');
});

describe.each([
  [401, 'docker login'],
  [403, 'with an account that is'],
  [429, 'limits pulls'],
])('a registry that answers %d', (status, words) => {
  test('to a pull and to a push', async () => {
    const url = await serveHttp((_request, response) => {
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end('{"errors":[{"code":"DENIED"}]}');
    });
    const host = url.replace('http://', '');
    const pull = await adviceOf({ Dockerfile: `FROM ${host}/app:1\nRUN true\n` });
    expect(pull).toContain(words);
    expect(pull).toContain(`docker login ${host}`);
    const push = await adviceOf({ a: nonce(), ...scratch('COPY a /') }, ['--push', '-t', `${host}/app:1`]);
    expect(push).toContain(`docker login ${host}`);
  });
});

test('names that nothing uses, in a build that goes well and in one that fails', async () => {
  const unset = ['--secret', 'id=tok,env=NOT_SET_ANYWHERE'];
  const args = [
    ...unset,
    '--build-arg',
    'VERSOIN=1',
    '--secret',
    'id=tko,env=HOME',
    '--no-cache-filter',
    'biuld',
  ];
  const lines = `${fromBusybox('build')}\nARG VERSION\nRUN --mount=type=secret,id=tok echo ${nonce()}`;
  for (const [code, end] of [
    [0, ''],
    [1, ' && false'],
  ] as const) {
    const outcome = await build(directory({ Dockerfile: `${lines}${end}\n` }), args);
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).toContain(
      'WARNING: --build-arg VERSOIN is not used: no ARG declares it (did you mean VERSION?)',
    );
    expect(outcome.stderr).toContain(
      'WARNING: --secret id=tko is not used: no RUN mounts it (did you mean tok?)',
    );
    expect(outcome.stderr).toContain(
      'WARNING: --secret id=tok is empty: the variable NOT_SET_ANYWHERE is not set',
    );
    expect(outcome.stderr).toContain('WARNING: --no-cache-filter biuld has no effect');
  }
});

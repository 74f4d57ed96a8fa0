import { availableParallelism } from 'node:os';
import { describe, expect, test } from 'vitest';
import { cli, folder } from '../support.ts';
import { complains, fakeShellcheck } from './fake-shellcheck.ts';

const formats = 'text gnu json sarif github gitlab codeclimate checkstyle junit sonarqube'.split(' ');

describe('check --shellcheck', () => {
  test('reports what ShellCheck finds, in all formats', async () => {
    const { env } = fakeShellcheck(complains);
    const cwd = folder({ Dockerfile: 'FROM a:1\nRUN x && \\\n  BAD\n' });
    const run = (...args: string[]) => cli(['check', '--shellcheck', ...args], { cwd, env });
    expect(await run()).toEqual({ code: 0, stdout: 'Dockerfile:3:3: warning: Bad [SC2050]\n', stderr: '' });
    expect((await run('-t', 'warning')).code).toBe(1);
    for (const format of formats) expect((await run('--format', format)).stdout).toContain('SC2050');
    const json = JSON.parse((await run('--format', 'json')).stdout);
    expect(json.warnings[0].location.ranges).toEqual([
      { start: { line: 3, character: 2 }, end: { line: 3, character: 5 } },
    ]);
  });

  test('starts one program per processor for all files, and checks the same script once', async () => {
    const { env, calls } = fakeShellcheck(complains);
    const text = (n: number) =>
      `FROM a:1\n${Array.from({ length: 10 }, (_, m) => `RUN x${n} y${m}\nRUN same\n`).join('')}`;
    const files = Array.from({ length: 30 }, (_, n) => [`d${n}/Dockerfile`, text(n)]);
    const cwd = folder(Object.fromEntries(files));
    expect(await cli(['check', '--shellcheck'], { cwd, env })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(calls()).toHaveLength(Math.min(availableParallelism(), 301));
    expect(calls().flatMap((args) => args.slice(args.indexOf('--') + 1))).toHaveLength(301);
  });

  test('checks the text after fixes', async () => {
    const { env } = fakeShellcheck(complains);
    const cwd = folder({ Dockerfile: 'FROM a:1\nMAINTAINER x y\nENV a b\nWORKDIR /a\nRUN BAD\n' });
    const { stdout } = await cli(['check', '--shellcheck', '--fix=all', '--format', 'line'], { cwd, env });
    expect(stdout).toContain('Dockerfile:5:5: warning: Bad [SC2050]\n');
  });

  test('is not run without the flag', async () => {
    const { env, calls } = fakeShellcheck(complains);
    const cwd = folder({ Dockerfile: 'FROM a:1\nRUN BAD\n' });
    expect(await cli(['check'], { cwd, env })).toMatchObject({ stdout: '' });
    expect(calls()).toEqual([]);
  });

  test('says in one line that the program is missing, and goes on', async () => {
    const cwd = folder({ Dockerfile: 'FROM a:1\nRUN BAD\nCMD [b]\n' });
    const { code, stdout, stderr } = await cli(['check', '--shellcheck'], { cwd, env: { PATH: folder({}) } });
    expect(stdout).toContain('Dockerfile:3:5: error: ');
    expect(stdout).not.toContain('SC');
    expect(stderr).toBe(
      'shellcheck is not installed, so it did not check the scripts of RUN. See https://www.shellcheck.net\n',
    );
    expect(code).toBe(1);
  });

  test('says why the program failed, and goes on', async () => {
    const { env } = fakeShellcheck("console.error('no such option: --norc'); process.exitCode = 3;");
    const cwd = folder({ Dockerfile: 'FROM a:1\nRUN x\n' });
    expect(await cli(['check', '--shellcheck'], { cwd, env })).toEqual({
      code: 0,
      stdout: '',
      stderr: 'ShellCheck failed with exit code 3: no such option: --norc\n',
    });
  });

  test('starts nothing for files without scripts', async () => {
    const { env, calls } = fakeShellcheck(complains);
    const cwd = folder({ Dockerfile: 'FROM a:1\nCOPY a b\n' });
    expect(await cli(['check', '--shellcheck'], { cwd, env })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(calls()).toEqual([]);
  });

  test('--explain names the page of a rule of ShellCheck', async () => {
    const { code, stderr } = await cli(['check', '--explain', 'sc2086'], { cwd: folder({}) });
    expect(code).toBe(2);
    expect(stderr).toContain('https://www.shellcheck.net/wiki/SC2086');
  });
});

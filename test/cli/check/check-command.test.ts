import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ProcessIo } from '../../../src/cli/io.ts';
import { runWith } from '../../../src/cli/run.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'check-command-'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}

async function check(args: readonly string[], input = ''): Promise<Ran> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const io: ProcessIo = {
    stdin: Readable.from([input]),
    stdout,
    stderr,
    env: {},
    cwd: root,
    signal: new AbortController().signal,
  };
  const code = await runWith(
    ['check', ...(args.includes('--format') ? [] : ['--format', 'text']), ...args],
    io,
  );
  const read = (stream: PassThrough) => String(stream.read() ?? '');
  return { code, out: read(stdout), err: read(stderr) };
}

const warns = 'FROM a:1\nWORKDIR b\nEXPOSE 1/TCP\n';
const fails = 'FROM a:1\nCMD [b]\n';

test('text shows findings by file with the lines, and a summary', async () => {
  write({
    'x/Dockerfile': 'FROM a:1\nEXPOSE 1/TCP\n',
    Dockerfile: 'FROM a:1\n',
    'x/.gitignore': 'y\n',
    'x/y/Dockerfile': fails,
  });
  expect(await check([])).toEqual({
    code: 0,
    err: '',
    out: `x/Dockerfile:2:1: warning: Defined protocol '1/TCP' in EXPOSE instruction should be lowercase [ExposeProtoCasing]
x/Dockerfile:2
--------------------
   1 |     FROM a:1
   2 | >>> EXPOSE 1/TCP
   3 |
--------------------
  See https://docs.docker.com/go/dockerfile/rule/expose-proto-casing/

2 files checked: 1 warning
`,
  });
});

test('names what explains a rule: a page of the reference, else the command', async () => {
  const { out } = await check(['-'], 'FROM a:1\nEXPOSE 1/TCP\nCMD [./b]\nENTRYPOINT [x]\nRUNN\n');
  const pages = [...out.matchAll(/^ {2}See (.*)$/gm)].map(([, page]) => page);
  expect(new Set(pages)).toEqual(
    new Set([
      'https://docs.docker.com/go/dockerfile/rule/expose-proto-casing/',
      'https://docs.docker.com/go/dockerfile/rule/json-args-recommended/',
      'dockerfile-llb check --explain InvalidExecForm',
    ]),
  );
  expect(out).not.toContain('docs/rules');
});

describe('exit codes', () => {
  test.each([
    [['-'], warns, 0],
    [['-'], fails, 1],
    [['-'], 'FROM a:1\nRUNN\n', 1],
    [['-', '--max-warnings', '2'], warns, 0],
    [['-', '--max-warnings', '1'], warns, 1],
    [['-', '--rule', 'InvalidExecForm=warning'], fails, 0],
    [['-', '--rule', 'ExposeProtoCasing=error'], warns, 1],
    [['-'], `# check=error=true\n${warns}`, 1],
    [['-', '--max-warnings', '0'], `${warns}EXPOSE 2/UDP\n`, 1],
    [['-', '--max-warnings', '10'], warns, 0],
    [['-', '--max-warnings', '1', '--rule', 'ExposeProtoCasing=note'], warns, 0],
    [['-', '--max-warnings', '-1'], warns, 2],
    [['-', '--max-warnings', '1x'], warns, 2],
    [['-', '--max-warnings', ''], warns, 2],
    [['-', '--rule', 'NoSuchRule=off'], warns, 2],
    [['-', '--rule', 'UnusedArg=maybe'], warns, 2],
    [['-', '--build-arg', '=x'], warns, 2],
    [['-', 'Dockerfile'], warns, 2],
    [['nowhere'], '', 2],
    [['--format', 'xml'], '', 2],
    [['-', '--failure-threshold', 'warning'], warns, 1],
    [['-', '-t', 'warning'], 'FROM a:1\n', 0],
    [['-', '-t', 'error'], warns, 0],
    [['-', '-t', 'note', '--rule', 'ExposeProtoCasing=note', '--rule', 'WorkdirRelativePath=off'], warns, 1],
    [
      ['-', '-t', 'warning', '--rule', 'ExposeProtoCasing=note', '--rule', 'WorkdirRelativePath=off'],
      warns,
      0,
    ],
    [['-', '-t', 'info'], warns, 1],
    [['-', '-t', 'toString'], warns, 2],
    [['-', '--no-fail'], fails, 0],
    [['-', '--no-fail', '--max-warnings', '0', '-t', 'note'], warns, 0],
    [['-', '--no-fail', '--rule', 'NoSuchRule=off'], warns, 2],
    [['-', '--no-fail', '--format', 'tty'], fails, 0],
    [['-', '--quiet', '--max-warnings', '1'], warns, 1],
  ])('%j of %j: %d', async (args, input, code) => expect((await check(args, input)).code).toBe(code));
});

describe('formats', () => {
  const line = /^Dockerfile:2:1: warning: .* \[WorkdirRelativePath\]$/m;

  async function formatOn(isTTY: boolean, ...args: string[]): Promise<string> {
    const stdout = Object.assign(new PassThrough(), { isTTY });
    const io = {
      stdin: Readable.from([warns]),
      stdout,
      stderr: new PassThrough(),
      env: { NO_COLOR: '1' },
      cwd: root,
    };
    await runWith(['check', '-', ...args], { ...io, signal: new AbortController().signal });
    return String(stdout.read() ?? '');
  }

  test('a terminal gets text, everything else one line per finding, unless one is named', async () => {
    expect(await formatOn(true)).toContain('1 file checked: 2 warnings\n');
    const lines = await formatOn(false);
    expect(lines).toMatch(line);
    expect(lines.split('\n')).toHaveLength(3);
    expect(await formatOn(true, '--format', 'line')).toBe(lines);
    expect(await formatOn(false, '--format', 'tty')).toBe(lines);
    expect(await formatOn(false, '--format', 'text')).toContain('1 file checked: 2 warnings\n');
  });

  test('a file that cannot be read is a failure even with --no-fail', async () => {
    write({ 'a/Dockerfile/x': '', 'b/Dockerfile': fails });
    const { code, err } = await check(['b', 'nowhere', '--no-fail']);
    expect(code).toBe(2);
    expect(err).toContain('nowhere: no such file or directory');
  });

  test('--quiet prints errors only, and no summary', async () => {
    expect(await check(['-', '--quiet'], warns)).toEqual({ code: 0, out: '', err: '' });
    const { code, out } = await check(['-', '-q'], fails);
    expect(code).toBe(1);
    expect(out).toContain('[InvalidExecForm]');
    expect(out).not.toMatch(/warning:|checked:/);
    const { out: json } = await check(['-', '-q', '--format', 'gitlab'], fails);
    expect(JSON.parse(json)).toEqual([expect.objectContaining({ check_name: 'InvalidExecForm' })]);
  });
});

test('build args, target and contexts are those of a build', async () => {
  write({
    Dockerfile: 'ARG V\nFROM a:$V AS a\nCOPY secret /\nFROM scratch AS b\nCOPY --from=a / /\n',
    '.dockerignore': 'secret\n',
  });
  const rules = async (...args: string[]) =>
    [...(await check(['Dockerfile', ...args])).out.matchAll(/\[(\w+)\]$/gm)].map(([, rule]) => rule);
  expect(await rules()).toEqual(['InvalidDefaultArgInFrom']);
  expect(await rules('--context', '.')).toEqual(['InvalidDefaultArgInFrom', 'CopyIgnoredFile']);
  expect(await rules('--build-arg', 'W=1')).toEqual(['UnknownBuildArg', 'InvalidDefaultArgInFrom']);
  expect(await rules('--target', 'c')).toEqual(['BuildError', 'InvalidDefaultArgInFrom']);
});

test('the ignore file is that of the Dockerfile, unless it is empty', async () => {
  write({
    'a.Dockerfile': 'FROM a:1\nCOPY secret /\n',
    'a.Dockerfile.dockerignore': 'other\n',
    'b.Dockerfile': 'FROM a:1\nCOPY secret /\n',
    'b.Dockerfile.dockerignore': '',
    'c.Dockerfile': 'FROM a:1\nCOPY secret /\n',
    'c.Dockerfile.dockerignore': 'sec*\n',
    '.dockerignore': 'secret\n',
  });
  const ignored = async (name: string) =>
    (await check([name, '--context', '.'])).out.includes('[CopyIgnoredFile]');
  expect(await ignored('a.Dockerfile')).toBe(false);
  expect(await ignored('b.Dockerfile')).toBe(true);
  expect(await ignored('c.Dockerfile')).toBe(true);
});

test('a file that cannot be read does not keep the others from being checked', async () => {
  write({ 'a/Dockerfile': warns, 'b/Dockerfile': 'FROM a:1\n', 'b/Dockerfile.dockerignore/x': '' });
  writeFileSync(join(root, 'Dockerfile'), Buffer.alloc(33 << 20));
  const { code, out, err } = await check(['.', '--context', 'a']);
  expect(code).toBe(1);
  expect(out).toContain('1 file checked: 2 warnings\n');
  expect(err).toContain('ERROR: Dockerfile');
  expect(err).toContain('b/Dockerfile.dockerignore');
  const json = await check(['.', '--context', 'a', '--format', 'json']);
  expect(json.code).toBe(1);
  expect(json.out.trim().split('\n')).toHaveLength(1);
});

test('a build arg that one of several files consumes is known', async () => {
  write({ 'a/Dockerfile': 'FROM a:1\n', 'b/Dockerfile': 'FROM a:1\nARG V\nRUN a\n' });
  expect((await check(['--build-arg', 'V=1'])).out).toBe('2 files checked: no problems found\n');
  expect((await check(['--build-arg', 'W=1'])).out).toContain('2 files checked: 2 warnings\n');
  const both = await check(['--build-arg', 'W=1', '--build-arg', 'V=1']);
  expect(both.out).toContain('2 files checked: 2 warnings\n');
  expect(both.out).not.toContain('consumes --build-arg V');
});

describe('the configuration', () => {
  test('is the nearest one upwards, and flags go before it', async () => {
    write({
      '.dockerfile-llb.json':
        '{ // ours\n "rules": { "ExposeProtoCasing": "error", "WorkdirRelativePath": "off", }, }',
      'a/.dockerfile-llb.json': '{}',
      'a/Dockerfile': warns,
      'b/Dockerfile': warns,
    });
    expect((await check(['a'])).out).toContain('1 file checked: 2 warnings\n');
    expect((await check(['b'])).out).toContain('1 file checked: 1 error\n');
    expect((await check(['b', '--rule', 'ExposeProtoCasing=note'])).out).toContain(
      '1 file checked: 1 note\n',
    );
    expect((await check(['a', '--config', '.dockerfile-llb.json'])).out).toContain(
      '1 file checked: 1 error\n',
    );
    expect((await check(['a', '--config', 'nowhere.json'])).code).toBe(2);
  });

  test.each([
    [
      '{\n  "rules": {\n    "UnusedArgs": "off"\n  }\n}',
      '3:5: unknown rule UnusedArgs (did you mean UnusedArg?)',
    ],
    ['{ "rules": { "UnusedArg": 1 } }', '1:27: 1 is not a severity; use off, note, warning, error'],
    ['{ "rule": {} }', '1:3: unknown key "rule", known are "rules", '],
    ['{ "strictLabels": 1 }', '1:19: not true or false'],
    ['{ "trustedRegistries": ["a", 1] }', '1:24: not an array of strings'],
    ['{ "labelSchema": { "a": "x" } }', '1:25: "x" is not a type of a label'],
    ['{ "rules": [] }', '1:12: "rules" is not an object'],
    ['[]', '1:1: not an object'],
    ['', '1:1: not JSON'],
    ['['.repeat(200_000), '1:101: nested too deep'],
    [`// "\n${'{"a":'.repeat(200_000)}`, '2:501: nested too deep'],
    ['{\n  "rules": {\n    "UnusedArg" "off"\n', '3:17: not JSON (ColonExpected)'],
  ])('%j is refused with its place', async (text, message) => {
    write({ '.dockerfile-llb.json': text, Dockerfile: warns });
    const { code, out, err } = await check([]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`.dockerfile-llb.json:${message}`);
  });

  test('one that is wrong ends the check of its own files only, and is reported once', async () => {
    write({
      'a/Dockerfile': fails,
      'b/.dockerfile-llb.json': '{"rule": {}}',
      'b/Dockerfile': fails,
      'b/c/Dockerfile': fails,
      'd/.dockerfile-llb.json/x': '',
      'd/Dockerfile': fails,
      'e/Dockerfile': warns,
    });
    const { code, out, err } = await check([]);
    expect(code).toBe(2);
    expect(new Set(out.match(/^\w\/.*?(?=:)/gm))).toEqual(new Set(['a/Dockerfile', 'e/Dockerfile']));
    expect(out).toContain('2 files checked: ');
    expect(err.match(/^ERROR: /gm)).toHaveLength(2);
    expect(err).toContain('b/.dockerfile-llb.json:1:2: unknown key "rule"');
    expect(err).toContain('d/.dockerfile-llb.json is a directory');
  });
});

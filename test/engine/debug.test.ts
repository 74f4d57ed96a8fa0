import { describe, expect, test } from 'vitest';
import { debuggedDockerfile } from './debug-client.ts';
import { directory, engine, fromBusybox, nonce, runCli } from './harness.ts';
import { hasTmux, openTerminal, type Terminal } from './terminal.ts';

const daemons = [
  ['Docker Engine', engine.dockerHost],
  ['BuildKit', `unix://${engine.buildkitSocket}`],
] as const;

const limit = { timeout: 120_000 };

describe.each(daemons)('debug on %s', (_, address) => {
  const script = async (text: string, lines: readonly string[], args: readonly string[] = []) => {
    const context = directory({ Dockerfile: text });
    const all = ['debug', context, '--addr', address, '--progress', 'quiet', ...args];
    return await runCli(all, { input: `${lines.join('\n')}\n` });
  };
  const positions = (stdout: string) =>
    [...stdout.matchAll(/^(?:before|failed) line (\d+) of (\w+)/gm)].map(
      ([, line, stage]) => `${stage}:${line}`,
    );

  test('goes through a build', limit, async () => {
    const { code, stdout, stderr } = await script(debuggedDockerfile(nonce()), [
      'step',
      'next',
      'next',
      'next',
      'next',
      'step',
      'out',
      'next',
      'c',
    ]);
    expect(code, stderr).toBe(0);
    expect(positions(stdout)).toEqual([
      'final:9',
      'tools:2',
      'tools:5',
      'tools:6',
      'final:9',
      'final:10',
      'other:7',
      'final:10',
      'final:11',
    ]);
    expect(stdout).toContain('The build has ended: all steps have run.');
  });

  test('shows files, differences and variables at any step', limit, async () => {
    const mark = nonce();
    const lines = [
      'goto 6',
      'ls /work',
      'cat /work/first',
      'diff /',
      'diff / @6',
      'vars',
      'cat /work/second',
      'cat /work/second @6',
      'where',
    ];
    const { code, stdout } = await script(debuggedDockerfile(mark), lines, ['--build-arg', 'VERSION=2']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^-rw-r--r-- +root +root +17 .* first$/m);
    expect(stdout).toContain(`\n${mark}\n`);
    expect(stdout).toMatch(/^\+ drwxr-xr-x .* \/work$/m);
    expect(stdout).toMatch(/^~ -rw------- .* \/work\/first\n\+ -rw-r--r-- .* \/work\/second$/m);
    expect(stdout).toMatch(/^A +1 +ENV in line 3$/m);
    expect(stdout).toMatch(/^MY_TOKEN +\(hidden\) +ENV in line 3$/m);
    expect(stdout).toMatch(/^VERSION +2 +--build-arg, ARG in line 4$/m);
    expect(stdout).toContain('ERROR: /work/second: not found in the stage tools after line 5');
    expect(stdout).toContain('\ntwo\n');
    expect(stdout).toMatch(/^ {2}tools, line 6: RUN echo two.*\n {2}final, line 9: FROM tools AS final$/m);
  });

  test('stops at breakpoints', limit, async () => {
    const lines = [
      'break 11 if $A == 1',
      'break other',
      'break 3',
      'break',
      'c',
      'delete 5',
      'back',
      'c',
      'break 99',
    ];
    const { stdout } = await script(debuggedDockerfile(nonce()), lines, ['--break', '4', '--break', 'tools']);
    expect(positions(stdout)[0]).toBe('tools:2');
    expect(stdout).toContain('breakpoint 3 on line 11: COPY --from=tools /work /copied');
    expect(stdout).toContain('breakpoint 5 on line 5: RUN mkdir');
    expect(stdout).toContain('3  line 11 if $A == 1: COPY');
    expect(stdout).toContain('ERROR: break 99: the Dockerfile has no such line');
  });

  test('runs commands in the container of a step, with its secrets', limit, async () => {
    const lines = [
      'goto 12',
      'run echo $A-$SECRET_VALUE-$(cat /o)',
      '! exit 3',
      'goto 8',
      'run ls /o',
      'goto 10',
      '! echo $A; ls -d /work',
    ];
    const mark = nonce();
    const context = directory({ Dockerfile: debuggedDockerfile(mark), s: 'hush' });
    const args = [
      'debug',
      context,
      '--addr',
      address,
      '--secret',
      `id=s,src=${context}/s`,
      '--progress',
      'quiet',
    ];
    const { stdout } = await runCli(args, { input: lines.join('\n') });
    expect(stdout).toContain(`1-hush-other-${mark}`);
    expect(stdout).toContain('exit code 3');
    expect(stdout).toContain('ls: /o: No such file or directory');
    expect(stdout).toContain('1\n/work\n');
  });

  test('stops at the step that failed, and ends with its error', limit, async () => {
    const { code, stdout, stderr } = await script(debuggedDockerfile(nonce(), 'exit 4'), [
      'c',
      'run cat /end',
      'c',
      'where',
    ]);
    expect(code).toBe(1);
    expect(positions(stdout)).toEqual(['final:9', 'final:12', 'final:12']);
    expect(stdout).toContain('\nend\n');
    expect(stdout).toContain('The build cannot continue from here.');
    expect(stderr).toMatch(/12 \| >>> RUN --mount[\s\S]*ERROR: process .* exit code: 4/);
    const left = await script(debuggedDockerfile(nonce(), 'exit 4'), ['c', 'back']);
    expect(left.code).toBe(0);
  });

  test('shows an image without a shell', limit, async () => {
    const tools = ['--on-error-tools', `${engine.registry}/busybox`];
    const text = `${fromBusybox('a')}\nRUN echo ${nonce()} > /x\nFROM scratch\nCOPY --from=a /x /x\nCOPY --from=a /x /y\n`;
    const { stdout } = await script(text, ['goto 5', 'run cat /x && ls /x', 'ls /'], tools);
    expect(stdout).toMatch(/^\w{16}\n\/x$/m);
    expect(stdout).toMatch(/ 0 +0 +17 .* x$/m);
  });

  test('goes through several platforms, each on its own', limit, async () => {
    const text = `FROM scratch\nARG TARGETARCH\nCOPY Dockerfile /${nonce()}-$TARGETARCH\nCOPY Dockerfile /end\n`;
    const lines = [
      'next',
      'platform linux/arm64',
      'break 4 if $TARGETARCH == arm64',
      'c',
      'ls /',
      'platform',
      'platform x',
    ];
    const { code, stdout } = await script(text, lines, ['--platform', 'linux/amd64,linux/arm64']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\* linux\/amd64 +before line 1 .*\n {2}linux\/arm64 +before line 1 /m);
    expect(stdout).toMatch(
      /^breakpoint 1\nbefore line 4 of number 0: .*\n.*-arm64\n {2}linux\/amd64 +before line 3 /m,
    );
    expect(stdout).toMatch(/^\* linux\/arm64 +before line 4 /m);
    expect(stdout).toContain(
      'ERROR: platform x: not built here\nThe platforms are linux/amd64, linux/arm64.',
    );
  });

  test('a mistake in the Dockerfile ends it', limit, async () => {
    const { code, stderr } = await script('FROM scratch\nRUNN x\n', ['c']);
    expect(code).toBe(1);
    expect(stderr).toContain('unknown instruction: RUNN');
  });
});

test.each([
  [['-o', 'out'], 'debug has no output'],
  [['--check'], 'it takes no --call'],
  [['-f', '-'], 'debug reads its commands from standard input'],
])('%j is refused', async (args, message) => {
  const context = directory({ Dockerfile: 'FROM scratch\n' });
  const { code, stderr } = await runCli(['debug', context, ...args]);
  expect(stderr).toContain(message);
  expect(code).toBe(2);
});

test.each([
  [['--target', 'nope'], 'nope: the Dockerfile has no such stage'],
  [['--break', 'nope'], 'nope: the Dockerfile has no such stage'],
  [['--break', '9'], '--break 9: the Dockerfile has no such line'],
])('%j is a mistake', limit, async (args, message) => {
  const context = directory({ Dockerfile: `${fromBusybox()}\nRUN true\n` });
  const { code, stderr } = await runCli(['debug', context, ...args]);
  expect(stderr).toContain(`ERROR: ${message}`);
  expect(code).toBe(2);
});

const see = (terminal: Terminal, text: string | RegExp) =>
  expect.poll(() => terminal.screen(true), { timeout: 20_000, interval: 100 }).toMatch(text);

test.skipIf(!hasTmux)('is driven on a terminal, where a shell can be opened', limit, async () => {
  const mark = nonce();
  const context = directory({ Dockerfile: debuggedDockerfile(mark, 'exit 4') });
  const terminal = openTerminal(120, 40);
  terminal.run(['debug', context, '--addr', engine.dockerHost, '--break', '12', '--secret', 'id=s,env=HOME']);
  await see(terminal, /^\(debug\)/m);
  terminal.type('shell');
  await see(terminal, /^\/ #/m);
  terminal.type('cat /o; touch /made; exit 9');
  await see(terminal, new RegExp(`^other-${mark}\\s+\\(debug\\)`, 'm'));
  terminal.type('run ls /made');
  await see(terminal, 'ls: /made: No such file or directory');
  terminal.press('Up');
  terminal.press('Up');
  terminal.press('Enter');
  await see(terminal, /^\/ #[\s\S]*^\/ #/m);
  terminal.type('exit');
  await see(terminal, /# exit\s+\(debug\)/);
  terminal.type('next');
  await see(terminal, 'failed line 12 of final');
  terminal.press('C-d');
  await see(terminal, 'ended 1');
  terminal.type('stty -a | grep -c -e -icanon');
  await see(terminal, /^0$/m);
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { build, cliFile, directory, engine, fromBusybox, nonce, runCli } from './harness.ts';
import { hasTmux, openTerminal, type Terminal } from './terminal.ts';

const see = (terminal: Terminal, text: string | RegExp) =>
  expect.poll(() => terminal.screen(true), { timeout: 20_000, interval: 100 }).toMatch(text);

const daemons = [
  ['Docker Engine', engine.dockerHost],
  ['BuildKit', `unix://${engine.buildkitSocket}`],
] as const;

const cacheonly = ['--output', 'type=cacheonly'];
const limit = { timeout: 120_000 };
const prompt = /^\/\S* #/m;

describe.skipIf(!hasTmux).each(daemons)('--on-error=shell on %s', (_, address) => {
  const open = (dockerfile: string, args: readonly string[] = [], env = '') => {
    const context = directory({ Dockerfile: dockerfile, file: 'here' });
    const terminal = openTerminal(160, 40);
    terminal.run(['build', context, '--addr', address, '--on-error=shell', ...cacheonly, ...args], env);
    return terminal;
  };

  test('opens a shell in the container of the step', limit, async () => {
    const terminal = open(
      `${fromBusybox()}
ENV GREETING=hello
WORKDIR /work
RUN echo 'me:x:1000:1000::/work:/bin/sh' >> /etc/passwd && chown 1000 .
USER me
RUN --mount=type=secret,id=token,env=TOKEN --mount=type=secret,id=token,mode=444 --mount=type=cache,id=${nonce()},uid=1000,target=/cache \\
  --network=none echo ${nonce()} > half && echo kept > /cache/c && exit 7
`,
      [
        '--secret',
        'id=token,env=MY_TOKEN',
        '--add-host',
        'other:10.9.8.7',
        '--build-arg',
        'HTTP_PROXY=http://p:1',
      ],
      'MY_TOKEN=s3cr3t',
    );
    await see(terminal, /^~ \$/m);
    terminal.type('echo $GREETING-$TOKEN-$PWD-$(cat /run/secrets/token)-$(cat /cache/c)-$(ls)-$(whoami)');
    await see(terminal, 'hello-s3cr3t-/work-s3cr3t-kept-half-me');
    terminal.type('echo $(grep -c other /etc/hosts) $(ls /sys/class/net) $http_proxy');
    await see(terminal, '1 lo http://p:1');
    terminal.type('stty size');
    await see(terminal, '40 160');
    terminal.resize(90, 30);
    terminal.type('until stty size | grep "30 90"; do sleep 0.1; done; echo resized');
    await see(terminal, /^resized/m);
    terminal.type('echo begun; sleep 100');
    await see(terminal, /^begun/m);
    terminal.press('C-c');
    terminal.type('echo still $((40+2))');
    await see(terminal, 'still 42');
    terminal.type('exit 3');
    await see(terminal, 'ended 1');
    expect(terminal.screen(true)).toContain('exit code: 7');
    terminal.type('stty -a | grep -c -w -e "icanon" -e "-icanon"; stty -a | grep -c -e -icanon');
    await see(terminal, /^1\n0$/m);
  });

  test('shows the files before the command', limit, async () => {
    const terminal = open(`${fromBusybox()}\nRUN echo ${nonce()} > /x && false\n`, [
      '--on-error-state=before',
    ]);
    await see(terminal, prompt);
    terminal.type('ls /x');
    await see(terminal, '/x: No such file or directory');
    terminal.type('exit');
    await see(terminal, 'ended 1');
  });

  test('ends with the error of the build', limit, async () => {
    const dockerfile = `${fromBusybox()}\nRUN echo ${nonce()} && exit 9\n`;
    const terminal = open(dockerfile, ['--progress', 'plain']);
    await see(terminal, prompt);
    terminal.type('exit');
    await see(terminal, 'ended 1');
    const plain = await build(directory({ Dockerfile: dockerfile }), ['--addr', address, ...cacheonly]);
    expect(plain.code).toBe(1);
    const ending = (text: string) =>
      text
        .slice(text.lastIndexOf('Dockerfile:'))
        .replace(/ended.*/s, '')
        .trim();
    expect(ending(terminal.screen(true))).toBe(ending(plain.stderr));
  });

  test('brings a shell for an image without one', limit, async () => {
    const dockerfile = `FROM scratch\nCOPY file /etc/file\nRUN ["/nope", "${nonce()}"]\n`;
    const terminal = open(dockerfile, ['--on-error-tools', `${engine.registry}/busybox`]);
    await see(terminal, prompt);
    terminal.type('cat /etc/file; echo; ls -d /.toolbox');
    await see(terminal, 'here');
    await see(terminal, /^\/\.toolbox/m);
    terminal.type('exit');
    await see(terminal, 'ended 1');
  });

  test('says if there is none either', limit, async () => {
    const terminal = open(`FROM scratch\nRUN ["/nope", "${nonce()}"]\n`, [
      '--on-error-tools',
      `${engine.registry}/nothing-here`,
    ]);
    await see(terminal, 'ended 1');
    expect(terminal.screen(true)).toContain('ERROR: the shell could not be opened: ');
    expect(terminal.screen(true)).toContain('/nope');
  });

  test('enters what COPY lacks a file of, and what it writes to', limit, async () => {
    const tools = ['--on-error-tools', `${engine.registry}/busybox`];
    const missing = open(`${fromBusybox()}\nCOPY file none /x/\n`, tools);
    await see(missing, prompt);
    missing.type('ls -d /*');
    await see(missing, /^\/\S+.*\/file\b/m);
    missing.type('exit');
    await see(missing, 'ended 1');
    const blocked = open(`${fromBusybox()}\nRUN echo ${nonce()} > /x\nCOPY file /x/y/\n`, tools);
    await see(blocked, prompt);
    blocked.type('ls -l /x');
    await see(blocked, /^-rw.* \/x$/m);
    blocked.type('exit');
    await see(blocked, 'ended 1');
  });

  test('runs another program', limit, async () => {
    const terminal = open(`${fromBusybox()}\nRUN exit 5 # ${nonce()}\n`);
    await see(terminal, prompt);
    terminal.type('exit');
    await see(terminal, 'ended 1');
    const context = directory({ Dockerfile: `${fromBusybox()}\nRUN echo ${nonce()} > /x; exit 5\n` });
    const other = openTerminal(160, 40);
    other.run(['build', context, '--addr', address, '--on-error=shell:ls -l /x', ...cacheonly]);
    await see(other, 'ended 1');
    expect(other.screen(true)).toMatch(/^-rw.* \/x$/m);
  });

  test('has nothing to enter before a step has its files', limit, async () => {
    const terminal = open(`FROM ${engine.registry}/nothing-here\nRUN true\n`);
    await see(terminal, 'ended 1');
    expect(terminal.screen(true)).toContain('Cannot open a shell');
    const mistake = open('FROM scratch\nRUNN true\n');
    await see(mistake, 'ended 1');
    expect(mistake.screen(true)).toContain('Cannot open a shell');
    expect(mistake.screen(true)).toContain('unknown instruction: RUNN');
  });

  test('names all steps that failed', limit, async () => {
    const mark = nonce();
    const terminal = open(`${fromBusybox()}\nARG TARGETARCH\nRUN echo ${mark} && exit 6\n`, [
      '--platform',
      'linux/amd64,linux/amd64/v2',
    ]);
    await see(terminal, /^Also failed: .*RUN echo/m);
    await see(terminal, prompt);
    terminal.type('exit');
    await see(terminal, 'ended 1');
  });

  test('ends with the terminal', limit, async () => {
    const mark = `9${nonce().replace(/\D/g, '')}`.slice(0, 9);
    const context = directory({ Dockerfile: `${fromBusybox()}\nRUN echo ${nonce()}; exit 5\n` });
    const result = join(directory(), 'code');
    const terminal = openTerminal(160, 40);
    const words = ['build', context, '--addr', address, '--on-error=shell', ...cacheonly].join(' ');
    const command = `${process.execPath} ${cliFile} ${words}`;
    terminal.type(`sh -c 'trap : HUP; ${command}; echo $? > ${result}'`);
    await see(terminal, prompt);
    terminal.type(`sleep ${mark}`);
    await expect.poll(() => isRunning(mark), { timeout: 20_000 }).toBe(true);
    terminal.close();
    await expect
      .poll(() => existsSync(result) && readFileSync(result, 'utf8'), { timeout: 20_000 })
      .toBe('1\n');
    await expect.poll(() => isRunning(mark), { timeout: 20_000 }).toBe(false);
  });
});

test.skipIf(!hasTmux)('a daemon that goes away during the shell ends it', limit, async () => {
  const { socket, cut } = await relay(engine.buildkitSocket);
  const context = directory({ Dockerfile: `${fromBusybox()}\nRUN echo ${nonce()}; exit 5\n` });
  const terminal = openTerminal(160, 40);
  terminal.run(['build', context, '--addr', `unix://${socket}`, '--on-error=shell', ...cacheonly]);
  await see(terminal, prompt);
  cut();
  await see(terminal, 'ended 1');
  expect(terminal.screen(true)).toContain('lost the connection to the daemon');
  terminal.type('stty -a | grep -c -e -icanon');
  await see(terminal, /^0$/m);
});

test.skipIf(!hasTmux)('a signal ends the shell, and restores the terminal', limit, async () => {
  const mark = `9${nonce().replace(/\D/g, '')}`.slice(0, 9);
  const context = directory({ Dockerfile: `${fromBusybox()}\nRUN echo ${nonce()}; exit 5\n` });
  const terminal = openTerminal(160, 40);
  terminal.run(['build', context, '--on-error=shell', '--label', `mark=${mark}`, ...cacheonly]);
  await see(terminal, prompt);
  const [pid] = processes().filter(({ line }) => line.includes(cliFile) && line.includes(mark));
  process.kill(pid!.id, 'SIGTERM');
  await see(terminal, 'ended 130');
  terminal.type('stty -a | grep -c -e -icanon');
  await see(terminal, /^0$/m);
});

test.each([
  [['--on-error=shell'], '--on-error: a shell needs a terminal'],
  [['--on-error=sh'], '--on-error sh: unknown action'],
  [['--on-error=shell:'], '--on-error shell:: the program is missing'],
  [['--on-error-state=before'], '--on-error-state: has no effect without --on-error'],
  [['--on-error-tools=x'], '--on-error-tools: has no effect without --on-error'],
])('%j is refused before anything is built', async (args, message) => {
  const context = directory({ Dockerfile: 'FROM scratch\n' });
  const { code, stderr } = await runCli(['build', context, '--addr', 'unix:///nowhere', ...args]);
  expect(stderr).toContain(`ERROR: ${message}`);
  expect(code).toBe(2);
});

test.skipIf(!hasTmux)('so is a build of something else', limit, async () => {
  const context = directory({ Dockerfile: 'FROM scratch\n' });
  const terminal = openTerminal(160, 40);
  terminal.run(['build', context, '--on-error=shell', '--check']);
  await see(terminal, 'ended 2');
  expect(terminal.screen()).toContain('ERROR: --on-error: works only when this command compiles');
});

function processes() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [
          { id: Number(name), line: readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ') },
        ];
      } catch {
        return [];
      }
    });
}

const isRunning = (mark: string) => processes().some(({ line }) => line.startsWith(`sleep ${mark}`));

/** Passes on all bytes until it is cut. */
async function relay(daemon: string) {
  const sockets: Socket[] = [];
  const server = createServer((client) => {
    const upstream = connect(daemon);
    for (const one of [client, upstream]) sockets.push(one.on('error', () => undefined));
    client.pipe(upstream).pipe(client);
  });
  const socket = join(directory(), 'relay.sock');
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  const cut = () => {
    for (const one of sockets) one.destroy();
    server.close();
  };
  onTestFinished(cut);
  return { socket, cut };
}

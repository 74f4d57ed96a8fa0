import { describe, expect, test } from 'vitest';
import { debuggedDockerfile, EditorClient } from './debug-client.ts';
import { directory, engine, nonce } from './harness.ts';
import { hasTmux, openTerminal, type Terminal } from './terminal.ts';

const daemons = [
  ['Docker Engine', engine.dockerHost],
  ['BuildKit', `unix://${engine.buildkitSocket}`],
] as const;

const limit = { timeout: 120_000 };

describe.each(daemons)('the console of a debug adapter on %s', (_, addr) => {
  const open = (text: string) => {
    const context = directory({ Dockerfile: text, s: 'hush' });
    const launch = { context, addr, secrets: [`id=s,src=${context}/s`], buildArgs: { VERSION: '2' } };
    return { client: new EditorClient(), launch, path: `${context}/Dockerfile` };
  };

  test('shows the output of a long command as it comes, and ends it', limit, async () => {
    const { client, launch, path } = open(debuggedDockerfile(nonce()));
    await client.begin(launch, [{ line: 12 }], path);
    await client.stopAt();
    const asked = client.customRequest('evaluate', { expression: 'echo now; sleep 100', context: 'repl' });
    const cancelled = expect(asked).rejects.toThrow('cancelled');
    await client.event('output', ({ output }) => output === 'now\n');
    await client.ask('cancel', { requestId: client.lastSeq });
    await cancelled;
    expect(await client.move('stepBack')).toBe('step 9');
  });

  test('completes variables and paths', limit, async () => {
    const { client, launch, path } = open(debuggedDockerfile(nonce()));
    await client.begin(launch, [{ line: 6 }], path);
    await client.stopAt();
    const complete = async (text: string, column = text.length + 1) =>
      (await client.ask('completions', { text, column })).targets;
    expect(await complete('echo $VER and', 10)).toEqual([
      { label: 'VERSION', type: 'variable', start: 7, length: 3 },
    ]);
    expect(await complete('cat /wo')).toEqual([{ label: 'work/', type: 'file', start: 6, length: 2 }]);
    expect(await complete('cat work/f')).toEqual([{ label: 'first', type: 'file', start: 10, length: 1 }]);
    expect(await complete('ex')).toMatchObject([{ label: 'exec', start: 1, length: 2 }]);
    expect(await complete('cat /none/')).toEqual([]);
  });

  test.skipIf(!hasTmux)('opens a terminal in the container', limit, async () => {
    const mark = nonce();
    const { client, launch, path } = open(debuggedDockerfile(mark));
    await client.initializeRequest({ adapterID: 'x', supportsRunInTerminalRequest: true });
    await client.customRequest('launch', launch);
    await client.ask('setBreakpoints', { source: { path }, breakpoints: [{ line: 12 }] });
    await client.ask('configurationDone');
    await client.stopAt();
    const terminal = openTerminal(100, 30);
    client.onTerminal = (args) => terminal.run(args.slice(2));
    await client.ask('evaluate', { expression: 'exec', context: 'repl' });
    await see(terminal, /^\/ #/m);
    terminal.type('echo $SECRET_VALUE-$(cat /o)-$(stty size)');
    await see(terminal, new RegExp(`^hush-other-${mark}-30 100`, 'm'));
    terminal.resize(90, 25);
    terminal.type('stty size');
    await see(terminal, /^25 90/m);
    terminal.type('exit 3');
    await see(terminal, /ended 0/);
    // A terminal that is open does not keep the build.
    await client.ask('evaluate', { expression: 'exec /bin/sh -i', context: 'repl' });
    await see(terminal, /^\/ #[^#]*$/m);
    await client.ask('continue', { threadId: 1 });
    expect(await client.event('exited')).toEqual({ exitCode: 0 });
    await see(terminal, /# ended 0/);
  });

  test('an editor without terminals is told what to do', limit, async () => {
    const { client, launch } = open(debuggedDockerfile(nonce()));
    await client.begin({ ...launch, stopOnEntry: true });
    await client.stopAt();
    const asked = client.customRequest('evaluate', { expression: 'exec', context: 'repl' });
    await expect(asked).rejects.toThrow('this editor cannot open a terminal');
  });
});

const see = (terminal: Terminal, text: RegExp) =>
  expect.poll(() => terminal.screen(true), { timeout: 20_000, interval: 100 }).toMatch(text);

import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { build, directory, engine, fromBusybox, nonce, runCli } from './harness.ts';
import { hasTmux, openTerminal, type Terminal } from './terminal.ts';

/** Builds a step of its own, and gives the filter that selects it alone. */
async function cachedStep(): Promise<string> {
  const mark = nonce();
  const context = directory({ Dockerfile: `${fromBusybox()}\nRUN echo ${mark} > /x\n` });
  expect((await build(context, ['--output', 'type=cacheonly'])).code).toBe(0);
  return `description~=${mark}`;
}

async function isCached(filter: string): Promise<boolean> {
  const { stdout } = await runCli(['du', '--filter', filter, '--format', 'json']);
  return stdout !== '';
}

const see = (terminal: Terminal, text: string | RegExp) =>
  expect.poll(() => terminal.screen(), { timeout: 20_000, interval: 100 }).toMatch(text);

describe.skipIf(!hasTmux)('prune asks on a terminal', () => {
  const question = /^WARNING! This removes the build cache that the filters select\.\s+Continue\? \[y\/N\]/m;

  test.each([
    ['n', 'Enter', false],
    ['', 'Enter', false],
    ['y', 'Enter', true],
    ['YES', 'Enter', true],
  ])('answer %j', async (answer, key, removed) => {
    const filter = await cachedStep();
    const terminal = openTerminal(100, 24);
    terminal.run(['prune', '--all', '--filter', filter]);
    await see(terminal, question);
    if (answer !== '') terminal.press(answer);
    terminal.press(key);
    await see(terminal, 'ended 0');
    expect(terminal.screen()).toMatch(removed ? /^Total: +[1-9]/m : /^Nothing was removed\.$/m);
    expect(await isCached(filter)).toBe(!removed);
  });

  test.each([
    ['Ctrl-C', 'C-c', 130],
    ['Ctrl-D', 'C-d', 0],
  ])('%s is no', async (_name, key, code) => {
    const filter = await cachedStep();
    const terminal = openTerminal(100, 24);
    terminal.run(['prune', '--all', '--filter', filter]);
    await see(terminal, question);
    terminal.press(key);
    await see(terminal, `ended ${code}`);
    expect(await isCached(filter)).toBe(true);
  });

  test('and does not with --force', async () => {
    const filter = await cachedStep();
    const terminal = openTerminal(100, 24);
    terminal.run(['prune', '--force', '--all', '--filter', filter]);
    await see(terminal, 'ended 0');
    expect(terminal.screen()).not.toContain('[y/N]');
    expect(await isCached(filter)).toBe(false);
  });
});

describe.skipIf(!hasTmux)('on a terminal', () => {
  test('a key with a passphrase is not asked for, but told of with what to do', async () => {
    const key = `${directory()}/key`;
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', 'secret', '-f', key]);
    const context = directory({ Dockerfile: 'FROM scratch\n' });
    const terminal = openTerminal(200, 24);
    terminal.run(['build', context, '--ssh', `default=${key}`]);
    await see(terminal, 'ended 2');
    expect(terminal.screen()).toContain(`ssh-add ${key}`);
  });

  test('an archive of builds is not written', async () => {
    const terminal = openTerminal(100, 24);
    terminal.run(['history', 'export']);
    await see(terminal, 'ended 2');
    expect(terminal.screen()).toContain('Add --output FILE.');
  });

  test('a trace fits into it', async () => {
    const context = directory({
      Dockerfile: `${fromBusybox()}\nRUN echo ${nonce()} ${'long '.repeat(50)}\n`,
    });
    expect((await build(context, ['--output', 'type=cacheonly'])).code).toBe(0);
    const terminal = openTerminal(90, 100);
    terminal.run(['history', 'trace', '--min', '1ms', '--addr', engine.dockerHost]);
    await see(terminal, 'ended 0');
    const lines = terminal.screen().split('\n');
    expect(lines.filter((line) => /^ *\S+ +\S+ \|/.test(line)).length).toBeGreaterThan(3);
    // A line that is too long would go on in the next one.
    expect(lines.filter((line) => /^[^ |]*long/.test(line))).toEqual([]);
  });
});

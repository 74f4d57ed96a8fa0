import { describe, expect, test } from 'vitest';
import { cliFile, directory, fromBusybox, nonce, runCommand } from './harness.ts';

/** Runs the command on a terminal of its own (`script` of util-linux), standard error included. */
function onTerminal(words: string, env: Readonly<Record<string, string | undefined>> = {}) {
  const colors = { FORCE_COLOR: undefined, NO_COLOR: undefined, CLICOLOR: undefined, TERM: 'xterm', ...env };
  const command = `'${process.execPath}' '${cliFile}' ${words}`;
  return runCommand('script', ['-qec', command, '/dev/null'], { env: colors });
}

describe('on a terminal', () => {
  const cases = [
    ['a failed build', 1, (context: string) => `build --progress plain '${context}'`],
    ['a check', 1, (context: string) => `check '${context}'`],
    ['help', 0, () => 'build --help'],
    ['a mistyped command', 2, () => 'biuld'],
  ] as const;

  test.each(cases)('%s has colours, and none with NO_COLOR', async (_what, code, words) => {
    const context = directory({ Dockerfile: `${fromBusybox()}\nRUN echo ${nonce()} && false\nRNU x\n` });
    const colored = await onTerminal(words(context));
    expect(colored.code).toBe(code);
    expect(colored.stdout).toMatch(/\x1b\[\d+m/);
    const plain = await onTerminal(words(context), { NO_COLOR: '1' });
    expect(plain.stdout).not.toMatch(/\x1b\[\d/);
    expect(colored.stdout.replace(/\x1b\[\d+m/g, '').length).toBeGreaterThan(20);
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { build, cliFile, directory, engine, fromBusybox, nonce } from './harness.ts';

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends the build with 130, and its step on the daemon',
  async (signal) => {
    const marker = `marker-${nonce()}`;
    const context = directory({
      Dockerfile: `${fromBusybox()}\nRUN echo started-${marker}; sleep 120; echo ${marker}\n`,
    });
    let sent = 0;
    const outcome = await build(context, [], {
      onOutput(text, kill) {
        // The command is shown too; a step's own output stands after its time.
        if (sent > 0 || !/^#\d+ \d+\.\d+ started-/m.test(text)) return;
        sent = performance.now();
        kill(signal);
      },
    });
    expect(outcome.code, outcome.stderr).toBe(130);
    expect(performance.now() - sent).toBeLessThan(10_000);
    await expect
      .poll(() => commandLines().filter((line) => line.includes(marker)), { timeout: 10_000 })
      .toEqual([]);
  },
);

describe('when the output is not taken', () => {
  test('a second Ctrl-C ends at once, with 130', async () => {
    const { child, stderr, ended } = start(['build', bigContext(), '--progress', 'plain', '-o', '-']);
    await expect.poll(stderr, { timeout: 30_000 }).toContain('sending tarball');
    child.kill('SIGINT');
    await expect.poll(stderr, { timeout: 10_000, interval: 20 }).toContain('interrupted');
    expect(child.exitCode).toBeNull();
    const second = performance.now();
    child.kill('SIGINT');
    expect(await ended).toEqual({ code: 130, signal: null });
    // Less than what the first one alone allows.
    expect(performance.now() - second).toBeLessThan(2500);
  });

  test('and after one Ctrl-C the process does not wait for ever', async () => {
    const { child, stderr, ended } = start(['build', bigContext(), '--progress', 'plain', '-o', '-']);
    await expect.poll(stderr, { timeout: 30_000 }).toContain('sending tarball');
    child.kill('SIGINT');
    expect(await ended).toEqual({ code: 130, signal: null });
  });
});

test('Ctrl-C ends a build that waits for its Dockerfile', async () => {
  const { child, ended } = start(['build', '-', '--progress', 'plain'], 'pipe');
  // Nothing is printed while it waits. More than a pipe holds is taken only by one who reads.
  const drained = once(child.stdin!, 'drain');
  child.stdin!.on('error', () => {}).write(Buffer.alloc(1_000_000, '#'));
  await drained;
  const sent = performance.now();
  child.kill('SIGINT');
  expect(await ended).toEqual({ code: 130, signal: null });
  expect(performance.now() - sent).toBeLessThan(2500);
});

test('standard output that is closed ends the build and leaves no other output', async () => {
  const out = directory({ out: null });
  const outputs = ['-o', '-', '-o', `type=oci,dest=${out}/out/image.tar`, '-o', `${out}/out/folder`];
  const { child, stderr, ended } = start(['build', bigContext(), '--progress', 'plain', ...outputs]);
  child.stdout!.once('data', () => child.stdout!.destroy());
  expect(await ended, stderr()).toEqual({ code: 0, signal: null });
  expect(stderr()).toContain('standard output was closed');
  expect(readdirSync(`${out}/out`).filter((name) => name !== 'folder')).toEqual([]);
});

/** A build of more than a pipe holds. */
function bigContext(): string {
  const random = 'head -c 20000000 /dev/urandom > /random';
  return directory({ Dockerfile: `${fromBusybox()}\nRUN ${random}; echo ${nonce()}\n` });
}

/** Runs the command with a standard output that is read by whoever calls. */
function start(args: readonly string[], stdin: 'ignore' | 'pipe' = 'ignore') {
  const env = { ...process.env, BUILDKIT_HOST: undefined, DOCKER_HOST: engine.dockerHost };
  const child = spawn(process.execPath, [cliFile, ...args], { env, stdio: [stdin, 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  child.stderr!.setEncoding('utf8').on('data', (more: string) => {
    text += more;
  });
  const ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve({ code, signal })));
  return { child, stderr: () => text, ended };
}

function commandLines(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      } catch {
        return '';
      }
    });
}

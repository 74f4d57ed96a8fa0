import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { build, directory, fromBusybox, nonce } from './harness.ts';

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

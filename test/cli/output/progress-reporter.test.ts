import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createProgressReporter } from '../../../src/cli/output/progress-reporter.ts';
import { log, update, vertex } from '../../views/progress/progress-updates.ts';

it.each(['plain', 'rawjson'] as const)(
  '%s holds up who brings updates while its reader is slow',
  async (mode) => {
    const stream = new PassThrough({ highWaterMark: 1000 });
    const reporter = createProgressReporter(mode, stream, { env: {} });
    await reporter.update(update({ vertexes: [vertex('a', { started: 0 })] }));
    const line = `${'x'.repeat(99)}\n`;
    let brought = 0;
    const bring = (async () => {
      for (; brought < 40; brought++)
        await reporter.update(update({ logs: [log('a', 0, line.repeat(2000))] }));
    })();
    await sleep(300);
    expect(brought).toBeLessThan(12);
    expect(stream.listenerCount('drain')).toBeLessThan(3);
    let read = 0;
    stream.on('data', (chunk: Buffer) => {
      read += chunk.length;
    });
    await bring;
    reporter.finish('failed');
    await sleep(10);
    expect(read).toBeGreaterThan(40 * 2000 * 100);
    expect(stream.listenerCount('close')).toBeLessThan(3);
  },
);

it('goes on when the reader is gone', async () => {
  const stream = new PassThrough({ highWaterMark: 10 });
  const reporter = createProgressReporter('rawjson', stream, { env: {} });
  const waiting = reporter.update(update({ vertexes: [vertex('a')] }));
  stream.destroy();
  await waiting;
});

it.each([
  [true, true],
  [false, false],
])('a summary is there for a build (%s)', async (summary, expected) => {
  const stream = new PassThrough();
  const reporter = createProgressReporter('plain', stream, { env: {}, summary });
  await reporter.update(update({ vertexes: [vertex('a', { started: 0, completed: 10 })] }));
  reporter.finish('done');
  expect(String(stream.read()).includes('Built in')).toBe(expected);
});

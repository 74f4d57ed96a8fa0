import { describe, expect, test } from 'vitest';
import { compileText } from './support/compile-text.ts';

/** Milliseconds that a compile takes. */
async function timed(text: string): Promise<number> {
  const start = performance.now();
  await compileText(text);
  return performance.now() - start;
}

/** Of two: what else the machine does makes either slower, never faster. */
async function fastest(text: string): Promise<number> {
  return Math.min(await timed(text), await timed(text));
}

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

// Quadratic work shows as a factor of 16 or more for four times the input; the bounds leave room for a busy machine.
describe('time grows with the input', () => {
  test.each<[string, (count: number) => string]>([
    ['RUN', (count) => `FROM alpine\n${lines(count, (i) => `RUN echo ${i}`)}`],
    ['ENV', (count) => `FROM alpine\n${lines(count, (i) => `ENV KEY_${i}=$KEY_${i - 1}`)}`],
    ['ARG', (count) => `FROM alpine\n${lines(count, (i) => `ARG KEY_${i}=${i}`)}`],
    ['COPY', (count) => `FROM alpine\n${lines(count, (i) => `COPY file${i} /dir/`)}`],
    [
      'chained stages',
      (count) => lines(count, (i) => `FROM ${i === 0 ? 'scratch' : `s${i - 1}`} AS s${i}\nCOPY a${i} /`),
    ],
    [
      'stages side by side',
      (count) =>
        `${lines(count, (i) => `FROM scratch AS s${i}\nCOPY a /`)}\nFROM scratch\n${lines(count, (i) => `COPY --from=s${i} / /`)}`,
    ],
  ])(
    '%s',
    async (_, text) => {
      await timed(text(500));
      const small = await fastest(text(1000));
      const large = await fastest(text(4000));
      expect(large).toBeLessThan(Math.max(small, 5) * 12 + 50);
    },
    60_000,
  );

  test('10,000 chained stages do not run out of stack', async () => {
    const text = lines(10_000, (i) => `FROM ${i === 0 ? 'scratch' : `s${i - 1}`} AS s${i}`);
    const { result } = await compileText(`${text}\nUSER me`);
    expect(result.image.config.user).toBe('me');
    expect(result.outline().name).toBe('s9999');
  });
});

import { expect, test } from 'vitest';
import { compileText } from './support/compile-text.ts';

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

test('10,000 chained stages do not run out of stack', async () => {
  const text = lines(10_000, (i) => `FROM ${i === 0 ? 'scratch' : `s${i - 1}`} AS s${i}`);
  const { result } = await compileText(`${text}\nUSER me`);
  expect(result.image.config.user).toBe('me');
  expect(result.outline().name).toBe('s9999');
});

import { expect, test } from 'vitest';
import { summarizeTests } from '../../scripts/lib/test-summary.mjs';

const sentence = 'The engine tests were SKIPPED: there is no daemon, and providing one needs root.';

test('a project that could not run is a failure in CI', () => {
  const { lines, code } = summarizeTests({ passed: 7, failed: 0, skipped: 0 }, [sentence], { CI: 'true' });
  expect(lines).toEqual([`\n${sentence}`, '7 passed, 1 failed']);
  expect(code).toBe(1);
});

test.each([{}, { CI: '' }, { CI: 'false' }])('elsewhere it is named on the last lines (%o)', (env) => {
  const { lines, code } = summarizeTests({ passed: 7, failed: 0, skipped: 2 }, [sentence], env);
  expect(lines).toEqual([`\n${sentence}`, '2 skipped', '7 passed, 0 failed']);
  expect(code).toBe(0);
});

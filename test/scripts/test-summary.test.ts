import { expect, test } from 'vitest';
import { failuresIn, summarizeTests } from '../../scripts/lib/test-summary.mjs';

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

test('failures are named, a line each', () => {
  const file = (
    name: string,
    status: string,
    ...assertionResults: { status: string; fullName: string }[]
  ) => ({
    name: `/checkout/test/${name}`,
    status,
    message: 'cannot find module x\nmore',
    assertionResults: assertionResults.map((result) => ({
      ...result,
      failureMessages: ['\u001b[31mError: no\u001b[0m\n at y'],
    })),
  });
  const testResults = [
    file(
      'a.test.ts',
      'failed',
      { status: 'passed', fullName: 'one' },
      { status: 'failed', fullName: 'two b' },
    ),
    file('b.test.ts', 'failed'),
    file('c.test.ts', 'passed', { status: 'passed', fullName: 'three' }),
  ];
  expect(failuresIn({ testResults }, '/checkout')).toEqual([
    'FAILED test/a.test.ts: two b: Error: no',
    'FAILED test/b.test.ts: the file: cannot find module x',
  ]);
});

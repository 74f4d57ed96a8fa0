import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/**
 * What a run of the tests ends with. In CI (`CI` is set, and not to `false`) a project that could not run counts as a
 * failure: a green run without a daemon would say nothing about builds.
 *
 * @param {{ passed: number, failed: number, skipped: number }} totals
 * @param {readonly string[]} missed a sentence for each project that could not run
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ lines: readonly string[], code: number }} the last line is `N passed, N failed`
 */
export function summarizeTests({ passed, failed, skipped }, missed, env) {
  const isCi = Boolean(env.CI) && env.CI !== 'false';
  const failures = failed + (isCi ? missed.length : 0);
  const lines = missed.map((sentence) => `\n${sentence}`);
  if (skipped > 0) lines.push(`${skipped} skipped`);
  lines.push(`${passed} passed, ${failures} failed`);
  return { lines, code: failures === 0 ? 0 : 1 };
}

/**
 * The failures in a report of Vitest's JSON reporter, one line each: `FAILED path: name: message`. A log that was cut
 * still ends with them.
 *
 * @param {{ testResults: readonly { name: string, status: string, message?: string, assertionResults: readonly {
 *   status: string, fullName: string, failureMessages?: readonly string[] }[] }[] }} report
 * @param {string} root the directory that paths are relative to
 * @returns {readonly string[]}
 */
export function failuresIn({ testResults }, root) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((result) => result.status === 'failed');
    const lines = failed.map(({ fullName, failureMessages = [] }) => [fullName, failureMessages[0] ?? '']);
    if (status === 'failed' && lines.length === 0) lines.push(['the file', message ?? '']);
    return lines.map((texts) => `FAILED ${[relative(root, name), ...texts.map(firstLine)].join(': ')}`);
  });
}

function firstLine(text) {
  return stripVTControlCharacters(text).split('\n', 1)[0];
}

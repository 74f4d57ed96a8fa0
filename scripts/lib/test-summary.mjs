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

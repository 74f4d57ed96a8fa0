import { join } from 'node:path';
import { expect, test } from 'vitest';
import { directory, runCli } from './harness.ts';

const bug = "new TypeError('x is\\nnot a \\x1b[31mfunction')";
const broken: readonly (readonly [name: string, code: string])[] = [
  ['an exception', `throw ${bug}`],
  ['a rejection', `Promise.reject(${bug})`],
];

/** Runs the code as soon as the command listens for what nobody catches. */
function breakWhenReady(code: string): string {
  return `process.on('newListener', (name) => name === 'unhandledRejection' && setImmediate(() => { ${code} }));\n`;
}

test.each(broken)('%s that nobody catches is one line, without a stack', async (_, code) => {
  const dir = directory({ 'break.cjs': breakWhenReady(code) });
  const env = { NODE_OPTIONS: `--require ${join(dir, 'break.cjs')}` };
  const outcome = await runCli(['history', 'ls'], { env });
  expect(outcome).toEqual({
    code: 1,
    stdout: '',
    stderr:
      'ERROR: internal error: TypeError: x is not a \\u001b[31mfunction\nThis is a bug in dockerfile-llb. Please report it with the command and the Dockerfile, and with what DOCKERFILE_LLB_DEBUG=1 prints.\n',
  });
  const verbose = await runCli(['history', 'ls'], { env: { ...env, DOCKERFILE_LLB_DEBUG: '1' } });
  expect(verbose.code).toBe(1);
  expect(verbose.stderr).toMatch(/^ERROR: internal error: [\s\S]*\n +at /);
});

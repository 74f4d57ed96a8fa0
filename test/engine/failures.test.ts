import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { build, directory, fromBusybox, nonce } from './harness.ts';

describe('a build that fails says where and why', () => {
  test('a RUN that fails', async () => {
    const context = directory({
      Dockerfile: `${fromBusybox()}\n\nRUN echo ${nonce()} && \\\n    cat /no/such/file && exit 3\n`,
    });
    const { code, stderr } = await build(context);
    expect(code).toBe(1);
    expect(stderr).toContain("can't open '/no/such/file'");
    expect(stderr).toContain('did not complete successfully: exit code: 1');
    expect(stderr).toContain('Dockerfile:3');
    expect(stderr).toMatch(/^\s*3 \| >>> RUN echo/m);
    expect(stderr).toMatch(/^\s*4 \| >>> +cat \/no/m);
  });

  test('a RUN that fails in a Dockerfile of 100 KB', async () => {
    const filler = Array.from({ length: 1500 }, (_, i) => `# ${i} ${'x'.repeat(60)}`).join('\n');
    const context = directory({ Dockerfile: `${filler}\n${fromBusybox()}\nRUN echo ${nonce()} && exit 7\n` });
    const { code, stderr } = await build(context);
    expect(code).toBe(1);
    expect(stderr).toContain('exit code: 7');
  });

  test('an unknown instruction, with what was meant', async () => {
    const { code, stderr } = await build(directory({ Dockerfile: `${fromBusybox()}\nCOYP a b\n` }));
    expect(code).toBe(1);
    expect(stderr).toContain('unknown instruction: COYP');
    expect(stderr).toContain('COPY');
    expect(stderr).toContain('Dockerfile:2');
  });

  test('an image that is nowhere', async () => {
    const from = fromBusybox().replace('busybox', `nosuch-${nonce()}`);
    const { code, stderr } = await build(directory({ Dockerfile: `${from}\nRUN true\n` }));
    expect(code).toBe(1);
    expect(stderr).toContain('not found');
    expect(stderr).toContain('Dockerfile:1');
  });

  test('a file that is not in the context', async () => {
    const { code, stderr } = await build(directory({ Dockerfile: 'FROM scratch\nCOPY missing.txt /\n' }));
    expect(code).toBe(1);
    expect(stderr).toMatch(/missing\.txt.*not found/);
  });

  test('no Dockerfile', async () => {
    const context = directory({ 'a.txt': 'a' });
    const { code, stderr } = await build(context);
    expect(code).toBe(1);
    expect(stderr).toContain('Dockerfile');
    expect(stderr).toMatch(/no such file|not found|does not exist/i);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('a context that is not there, or is a file, is a mistake of the command line', async () => {
    const dir = directory();
    const missing = await build(join(dir, 'nowhere'));
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain(join(dir, 'nowhere'));
    writeFileSync(join(dir, 'file'), 'text');
    const file = await build(join(dir, 'file'));
    expect(file.code).toBe(2);
    expect(file.stderr).toContain(join(dir, 'file'));
  });

  test('a loop of symlinks in the context', async () => {
    const context = directory({ Dockerfile: `FROM scratch\nLABEL n=${nonce()}\nCOPY a /x\n` });
    symlinkSync('b', join(context, 'a'));
    symlinkSync('a', join(context, 'b'));
    const { code, stderr } = await build(context);
    expect(code).toBe(1);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stderr).not.toBe('');
  });
});

describe('a daemon that is not there', () => {
  const nowhere = { DOCKER_HOST: undefined, BUILDKIT_HOST: 'unix:///nonexistent/buildkitd.sock' };

  test('is named in the message', async () => {
    const context = directory({ Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' });
    const { code, stderr } = await build(context, [], { env: nowhere });
    expect(code).toBe(1);
    expect(stderr).toContain('/nonexistent/buildkitd.sock');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('refuses within seconds on TCP', async () => {
    const context = directory({ Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' });
    const start = performance.now();
    const { code, stderr } = await build(context, [], {
      env: { ...nowhere, BUILDKIT_HOST: 'tcp://127.0.0.1:9' },
    });
    expect(code).toBe(1);
    expect(stderr).toContain('127.0.0.1:9');
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

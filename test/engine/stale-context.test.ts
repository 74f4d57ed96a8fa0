import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { build, directory, fromBusybox, nonce, runCli } from './harness.ts';

/** A context with a file that is then changed without another size or time. */
function staleContext() {
  const state = mkdtempSync(join(tmpdir(), 'dllb-stale-'));
  onTestFinished(() => rmSync(state, { recursive: true, force: true }));
  const dir = directory({
    Dockerfile: `${fromBusybox()}\nWORKDIR /${nonce()}\nCOPY a.txt .\nRUN cat a.txt\n`,
    'a.txt': 'before\n',
  });
  const path = join(dir, 'a.txt');
  utimesSync(path, 1_700_000_000, 1_700_000_000);
  const change = () => {
    const { atime, mtime } = statSync(path);
    writeFileSync(path, 'behind\n');
    utimesSync(path, atime, mtime);
  };
  const options = { env: { XDG_STATE_HOME: state } };
  const run = (...args: readonly string[]) => build(dir, ['-o', 'type=cacheonly', ...args], options);
  return { dir, change, run, options };
}

it('warns about a file that changed without another size or time, until it is sent', async () => {
  const { dir, change, run, options } = staleContext();
  expect((await run()).stderr).not.toContain('kept its size');
  change();
  const foretold = await runCli(['predict', dir], options);
  expect(foretold.stdout).toContain('! a.txt changed, but kept its size and time');
  expect(foretold.code).toBe(0);
  const stale = await run();
  expect(stale.stderr).toContain('a.txt changed, but kept its size and its time');
  expect(stale.stderr).not.toContain('behind');
  // It is still so.
  expect((await run()).stderr).toContain('a.txt changed');
  const cured = await run('--sync=content');
  expect(cured.stderr).toContain('behind');
  expect(cured.stderr).not.toContain('kept its size');
  expect((await run()).stderr).not.toContain('kept its size');
});

it('predicts what the daemon does with a Dockerfile that changed without another size or time', async () => {
  const state = mkdtempSync(join(tmpdir(), 'dllb-stale-'));
  onTestFinished(() => rmSync(state, { recursive: true, force: true }));
  const one = nonce();
  const [two, three] = ['-', '+'].map((end) => one.replace(/.$/, end));
  const dir = directory({ Dockerfile: `FROM scratch\nCOPY a.txt /${one}/\n`, 'a.txt': 'a' });
  const options = { env: { XDG_STATE_HOME: state } };
  const path = join(dir, 'Dockerfile');
  const stepsOf = async () => (await build(dir, ['-o', 'type=cacheonly'], options)).stderr;
  utimesSync(path, 1_700_000_000, 1_700_000_000);
  expect(await stepsOf()).toContain(`COPY a.txt /${one}/`);
  expect((await runCli(['predict', dir], options)).code).toBe(0);
  writeFileSync(path, `FROM scratch\nCOPY a.txt /${two}/\n`);
  utimesSync(path, 1_700_000_000, 1_700_000_000);
  // Whether the daemon notices it depends on whether it kept the file.
  const { code } = await runCli(['predict', dir], options);
  expect(await stepsOf()).toContain(`COPY a.txt /${code === 0 ? one : two}/`);
  writeFileSync(path, `FROM scratch\nCOPY a.txt /${three}/\n`);
  utimesSync(path, 1_700_000_001, 1_700_000_001);
  expect((await runCli(['predict', dir], options)).code).toBe(3);
  expect(await stepsOf()).toContain(`COPY a.txt /${three}/`);
  expect((await runCli(['predict', dir], options)).code).toBe(0);
});

it('says that --sync=content needs the ledger', async () => {
  const { dir } = staleContext();
  const env = { DOCKERFILE_LLB_LEDGER: '0' };
  const { stderr } = await build(dir, ['--sync=content', '-o', 'type=cacheonly'], { env });
  expect(stderr).toContain('--sync=content has no effect without the ledger');
});

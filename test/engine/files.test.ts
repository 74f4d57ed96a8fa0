import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { build, directory, engine, fromBusybox, nonce, runCli } from './harness.ts';

/** Lines are counted on: 1 FROM, 2 ENV, 3 RUN, 4 RUN …. */
function project(mark: string): string {
  return directory({
    Dockerfile: `${fromBusybox('tools')}
ENV A=1
RUN mkdir /work && echo ${mark} > /work/first && chown 3:7 /work/first && chmod 4750 /work/first
RUN ln -s first /work/link && mkdir -m 1777 /work/dir && echo x > /work/dir/x
COPY --link hello /work/copied
RUN echo second > /work/second && rm /work/first

FROM tools
ENV B=2
RUN head -c 5000000 /dev/zero > /zeros
FROM scratch AS result
COPY --from=tools /work /out
WORKDIR /made
`,
    hello: mark,
  });
}

const daemons = [
  ['Docker Engine', engine.dockerHost],
  ['BuildKit', `unix://${engine.buildkitSocket}`],
] as const;

describe.each(daemons)('files on %s', (_, address) => {
  const mark = nonce();
  const files = (...args: readonly string[]) =>
    runCli(['files', '--addr', address, '--progress', 'quiet', '-C', context, ...args]);
  let context = '';
  const names = async (step: string, path = '/work') => {
    const { code, stdout, stderr } = await files(step, path, '--format', 'json');
    expect(code, stderr).toBe(0);
    return JSON.parse(stdout).files.map(({ name }: { name: string }) => name);
  };

  test('shows the state after each line', { timeout: 120_000 }, async () => {
    context = project(mark);
    const all = await build(context, ['--addr', address, '--output', 'type=cacheonly']);
    expect(all.code, all.stderr).toBe(0);
    expect(await names('3')).toEqual(['first']);
    expect(await names('4')).toEqual(['dir', 'first', 'link']);
    expect(await names('5')).toEqual(['copied', 'dir', 'first', 'link']);
    expect(await names('6')).toEqual(['copied', 'dir', 'link', 'second']);
    expect(await names('tools')).toEqual(['copied', 'dir', 'link', 'second']);
    expect(await names('TOOLS:4')).toEqual(['dir', 'first', 'link']);
    // A line without a step of its own, in a stage that has none before it.
    expect(await names('9')).toEqual(['copied', 'dir', 'link', 'second']);
    expect(await names('1', '/')).not.toContain('work');
    expect(await names('2', '/')).not.toContain('work');
    expect(await names('11', '/')).toEqual([]);
    expect(await names('12', '/')).toEqual(['out']);
    expect(await names('result', '/')).toEqual(['made', 'out']);
    expect(await names('1:10', '/')).toContain('zeros');
  });

  test('lists as ls -l does, and as JSON', { timeout: 120_000 }, async () => {
    context = project(mark);
    const { stdout } = await files('4', 'work');
    const time = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d`;
    expect(stdout).toMatch(
      new RegExp(
        `^drwxrwxrwt  root  root +\\d+  ${time}  dir\n-rwsr-x---  \\S+ +7 +17  ${time}  first\nlrwxrwxrwx  root  root +5  ${time}  link -> first\n$`,
      ),
    );
    const listed = JSON.parse((await files('4', '/work/first', '--format', 'json')).stdout);
    expect(listed).toMatchObject({
      version: 1,
      stage: 'tools',
      line: 4,
      path: '/work/first',
      files: [{ name: '/work/first', type: 'file', mode: '4750', size: 17, uid: 3, gid: 7 }],
    });
    expect((await files('4', '/work/link', '--list')).stdout).toContain('-rwsr-x---');
  });

  test('prints files, byte by byte', { timeout: 120_000 }, async () => {
    context = project(mark);
    expect((await files('4', '/work/link')).stdout).toBe(`${mark}\n`);
    const { stdout } = await files('10', '/zeros');
    expect(stdout === '\0'.repeat(5_000_000), `${stdout.length} bytes`).toBe(true);
  });

  test('exports directories and files', { timeout: 120_000 }, async () => {
    context = project(mark);
    const dest = join(directory(), 'out');
    const { code, stderr } = await files('4', '/work', '-o', dest);
    expect(code, stderr).toBe(0);
    expect(readdirSync(dest)).toEqual(['dir', 'first', 'link']);
    await files('4', '/work/link', '-o', join(dest, 'one'));
    expect(readFileSync(join(dest, 'one/link'), 'utf8')).toBe(`${mark}\n`);
    const tar = join(directory(), 'all.tar');
    expect((await files('result', '-o', `type=tar,dest=${tar}`)).code).toBe(0);
    expect(execFileSync('tar', ['tf', tar], { encoding: 'utf8' })).toContain('out/second');
  });

  test('runs what has not run, and shows the step that fails', { timeout: 120_000 }, async () => {
    context = directory({ Dockerfile: `${fromBusybox()}\nRUN echo ${mark} > /x\nRUN false ${nonce()}\n` });
    expect((await files('2', '/x')).stdout).toBe(`${mark}\n`);
    const failed = await files('3', '/x');
    expect(failed).toMatchObject({ code: 1, stdout: '' });
    expect(failed.stderr).toMatch(/3 \| >>> RUN false/);
  });

  test.each([
    ['99', '/', '99: no stage has this line'],
    ['0', '/', '0: no stage has this line'],
    ['nope', '/', 'nope: the Dockerfile has no such stage'],
    ['tools:12', '/', 'tools:12: the stage tools has the lines 1 to 7'],
    ['tools', '/none', '/none: not found in the stage tools'],
    ['3', '/work/second', '/work/second: not found in the stage tools after line 3'],
    ['3', '/work/first/x', '/work/first/x: not found in the stage tools after line 3'],
    ['11', '/x', '/x: not found in the stage result after line 11'],
  ])('%s %s is a mistake', { timeout: 120_000 }, async (step, path, message) => {
    context = project(mark);
    const { code, stdout, stderr } = await files(step, path);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`ERROR: ${message}\n`);
    if (path === '/')
      expect(stderr).toContain(
        '  tools (lines 1 to 7)\n  number 1 (lines 8 to 10)\n  result (lines 11 to 13)\n',
      );
  });
});

test.each([
  [['--platform', 'linux/amd64,linux/arm64'], '--platform: files shows one platform at a time'],
  [['-o', 'type=oci,dest=x.tar'], '--output type=oci: files exports directories and archives'],
  [['--push', '-t', 'x/y'], 'files exports directories and archives'],
  [['--check'], 'it takes no --call'],
  [['--target', 'x'], 'files takes no --target'],
])('%j is refused before anything is built', async (args, message) => {
  const context = directory({ Dockerfile: 'FROM scratch\n' });
  const { code, stderr } = await runCli(['files', '1', '-C', context, ...args]);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

import { expect, test } from 'vitest';
import { cli } from '../support.ts';

test.each([
  '--iidfile=file',
  '--metadata-file=file',
  '--cache-to=type=registry,ref=name',
  '--cache-mounts-from=type=local,src=store',
  '--cache-mounts-to=type=local,dest=store',
  '--on-error=shell',
  '--on-error-state=before',
  '--why=full',
  '--debug',
  '--sync=content',
])('debug does not take %s, which would have no effect', async (flag) => {
  const { code, stderr } = await cli(['debug', flag]);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('unknown option') });
});

test('debug takes the image with a shell, and the flags that choose what is built', async () => {
  const { stdout } = await cli(['debug', '--help']);
  for (const flag of ['--on-error-tools', '--cache-from', '--target', '--build-arg', '--secret', '--locked'])
    expect(stdout).toContain(`${flag} `);
});

test.each(['--push', '--load', '--output=out'])('debug has no output for %s', async (flag) => {
  const { code, stderr } = await cli(['debug', '--tag', 'name', flag]);
  expect(code).toBe(2);
  expect(stderr).toContain('debug has no output');
});

test.each([
  ['hello\r\n\r\n', 1, 'ERROR: the header of a message has a line without a field name\n'],
  ['Content-Length: 5\r\n\r\nhello', 1, 'ERROR: a message is not JSON\n'],
  ['', 0, ''],
])('debug --dap reads %j from a client', async (stdin, code, stderr) => {
  expect(await cli(['debug', '--dap'], { stdin })).toMatchObject({ code, stderr });
});

test('an editor sets breakpoints, not the command line', async () => {
  const { code, stderr } = await cli(['debug', '--dap', '--break', '1']);
  expect([code, stderr]).toEqual([
    2,
    'ERROR: --break and --dap cannot be used together\nThe editor sets breakpoints.\n',
  ]);
});

import { describe, expect, test } from 'vitest';
import { cli, folder } from '../support.ts';

describe('several --addr', () => {
  const context = () => folder({ Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' });

  test.each([
    ['linux/amd64=', '--addr linux/amd64=: the address is empty'],
    ['', '--addr : the address is empty'],
    ['=unix:///nowhere', '--addr =unix:///nowhere: the platform is empty'],
    ['linux/a/b/c=unix:///nowhere', 'cannot parse platform specifier'],
    ['linux/amd64=nowhere', 'it has no scheme'],
  ])('%j is an error', async (address, message) => {
    const { code, stderr } = await cli(['build', context(), '--addr', address, '--addr', 'unix:///none']);
    expect(code).not.toBe(0);
    expect(stderr).toContain(message);
  });

  test('a builder at the same time is an error', async () => {
    const both = ['--addr', 'unix:///a', '--addr', 'unix:///b', '--builder', 'farm'];
    const { code, stderr } = await cli(['build', context(), ...both]);
    expect(code).toBe(2);
    expect(stderr).toContain('--addr and --builder cannot be used together');
  });

  test('a query in an address is part of it', async () => {
    const { stderr } = await cli([
      'build',
      context(),
      '--addr',
      'kube-pod://p?namespace=n',
      '--addr',
      'tcp://',
    ]);
    expect(stderr).not.toContain('platform');
  });
});

import { describe, expect, it } from 'vitest';
import { withShell } from '../../../src/instructions/shared/with-shell.ts';

const image = (os: string, shell?: string[]) => ({
  os,
  architecture: 'amd64',
  config: { shell },
  rootfs: { type: 'layers' },
});

describe('withShell', () => {
  it.each([
    [image('linux'), ['a', 'b'], ['/bin/sh', '-c', 'a b']],
    [image(''), [], ['/bin/sh', '-c', '']],
    [image('windows'), ['dir'], ['cmd', '/S', '/C', 'dir']],
    [image('linux', []), ['a'], ['/bin/sh', '-c', 'a']],
    [image('linux', ['bash', '-ec']), ['a'], ['bash', '-ec', 'a']],
  ])('%j runs %j as %j', (of, args, expected) => {
    expect(withShell(of, args)).toEqual(expected);
    expect(withShell(of, args)).toEqual(expected);
  });
});

import { expect, test } from 'vitest';
import { listTargets } from '../../src/compile/targets.ts';
import { sourceFile } from './support/compile-text.ts';

test('lists the stages as written', () => {
  const text =
    'ARG V=1\n# build makes it\nFROM --platform=$BUILDPLATFORM alpine:$V AS Build\nRUN x\nFROM scratch\n';
  expect(listTargets(sourceFile(text))).toEqual([
    {
      name: 'build',
      description: 'makes it',
      isDefault: false,
      base: 'alpine:$V',
      platform: '$BUILDPLATFORM',
      lines: { start: 3, end: 3 },
    },
    {
      name: '',
      description: '',
      isDefault: true,
      base: 'scratch',
      platform: '',
      lines: { start: 5, end: 5 },
    },
  ]);
});

test('lists nothing for a file without stages', () => {
  expect(listTargets(sourceFile('ARG A\n'))).toEqual([]);
});

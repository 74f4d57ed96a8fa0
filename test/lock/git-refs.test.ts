import { expect, it } from 'vitest';
import { commitOfRef } from '../../src/lock/git-refs.ts';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((digit) => digit.repeat(40));
const listing = [
  `ref: refs/heads/main\tHEAD`,
  `${a}\tHEAD`,
  `${a}\trefs/heads/main`,
  `${b}\trefs/heads/both`,
  `${c}\trefs/tags/both`,
  `${c}\trefs/tags/v1`,
  `${d}\trefs/tags/v1^{}\r`,
  'short\trefs/heads/short',
].join('\n');

it.each([
  ['', '', a],
  ['main', '', a],
  ['refs/heads/main', '', a],
  ['both', '', b],
  ['refs/tags/both', '', c],
  ['v1', '', d],
  ['v1', 'cccc', c],
  ['short', '', undefined],
  ['none', '', undefined],
])('finds the commit of %j with the checksum %j', (ref, checksum, commit) => {
  expect(commitOfRef(listing, ref, checksum)).toBe(commit);
});

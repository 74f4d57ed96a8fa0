import { describe, expect, it } from 'vitest';
import { Cap } from '../../src/llb/cap-ids.ts';
import { marshal } from '../../src/llb/marshal.ts';
import { capsWithout } from '../instructions/lowered-ops.ts';
import { compileText, historyOf, stepNames } from './support/compile-text.ts';

const squash = { squash: true };

const steps = [
  '[squash] copy all files',
  '[squash] compare with the base image',
  '[squash] one layer above the base image',
];

describe('a squashed stage', () => {
  it('is compared with its base image, and keeps the entries of its history without layers', async () => {
    const { result } = await compileText('FROM busybox AS one\nRUN a\nFROM one\nENV A=1\nCOPY b /\n', {
      options: squash,
    });
    expect(stepNames(result).slice(-3)).toEqual(steps);
    expect(historyOf(result)).toEqual([
      'base layer',
      'RUN /bin/sh -c a # buildkit',
      'ENV A=1',
      'COPY b / # buildkit',
      'squash',
    ]);
    const empty = result.image.history?.map(({ emptyLayer }) => emptyLayer ?? false);
    expect(empty).toEqual([false, true, true, true, false]);
  });

  it('is a copy where there is no base image', async () => {
    const { result } = await compileText('FROM scratch\nCOPY b /\nCOPY c /\n', { options: squash });
    expect(stepNames(result).at(-1)).toBe(steps[0]);
    expect(result.image.history?.map(({ emptyLayer }) => emptyLayer)).toEqual([true, true, false]);
  });

  it('is its base image if nothing changes files', async () => {
    const text = 'FROM busybox\nENV A=1\n';
    const { result } = await compileText(text, { options: squash });
    const { result: plain } = await compileText(text);
    expect(result.image).toEqual(plain.image);
    expect(marshal(result.state, result.defaults).def).toEqual(marshal(plain.state, plain.defaults).def);
  });

  it('has the date of SOURCE_DATE_EPOCH', async () => {
    const buildArgs = new Map([['SOURCE_DATE_EPOCH', '1']]);
    const { result } = await compileText('FROM busybox\nRUN a\n', { options: { squash: true, buildArgs } });
    expect(result.image.history?.at(-1)?.created).toBe('1970-01-01T00:00:01Z');
  });

  it('is not changed by stages that it copies from', async () => {
    const { result } = await compileText('FROM a AS one\nRUN a\nFROM b\nCOPY --from=one /x /\n', {
      options: squash,
    });
    expect(stepNames(result).filter((name) => name.startsWith('[squash]'))).toEqual(steps);
  });

  it.each([Cap.mergeOp, Cap.diffOp])('needs a daemon with %s', async (cap) => {
    const run = compileText('FROM busybox\nRUN a\n', { options: { squash: true, caps: capsWithout(cap) } });
    await expect(run).rejects.toMatchObject({
      code: 'squash-unsupported',
      message: expect.stringContaining('the daemon cannot squash the layers of the image: '),
      hint: expect.stringContaining('containerd image store'),
    });
  });
});

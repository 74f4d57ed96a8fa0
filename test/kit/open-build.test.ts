import { describe, expect, test } from 'vitest';
import type { Frontend } from '../../src/gateway/frontend-gateway.ts';
import { imageResult, llb, type OpenBuild, openBuild } from '../../src/kit/index.ts';
import { memoryGateway, runFrontend } from '../../src/testing/index.ts';

const text = 'base: none\nrun:\n  - one\n';

function withBuild(action: (build: OpenBuild) => Promise<unknown>, Dockerfile = text) {
  const frontend: Frontend = async (gateway) => {
    await action(await openBuild(gateway));
    return imageResult([{ ref: '' }]);
  };
  return runFrontend(
    frontend,
    memoryGateway({ locals: { context: { Dockerfile } }, images: { busybox: {} } }),
  );
}

describe('an error', () => {
  test.each([
    [{ start: 2, end: 3 }, 2, 3],
    [{ start: 0, end: 0 }, 1, 1],
    [{ start: 9, end: 12 }, 3, 3],
    [{ start: 3, end: 1 }, 3, 3],
  ])('is at lines that the file has: %j', async (lines, line, endLine) => {
    const failed = withBuild(async (build) => Promise.reject(build.error('wrong', lines)));
    await expect(failed).rejects.toMatchObject({ message: 'wrong', line, endLine, file: 'Dockerfile' });
    await expect(failed).rejects.toMatchObject({
      frame: expect.stringContaining(text.split('\n')[line - 1] ?? ''),
    });
  });

  test('that was caught gets the lines and keeps its message and code', async () => {
    const failed = withBuild(async (build) => {
      await build.image('none').catch((error: unknown) => {
        throw build.error(error, { start: 1, end: 1 });
      });
    });
    await expect(failed).rejects.toMatchObject({
      code: 5,
      line: 1,
      message: expect.stringContaining('none:latest: not found'),
    });
  });
});

test('a warning is at lines that the file has', async () => {
  const { warnings } = await withBuild(async (build) => {
    await build.warn({ message: 'old', lines: { start: 0, end: 0 } });
    await build.warn({ message: 'old', lines: { start: 2, end: 9 } });
    await build.warn({ message: 'old' });
  });
  expect(warnings.map(({ ranges }) => ranges.map(({ start, end }) => [start, end]))).toEqual([
    [[1, 1]],
    [
      [2, 2],
      [3, 3],
    ],
    [],
  ]);
});

test.each([
  [[0], 1, 1],
  [[10], 1, 1],
  [[11], 2, 2],
  [[11, 16], 2, 2],
  [[11, 17], 2, 3],
  [[text.length], 3, 3],
  [[-1], 1, 1],
] as const)('offsets %j are on lines %i to %i', async ([offset, to], start, end) => {
  await withBuild(async (build) => expect(build.linesAt(offset, to)).toEqual({ start, end }));
});

test('a step has the lines that it was made from', async () => {
  await withBuild(async (build) => {
    const locations = [build.location({ start: 2, end: 3 })];
    const state = llb.run(llb.image('busybox'), { args: ['one'], constraints: { locations } });
    const { source } = llb.marshal(state);
    expect(source?.infos).toMatchObject([{ filename: 'Dockerfile', data: new TextEncoder().encode(text) }]);
    const places = [...(source?.locations.values() ?? [])].flat();
    expect(places.flatMap(({ ranges }) => ranges.map(({ start }) => start.line))).toEqual([2, 3]);
  });
});

test('a value that is not a state or a ref is a TypeError', async () => {
  await withBuild(async (build) => {
    const base = (await build.image('busybox')) as never;
    await expect(build.solve(base)).rejects.toThrow(
      new TypeError('solve needs a state: pass the state of an image, (await build.image(name)).state'),
    );
    expect(() => imageResult([{ ref: base }])).toThrow(
      'imageResult needs the ref of each image: await build.solve(state)',
    );
  });
});

import { expect, it } from 'vitest';
import { runLimited } from '../../src/base/run-limited.ts';

it.each([
  [1, 1],
  [2, 2],
  [9, 5],
])('with a limit of %i, %i of five tasks run at a time', async (limit, expected) => {
  let running = 0;
  let most = 0;
  const task = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise(setImmediate);
    running -= 1;
  };
  await runLimited([1, 2, 3, 4, 5], task, { limit, stop: () => expect.unreachable() });
  expect(most).toBe(expected);
});

it('starts nothing after a failure, and throws the first one when the rest has ended', async () => {
  const ended: number[] = [];
  let stopped = 0;
  const task = async (item: number) => {
    if (item === 1) throw new Error('first');
    await new Promise(setImmediate);
    ended.push(item);
    throw new Error('second');
  };
  const stop = () => {
    stopped += 1;
  };
  await expect(runLimited([0, 1, 2, 3], task, { limit: 2, stop })).rejects.toThrow('first');
  expect(ended).toEqual([0]);
  expect(stopped).toBe(2);
});

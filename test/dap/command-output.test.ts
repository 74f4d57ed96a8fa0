import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CommandOutput } from '../../src/dap/command-output.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const bytes = (text: string) => Buffer.from(text);

test('the output of a short command is its result', () => {
  const shown: string[] = [];
  const output = new CommandOutput((text) => shown.push(text));
  vi.advanceTimersByTime(60_000);
  output.add(bytes('one\n'));
  vi.advanceTimersByTime(2000);
  output.add(bytes('two\n'));
  expect(output.end()).toBe('one\ntwo');
  vi.advanceTimersByTime(60_000);
  expect(shown).toEqual([]);
});

test('the output of a long command is shown as it comes, with whole characters', () => {
  const shown: string[] = [];
  const output = new CommandOutput((text) => shown.push(text));
  output.add(bytes('one\n'));
  vi.advanceTimersByTime(3000);
  output.add(bytes('é').subarray(0, 1));
  output.add(bytes('é').subarray(1));
  expect(output.end()).toBe('');
  expect(shown).toEqual(['one\n', 'é']);
});

test('without a console, all output is the result, up to a limit', () => {
  const output = new CommandOutput(undefined);
  output.add(bytes('x'));
  vi.advanceTimersByTime(60_000);
  for (let i = 0; i < 6; i++) output.add(new Uint8Array(1 << 20).fill(0x79));
  expect(output.end().length).toBe(4 << 20);
});

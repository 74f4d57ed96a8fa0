import { expect, test } from 'vitest';
import { fromLongNumber } from '../../src/proto/codec.ts';
import { timestampMessage } from '../../src/session/content/timestamp.ts';

test.each([
  [0, 0, 0],
  [1500.25, 1, 500_250_000],
  [1_700_000_000_999, 1_700_000_000, 999_000_000],
  // Before 1970 the nanoseconds still count forward.
  [-250, -1, 750_000_000],
])('%d ms', (ms, seconds, nanos) => {
  const message = timestampMessage(ms);
  expect(fromLongNumber(message.seconds)).toBe(seconds);
  expect(message.nanos).toBe(nanos);
});

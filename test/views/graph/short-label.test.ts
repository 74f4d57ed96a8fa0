import { describe, expect, test } from 'vitest';
import { shortLabel } from '../../../src/views/graph/short-label.ts';
import { displayWidth } from '../../../src/views/progress/text-width.ts';

describe('the short text of an instruction', () => {
  test.each([
    ['RUN make', 48, 'RUN make'],
    ['RUN --mount=type=cache,target=/c --network=none make all', 48, 'RUN make all'],
    ['RUN --mount=type=bind,target=/x', 48, 'RUN --mount=type=bind,target=/x'],
    ['RUN apt-get update && apt-get install -y curl', 30, 'RUN apt-get update…'],
    ['RUN aaaa bbbb cccc dddd', 20, 'RUN aaaa bbbb cccc…'],
    ['RUN abcdefghijklmnopqrstuvwxyz', 12, 'RUN abcdefg…'],
    ['FROM docker.io/library/golang:1.25', 48, 'FROM golang:1.25'],
    [`FROM docker.io/me/app:1@sha256:${'ab'.repeat(32)}`, 48, 'FROM me/app:1@abababababab'],
    ['RUN  a\n\t b', 48, 'RUN a b'],
    ['RUN a\x1b[2J\u202eb', 48, 'RUN a\\u001b[2J\\u202eb'],
  ])('%j in %d columns is %j', (text, columns, expected) => {
    expect(shortLabel(text, columns)).toBe(expected);
  });

  test('wide letters count twice', () => {
    expect(displayWidth(shortLabel(`RUN ${'日'.repeat(100)}`, 20))).toBeLessThanOrEqual(20);
  });
});

import { expect, test } from 'vitest';
import { CompileError, withLocation } from '../../src/diagnostics/compile-error.ts';
import { renderCompileError } from '../../src/diagnostics/render-error.ts';
import { createSourceFile } from '../../src/source/source-file.ts';

const file = createSourceFile('Dockerfile', new TextEncoder().encode('FROM alpine\nRUNN true'));

test('shows the frame, the message and the hint', () => {
  const error = withLocation(new CompileError('unknown instruction: RUNN', { hint: 'Write RUN.' }), {
    start: 2,
    end: 2,
  });
  expect(renderCompileError(error, file)).toBe(
    [
      'Dockerfile:2',
      '--------------------',
      '   1 |     FROM alpine',
      '   2 | >>> RUNN true',
      '--------------------',
      'ERROR: unknown instruction: RUNN',
      'Write RUN.',
    ].join('\n'),
  );
});

test('shows each place once', () => {
  const error = new CompileError('circular');
  error.locations = [
    { start: 1, end: 1 },
    { start: 2, end: 2 },
    { start: 1, end: 1 },
  ];
  expect(renderCompileError(error, file).match(/Dockerfile:1/g)).toHaveLength(1);
  expect(renderCompileError(error, file)).toContain('Dockerfile:2');
});

test('names the file when there is no place, or only line 0', () => {
  expect(renderCompileError(new CompileError('no stages'), file)).toBe('Dockerfile\nERROR: no stages');
  const early = withLocation(new CompileError('bad directive'), { start: 0, end: 0 });
  expect(renderCompileError(early, file)).toBe('Dockerfile\nERROR: bad directive');
});

test('keeps control characters of the file away from the terminal', () => {
  const error = new CompileError('unknown instruction: \x1b[2JRUN\udcff');
  expect(renderCompileError(error, file)).toBe('Dockerfile\nERROR: unknown instruction: \\u001b[2JRUN\ufffd');
});

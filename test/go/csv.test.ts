import { describe, expect, test } from 'vitest';
import { parseCsvLine } from '../../src/go/csv.ts';

describe('parseCsvLine', () => {
  test.each([
    ['a', ['a']],
    ['a,b', ['a', 'b']],
    ['a,', ['a', '']],
    [',', ['', '']],
    ['a\r\n', ['a']],
    ['"a,b",c', ['a,b', 'c']],
    ['"a""b"', ['a"b']],
    ['"",x', ['', 'x']],
    ['"a",', ['a', '']],
    [' a , b', [' a ', ' b']],
  ])('reads %j', (line, fields) => {
    expect(parseCsvLine(line)).toEqual(fields);
  });

  test.each([
    ['', 'EOF'],
    ['\n', 'EOF'],
    ['a"b', 'parse error on line 1, column 2: bare " in non-quoted-field'],
    ['é,a"', 'parse error on line 1, column 5: bare " in non-quoted-field'],
    ['"a', 'parse error on line 1, column 2: extraneous or missing " in quoted-field'],
    ['"a"b', 'parse error on line 1, column 3: extraneous or missing " in quoted-field'],
  ])('refuses %j', (line, message) => {
    expect(() => parseCsvLine(line)).toThrow(expect.objectContaining({ message }));
  });
});

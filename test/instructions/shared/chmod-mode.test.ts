import { describe, expect, it } from 'vitest';
import { parseChmodMode } from '../../../src/instructions/shared/chmod-mode.ts';
import { messageOf } from '../message-of.ts';

describe('parseChmodMode', () => {
  it.each([
    ['0', 0],
    ['755', 0o755],
    ['0755', 0o755],
    ['7777', 0o7777],
    ['000001777', 0o1777],
  ])('reads %s as octal', (text, bits) => {
    expect(parseChmodMode(text)).toEqual({ bits });
  });

  it.each(['u=rwX,go=rX', '+x', 'a-w', '=', 'u+r-w=x', 'ugoa+rwxXst', 'g=u', 'o=ug,u-', '-', 'u+s,+t'])(
    'leaves %s to the daemon',
    (text) => {
      expect(parseChmodMode(text)).toEqual({ text });
    },
  );

  it.each(['8', '10000', '99999999999999999999', '7x', '0o755', '7_5', '755,u+x'])(
    'refuses %s as octal',
    (text) => {
      expect(messageOf(() => parseChmodMode(text))).toBe(
        `invalid chmod parameter: '${text}'. it should be octal string and between 0 and 07777`,
      );
    },
  );

  it.each(['u', 'x', 'u+a', 'u+x,', ',u+x', 'u+755', '-7', 'u+x u', 'U+x', 'u+x\n', ' '])(
    'refuses %j as symbolic',
    (text) => {
      expect(messageOf(() => parseChmodMode(text))).toBe('invalid syntax');
    },
  );
});

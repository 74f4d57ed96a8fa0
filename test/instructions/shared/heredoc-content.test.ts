import { describe, expect, it } from 'vitest';
import { heredocOf, summarizeHeredoc } from '../../../src/instructions/shared/heredoc-content.ts';

describe('heredocOf', () => {
  it('tells heredocs from text, malformed ones too', () => {
    expect(heredocOf('<<-"A b"')).toMatchObject({ name: 'A b', chomp: true, expand: false });
    expect(heredocOf('a.txt')).toBeUndefined();
    expect(heredocOf('<<"a')).toBeUndefined();
  });
});

describe('summarizeHeredoc', () => {
  it.each<[content: string, summary: string]>([
    ['one\n', 'one'],
    ['\n\n  one \ntwo\n', 'one ...'],
    ['a\r\nb\r\n', 'a...'],
    ['a\rb\n', 'a\rb'],
    ['', ''],
  ])('%j is %j', (content, summary) => {
    expect(summarizeHeredoc(content)).toBe(summary);
  });
});

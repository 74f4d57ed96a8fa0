import type { CodeTest } from './automaton.ts';
import { codeRanges } from './code-test.ts';

/** The ASCII classes that brackets can name, as in `[[:alpha:]]`. Git knows all of them except `ascii` and `word`. */
export const posixClasses: ReadonlyMap<string, CodeTest> = new Map([
  ['alnum', codeRanges('09AZaz')],
  ['alpha', codeRanges('AZaz')],
  ['ascii', codeRanges('\0\x7f')],
  ['blank', codeRanges('\t\t  ')],
  ['cntrl', codeRanges('\0\x1f\x7f\x7f')],
  ['digit', codeRanges('09')],
  ['graph', codeRanges('!~')],
  ['lower', codeRanges('az')],
  ['print', codeRanges(' ~')],
  ['punct', codeRanges('!/:@[`{~')],
  ['space', codeRanges('\t\r  ')],
  ['upper', codeRanges('AZ')],
  ['word', codeRanges('09AZaz__')],
  ['xdigit', codeRanges('09AFaf')],
]);

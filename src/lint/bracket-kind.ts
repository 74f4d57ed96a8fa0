import { smartQuotes } from './look-alikes.ts';
import { parseShellCommands } from './shell/parse-commands.ts';
import type { ShellWord } from './shell/shell-command.ts';
import { isTestExpression } from './shell/test-expression.ts';
import { tokenizeShell } from './shell/tokenize.ts';

/**
 * Classifies a text that begins with a bracket and is not a JSON array: an intended array, a shell test whose
 * brackets stick to its words, or a valid command, such as a test or a PowerShell type.
 */
export function kindOfBrackets(text: string, keyword: string): 'array' | 'glued-test' | 'command' {
  if (keyword === 'VOLUME' || keyword === 'SHELL') return 'array';
  if (isPowerShellType(text) || /^\[\[\s/.test(text)) return 'command';
  return /^\[\s/.test(text) ? kindOfSpaced(text, keyword) : kindOfGlued(text);
}

/** `[Type]::Member`, `[int]$x`, `[void](…)`. */
function isPowerShellType(text: string): boolean {
  return /^\[[A-Za-z][\w.[\],]*\](?:::|\s*[$(])/.test(text);
}

/** Here the bracket is a separate word, like the name of the shell's test. */
function kindOfSpaced(text: string, keyword: string): 'array' | 'command' {
  if (hasSmartQuotes(text)) return 'array';
  const [command] = parseShellCommands(text);
  const words = command?.words ?? [];
  const end = words.findLastIndex(({ text: word }) => word === ']');
  const inner = words.slice(1, end < 0 ? undefined : end);
  if (inner.some(endsInComma)) return 'array';
  if (end < 0) return 'command';
  const isList = inner.length > 0 && inner.every(keyword === 'RUN' ? isQuotedText : isConstant);
  if (!isTestExpression(inner)) return isList ? 'array' : 'command';
  // A test of a single constant is always true, so in a command of a container it must be the program.
  return keyword !== 'RUN' && isList && inner.length === 1 ? 'array' : 'command';
}

/** Whether a word of a list ends with an unquoted comma: `"a",` or `b,`. */
function endsInComma({ text }: ShellWord): boolean {
  return text.endsWith(',');
}

function isQuotedText({ text }: ShellWord): boolean {
  return /^(?:"[^"$`]*"|'[^']*')$/.test(text);
}

function isConstant(word: ShellWord): boolean {
  return isQuotedText(word) || /^[\w./:=@%+-]+$/.test(word.text);
}

function kindOfGlued(text: string): 'array' | 'glued-test' | 'command' {
  const close = text.lastIndexOf(']');
  const inner = text.slice(1, close < 0 ? undefined : close);
  const isQuoted = /^\[+["']/.test(text) || hasSmartQuotes(text);
  if (!isQuoted && !/\]\s*$/.test(text)) return 'command';
  const words = tokenizeShell(inner).flatMap((token) => (token.kind === 'word' ? [token.word] : []));
  const isTest = words.length > 1 && !words.some(endsInComma) && isTestExpression(words);
  return isTest ? 'glued-test' : 'array';
}

function hasSmartQuotes(text: string): boolean {
  return new RegExp(`^\\[\\s*[${smartQuotes}]`).test(text);
}

import { type ShellToken, tokenizeShell } from './tokenize.ts';

/** Why a shell cannot parse a script, and where. */
export interface ShellProblem {
  readonly message: string;
  readonly hint: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The first mistake for every POSIX shell: a quotation or a parenthesis that is not closed, an operator without
 * a command, `if` without `fi`. Undefined if there is nothing, or if the script has constructs that are not understood here.
 */
export function shellProblem(text: string): ShellProblem | undefined {
  // What these begin has its own rules for quotes.
  if (unusual.test(text)) return undefined;
  const tokens = tokenizeShell(`${text}\n${sentinel}`);
  return (
    openQuotation(tokens) ??
    openOperator(tokens) ??
    loneOperator(tokens) ??
    openParenthesis(tokens) ??
    openBlock(tokens)
  );
}

const sentinel = 'endOfThisScript';
const unusual = /<<|%|\$'|\$"|#|\\\r?\n?$|\bcase\b|\(\(|\[\[/;

/** Then the end of the script is in a word. */
function openQuotation(tokens: readonly ShellToken[]): ShellProblem | undefined {
  const last = tokens.at(-1);
  if (last?.kind !== 'word' || last.word.text === sentinel || !last.word.text.endsWith(sentinel))
    return undefined;
  const { text, start } = last.word;
  const at = start + Math.max(text.search(/['"`]|\$[({]/), 0);
  return {
    message: 'A quotation or a substitution begins here, and the script ends before it is closed',
    hint: 'Close it, or write a backslash before the character.',
    start: at,
    end: at + 1,
  };
}

function openOperator(tokens: readonly ShellToken[]): ShellProblem | undefined {
  const index = tokens.findLastIndex(
    (token, at) => at < tokens.length - 1 && !(token.kind === 'separator' && token.separator === '\n'),
  );
  const last = tokens[index];
  if (last?.kind !== 'separator' || !isListOperator(last.separator)) return undefined;
  return {
    message: `The script ends with ${last.separator}, after which a shell expects a command`,
    hint: `Remove ${last.separator}, or add the command.`,
    start: last.start,
    end: last.start + last.separator.length,
  };
}

const isListOperator = (text: string) => /^(?:&&|\|\|?)$/.test(text);

/** An operator at the start, or after another one in the same line: a command is missing between them. */
function loneOperator(tokens: readonly ShellToken[]): ShellProblem | undefined {
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (token.kind !== 'separator' || !isListOperator(token.separator)) continue;
    const isLone = before === undefined || (before.kind === 'separator' && isListOperator(before.separator));
    if (!isLone) continue;
    return {
      message: `A shell expects a command before this ${token.separator}`,
      hint: `Remove ${token.separator}, or add the command.`,
      start: token.start,
      end: token.end,
    };
  }
  return undefined;
}

/** Those of substitutions are parts of words. */
function openParenthesis(tokens: readonly ShellToken[]): ShellProblem | undefined {
  const open: ShellToken[] = [];
  for (const token of tokens) {
    if (token.kind !== 'separator') continue;
    if (token.separator === '(') open.push(token);
    else if (token.separator === ')' && open.pop() === undefined)
      return parenthesisProblem(token, 'There is no ( for this )');
  }
  const last = open.at(-1);
  return last?.kind === 'separator'
    ? parenthesisProblem(last, 'The script ends before this ( is closed')
    : undefined;
}

function parenthesisProblem(
  { start, end }: { readonly start: number; readonly end: number },
  message: string,
): ShellProblem {
  return { message, hint: 'Add the other one, or write a backslash before it.', start, end };
}

const closerOf: Readonly<Record<string, string>> = { if: 'fi', do: 'done' };

function openBlock(tokens: readonly ShellToken[]): ShellProblem | undefined {
  const open: { readonly text: string; readonly start: number; readonly end: number }[] = [];
  let isStart = true;
  let hasThen = false;
  for (const token of tokens) {
    if (token.kind === 'separator') {
      isStart = true;
      continue;
    }
    if (token.kind !== 'word' || !isStart) {
      isStart = false;
      continue;
    }
    const { text } = token.word;
    if (Object.hasOwn(closerOf, text)) open.push(token.word);
    else if (text === 'fi' || text === 'done') {
      const opener = open.pop();
      if (opener === undefined || closerOf[opener.text] !== text) return unexpected(token.word);
    }
    hasThen ||= text === 'then';
    isStart = /^(?:if|then|elif|else|do|while|until|!|\{|time)$/.test(text);
  }
  const last = open.at(-1);
  // Without `then`, it may be an `if` of another shell.
  if (last === undefined || (last.text === 'if' && !hasThen)) return undefined;
  const closer = closerOf[last.text] ?? '';
  return {
    message: `The script ends before the ${closer} of this ${last.text}`,
    hint: `Add ; ${closer}. A line that ends with a backslash needs a ; before it.`,
    start: last.start,
    end: last.end,
  };
}

function unexpected({
  text,
  start,
  end,
}: {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}): ShellProblem {
  const opener = text === 'fi' ? 'if' : 'do';
  return {
    message: `There is no ${opener} for this ${text}`,
    hint: `Remove ${text}, or look for a missing ; or ${opener} before it.`,
    start,
    end,
  };
}

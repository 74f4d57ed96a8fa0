import { prefixOf, textBefore } from '../../base/text.ts';
import type { InstructionSet } from '../../instructions/instruction-set.ts';
import type { CheckedDocument, CheckedInstruction } from '../checked-document.ts';
import { blankLike, describeChar, invisible, isBeyondAscii, smartQuotes, toLatin } from '../look-alikes.ts';
import type { OwnRule, RuleReport } from '../own-rule.ts';
import { argumentsText } from '../read-scripts.ts';
import type { LocatedText } from '../run-script.ts';
import { programOf, type ShellWord } from '../shell/shell-command.ts';
import { type FoundChar, isQuotation, nextQuote, straightQuote } from '../typographic-quotes.ts';

/** A character in a keyword, a flag or a command that only looks like the intended one. */
export const lookAlikeCharacter: OwnRule = {
  name: 'LookAlikeCharacter',
  description: 'Keywords, flags and commands should use plain characters, not ones that look like them',
  severity: 'error',
  *check(document) {
    if (!isBeyondAscii(document.file)) return;
    for (const checked of document.instructions) {
      yield* inKeyword(checked, document.instructionSet);
      yield* inFlags(document, checked);
      yield* inCommands(document, checked);
      yield* inPairs(document, checked);
    }
  },
};

/** Any character beyond ASCII, which only then needs a closer look. */
const suspicious = /[^\0-\x7f]/;
const inWords = new RegExp(`[${blankLike}${invisible}${smartQuotes}]`, 'g');
const blanks = new RegExp(`[${blankLike}]`, 'g');
const unseen = new RegExp(`[${invisible}]`, 'g');

function* inKeyword({ node }: CheckedInstruction, { definitions }: InstructionSet): Iterable<RuleReport> {
  if (!suspicious.test(node.keyword) || definitions.has(node.keyword.toLowerCase())) return;
  const meant = toLatin(node.keyword).replace(unseen, '').replace(blanks, ' ');
  if (!definitions.has(textBefore(meant, ' ').toLowerCase())) return;
  yield wordReport({ kind: 'keyword', written: node.keyword, span: node.keywordSpan }, meant);
}

function* inFlags({ file }: CheckedDocument, { node }: CheckedInstruction): Iterable<RuleReport> {
  for (const { start, end } of node.flagSpans) {
    const name = prefixOf(file.text.slice(start, end), /^[^=\s]*/);
    const meant = toLatin(name).replace(unseen, '');
    if (!suspicious.test(name) || suspicious.test(meant)) continue;
    yield wordReport({ kind: 'flag', written: name, span: { start, end: start + name.length } }, meant);
  }
}

function* inCommands(document: CheckedDocument, checked: CheckedInstruction): Iterable<RuleReport> {
  for (const script of document.scriptsOf(checked)) {
    if (!suspicious.test(script.text)) continue;
    const found = script.commands
      .filter((command) => !/^(?:echo|printf)$/.test(programOf(command)))
      .flatMap(({ words }) => words.flatMap((word) => [...charsOutsideQuotes(word, word === words[0])]));
    let closed: FoundChar | undefined;
    for (const [index, char] of found.entries()) {
      if (char === closed) continue;
      const next = found[index + 1];
      const isClosed = next !== undefined && isQuotation(script.text, char, next);
      if (isClosed) closed = next;
      yield isClosed ? quotationReport(script, char, next) : charReport(script, char);
    }
  }
}

/** `ENV a=“b”`: such a quote begins no quoted text. */
function* inPairs(document: CheckedDocument, checked: CheckedInstruction): Iterable<RuleReport> {
  const { node } = checked;
  if (!/^(?:env|label|arg)$/i.test(node.keyword) || !suspicious.test(node.original)) return;
  const args = argumentsText(document, checked);
  for (const { index, 0: char } of args.text.matchAll(openingQuote)) {
    const open = { at: index, char };
    const close = nextQuote(args.text, open);
    const isClosed = close !== undefined && isQuotation(args.text, open, close);
    yield isClosed ? quotationReport(args, open, close) : charReport(args, { ...open, isSure: false });
  }
}

const openingQuote = new RegExp(`(?<=(?:^|\\s)[A-Za-z0-9_.-]+=)[${smartQuotes}]`, 'g');

/**
 * A blank in the name of a command, or at an end of a word, was meant to separate words. Inside another word, it may
 * be part of a name or a pattern.
 */
function* charsOutsideQuotes({ text, start }: ShellWord, isProgram: boolean): Iterable<JudgedChar> {
  if (!suspicious.test(text)) return;
  const bare = text.replace(quotations, (quoted, open?: string) =>
    open === undefined ? ' '.repeat(quoted.length) : quoted,
  );
  for (const { 0: char, index } of bare.matchAll(inWords)) {
    if (isApostrophe(bare, index)) continue;
    const isAtEnd = index === 0 || index + char.length === bare.length;
    const isSure = (isProgram || isAtEnd) && isBlankOrUnseen(char);
    yield { at: start + index, char, isSure };
  }
}

/** As in O’Brien, where it neither opens nor closes a quotation. */
function isApostrophe(text: string, at: number): boolean {
  return text[at] === '\u2019' && /\p{L}$/u.test(text.slice(0, at)) && /^\p{L}/u.test(text.slice(at + 1));
}

function isBlankOrUnseen(char: string): boolean {
  return char.match(blanks) !== null || char.match(unseen) !== null;
}

/** Quoted texts, and as the group what begins with a quote that is not closed: to search it again takes quadratic time. */
const quotations = /'[^']*'|"[^"\\]*(?:\\.[^"\\]*)*"|(['"].*)/gs;

/** A character that only looks like the intended one, and whether it is sure which one was intended. */
interface JudgedChar extends FoundChar {
  readonly isSure: boolean;
}

/** Two quotes that do not quote. */
function quotationReport(located: LocatedText, open: FoundChar, close: FoundChar): RuleReport {
  const plain = straightQuote(open.char);
  const edits = [open, close].map(({ at, char }) => ({
    span: located.span(at, at + char.length),
    text: plain,
  }));
  return {
    span: located.span(open.at, close.at + close.char.length),
    message: `This is ${describeChar(open.char)}, which quotes nothing: it is a part of the value`,
    fix: { title: `Write ${plain} instead`, edits },
  };
}

function charReport(located: LocatedText, { at, char, isSure }: JudgedChar): RuleReport {
  const span = located.span(at, at + char.length);
  const plain = plainOf(char);
  const hint = plain === '' ? 'Delete it.' : `Write ${plain === ' ' ? 'a space' : plain} instead.`;
  const report = {
    span,
    message: `This is ${describeChar(char)}, which ${plain === ' ' ? 'does not separate words' : 'has no meaning here'}`,
    hint,
  };
  const title = plain === '' ? 'Delete the character' : 'Replace the character';
  return isSure ? { ...report, fix: { title, edits: [{ span, text: plain }] } } : report;
}

function plainOf(char: string): string {
  if (char.match(blanks)) return ' ';
  if (char.match(unseen)) return '';
  return straightQuote(char);
}

/** A word of the language with a character that only looks like the intended one. */
interface LookAlikeWord {
  readonly kind: 'keyword' | 'flag';
  readonly written: string;
  readonly span: RuleReport['span'];
}

function wordReport({ kind, written, span }: LookAlikeWord, meant: string): RuleReport {
  const char = [...written].find((candidate) => suspicious.test(candidate)) ?? '';
  return {
    span,
    message: `This ${kind} contains ${describeChar(char)}: it is not ${meant}`,
    hint: `Write ${meant}.`,
    fix: { title: `Write ${meant}`, edits: [{ span, text: meant }] },
  };
}

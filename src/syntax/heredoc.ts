import { trimStartOf } from '../base/text.ts';
import { CompileError } from '../diagnostics/compile-error.ts';
import { emptyEnv } from '../shell/env.ts';
import { expandWords } from '../shell/lexer.ts';
import type { Heredoc } from './node.ts';

/** A heredoc as its opening word announces it. */
export type HeredocWord = Omit<Heredoc, 'content' | 'contentSpan'>;

/**
 * The heredoc that a word such as `3<<-"EOF"` opens, or undefined when it opens none. Throws a CompileError when the
 * name after `<<` has an unfinished quote (moby/buildkit v0.32.2 frontend/dockerfile/parser/parser.go ParseHeredoc).
 */
export function parseHeredocWord(word: string): HeredocWord | undefined {
  const match = opening.exec(word);
  if (match === null) return undefined;
  const [, fileDescriptor = '', dash, written = ''] = match;
  const rest = trimStartOf(written, blanks);
  if (rest === '') return undefined;
  const names = expandWords(rest, emptyEnv, nameOptions);
  if (names.length !== 1) return undefined;
  const rawNames = expandWords(rest, emptyEnv, rawNameOptions);
  if (rawNames.length !== names.length) {
    throw new CompileError(`internal lexing of heredoc produced inconsistent results: ${rest}`);
  }
  return {
    name: names[0]!,
    fileDescriptor: Math.min(Number(fileDescriptor), maxFileDescriptor),
    expand: countQuotes(names[0]!) === countQuotes(rawNames[0]!),
    chomp: dash === '-',
  };
}

/** The heredocs that a logical line opens, in order; none when its quoting is malformed. Throws as {@link parseHeredocWord}. */
export function heredocsInLine(line: string): readonly HeredocWord[] {
  const heredocs: HeredocWord[] = [];
  for (const word of lineWords(line)) {
    const heredoc = parseHeredocWord(word);
    if (heredoc !== undefined) heredocs.push(heredoc);
  }
  return heredocs;
}

/** The content of a `<<-` heredoc without the tabs that its lines begin with. */
export function chompHeredoc(content: string): string {
  return content.replace(leadingTabs, '$1');
}

const opening = /^([0-9]*)<<(-?)([^<]*)$/;
const blanks = '\t\n\f\r ';
const leadingTabs = /(^|\n)\t+/g;
const quotes = /['"]/g;
/** The largest unsigned 64-bit number, to which the reference caps a descriptor. */
const maxFileDescriptor = 2 ** 64;

// The escape token of a heredoc's word is the backslash whatever the file's own is.
const nameOptions = { escapeToken: '\\', skipUnsetEnv: true };
const rawNameOptions = { escapeToken: '\\', skipUnsetEnv: true, rawQuotes: true };
const lineOptions = { escapeToken: '\\', skipUnsetEnv: true, rawQuotes: true, rawEscapes: true };

function lineWords(line: string): readonly string[] {
  try {
    return expandWords(line, emptyEnv, lineOptions);
  } catch (error) {
    if (error instanceof CompileError) return [];
    throw error;
  }
}

function countQuotes(text: string): number {
  return text.match(quotes)?.length ?? 0;
}

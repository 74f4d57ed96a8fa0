import { firstOf } from '../base/list.ts';
import { trimStartOf } from '../base/text.ts';
import { CompileError } from '../diagnostics/compile-error.ts';
import { emptyEnv } from '../shell/env.ts';
import { expandWords } from '../shell/lexer.ts';
import type { Heredoc } from './node.ts';

/**
 * A heredoc as declared by its opening word.
 *
 * A heredoc has two parts. The word, such as `3<<-"EOF"`, is in the logical line of the instruction: an optional file
 * descriptor, `<<`, an optional `-`, and a name. The body consists of the physical lines that follow, up to a line
 * that contains only the name. A quoted name means that variables in the body are not expanded; `-` means that
 * leading tabs are removed from each body line and before the name. A line can open several heredocs, and their
 * bodies follow in order. This module reads the words; `parse.ts` collects the bodies.
 */
export type HeredocWord = Omit<Heredoc, 'content' | 'contentSpan'>;

/**
 * Parses a word such as `3<<-"EOF"`; undefined if it does not open a heredoc. Throws a CompileError if the name after
 * `<<` has an unfinished quote (moby/buildkit v0.32.2 frontend/dockerfile/parser/parser.go ParseHeredoc).
 */
export function parseHeredocWord(word: string): HeredocWord | undefined {
  const match = word.includes('<<') ? opening.exec(word) : null;
  if (match === null) return undefined;
  const [, fileDescriptor = '', dash, written = ''] = match;
  const rest = trimStartOf(written, blanks);
  if (rest === '') return undefined;
  const name = plainName.test(rest) ? { name: rest, expand: true } : readName(rest);
  if (name === undefined) return undefined;
  return {
    name: name.name,
    fileDescriptor: Math.min(Number(fileDescriptor), maxFileDescriptor),
    expand: name.expand,
    chomp: dash === '-',
  };
}

/** The name without its quotes, and whether it had none; undefined if it is not one word. */
function readName(written: string): Pick<HeredocWord, 'name' | 'expand'> | undefined {
  const names = expandWords(written, emptyEnv, nameOptions);
  if (names.length !== 1) return undefined;
  const rawNames = expandWords(written, emptyEnv, rawNameOptions);
  if (rawNames.length !== names.length) {
    throw new CompileError(`internal lexing of heredoc produced inconsistent results: ${written}`);
  }
  const name = firstOf(names);
  return { name, expand: countQuotes(name) === countQuotes(firstOf(rawNames)) };
}

/**
 * The heredocs that a logical line opens, in order; none if its quoting is malformed. Throws like {@link
 * parseHeredocWord}.
 */
export function heredocsInLine(line: string): readonly HeredocWord[] {
  const heredocs: HeredocWord[] = [];
  for (const word of lineWords(line)) {
    const heredoc = parseHeredocWord(word);
    if (heredoc !== undefined) heredocs.push(heredoc);
  }
  return heredocs;
}

/** Removes the leading tabs from each line of a `<<-` heredoc. */
export function chompHeredoc(content: string): string {
  return content.replace(leadingTabs, '$1');
}

const opening = /^([0-9]*)<<(-?)([^<]*)$/;
/** A name that means the same with and without the rules of words. */
const plainName = /^[A-Za-z0-9_]+$/;
const blanks = '\t\n\f\r ';
const leadingTabs = /(^|\n)\t+/g;
const quotes = /['"]/g;
/** The largest unsigned 64-bit number. The reference caps a file descriptor at it. */
const maxFileDescriptor = 2 ** 64;

// The escape token in the word of a heredoc is always the backslash, whatever the file's own is.
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

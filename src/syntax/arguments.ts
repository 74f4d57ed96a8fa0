import { firstOf } from '../base/list.ts';
import { decodeText } from '../base/text.ts';
import { CompileError } from '../diagnostics/compile-error.ts';
import { quote } from '../go/quote.ts';
import { isSpaceCode, toLower, trimLeftSpace } from '../go/strings.ts';
import { byteTextToBytes, toByteText } from './byte-text.ts';
import { decodedText, decodeJson } from './json-text.ts';
import type { ArgumentGrammar } from './node.ts';
import type { CommandParts } from './split-command.ts';
import { splitWords } from './words.ts';

/** Arguments split by the grammar of their keyword; `json` if they were a JSON array. */
export interface ParsedArguments {
  readonly args: readonly string[];
  readonly json: boolean;
}

/** Every grammar except that of ONBUILD, whose arguments are an instruction. */
export type PlainGrammar = Exclude<ArgumentGrammar, 'sub-instruction'>;

/**
 * Splits the text of an instruction's arguments (moby/buildkit v0.32.2 frontend/dockerfile/parser/line_parsers.go).
 * Throws a CompileError without a location.
 */
export function parseArguments(
  grammar: PlainGrammar,
  { keyword, args }: CommandParts,
  escapeToken: string,
): ParsedArguments {
  switch (grammar) {
    case 'maybe-json':
      return parseJsonArray(args) ?? plain(wholeText(args));
    case 'maybe-json-list':
      return parseJsonArray(args) ?? plain(splitAtBlanks(args));
    case 'name-or-name-value':
      return plain(splitWords(args, escapeToken));
    case 'name-values':
      return plain(parseNameValues(args, toLower(keyword).toUpperCase(), escapeToken));
    case 'words':
      return plain(splitAtBlanks(args));
    case 'single-string':
      return plain(wholeText(args));
    case 'healthcheck':
      return parseHealthcheck(args);
  }
}

function plain(args: readonly string[]): ParsedArguments {
  return { args, json: false };
}

function wholeText(args: string): readonly string[] {
  return args === '' ? [] : [args];
}

function splitAtBlanks(args: string): readonly string[] {
  // Splitting by an expression would try it at each character.
  if (otherBlanks.some((blank) => args.includes(blank))) return args.match(words) ?? [];
  const parts = args.split(' ');
  return parts.includes('') ? parts.filter((word) => word !== '') : parts;
}

const words = /[^\t\v\f\r ]+/g;
const otherBlanks = ['\t', '\r', '\v', '\f'];
const blanks = /[\t\v\f\r ]+/;

/**
 * Returns undefined if the text is not a JSON array, so that it is in shell form. Throws if an element is not a
 * string.
 */
function parseJsonArray(args: string): ParsedArguments | undefined {
  const text = trimLeftSpace(args);
  if (!text.startsWith('[')) return undefined;
  const decoded = decodeJson(text);
  if (decoded === undefined) return undefined;
  const elements = decoded.value as readonly unknown[];
  return { args: elements.map(requireString), json: true };
}

function requireString(element: unknown): string {
  if (typeof element === 'string') return decodedText(element);
  throw new CompileError('when using JSON array syntax, arrays must be comprised of strings only', {
    code: 'json-not-strings',
    hint: 'Put every element in double quotes.',
  });
}

/** Triples of key, value and delimiter: `=`, or '' for the old form `KEY value`, which sets only one key. */
function parseNameValues(args: string, keyword: string, escapeToken: string): readonly string[] {
  const words = splitWords(args, escapeToken);
  if (words.length === 0) return [];
  return firstOf(words).includes('=') ? words.flatMap(nameValue) : legacyNameValue(args, keyword);
}

function nameValue(word: string): readonly string[] {
  const at = word.indexOf('=');
  if (at >= 0) return [word.slice(0, at), word.slice(at + 1), '='];
  throw new CompileError(`Syntax error - can't find = in ${quote(word)}. Must be of the form: name=value`, {
    code: 'missing-equals',
    hint: 'Quote a value that holds spaces.',
  });
}

function legacyNameValue(args: string, keyword: string): readonly string[] {
  const gap = blanks.exec(args);
  if (gap !== null) return [args.slice(0, gap.index), args.slice(gap.index + gap[0].length), ''];
  throw new CompileError(`${keyword} must have two arguments`, {
    code: 'missing-value',
    hint: `Write ${keyword} name=value.`,
  });
}

/** The type, such as CMD, and the rest; split byte by byte (see `byte-text.ts`). */
function parseHealthcheck(args: string): ParsedArguments {
  const bytes = toByteText(args);
  let typeEnd = 0;
  while (typeEnd < bytes.length && !isSpaceCode(bytes.charCodeAt(typeEnd))) typeEnd++;
  if (typeEnd === 0) return plain([]);
  let commandStart = typeEnd;
  while (commandStart < bytes.length && isSpaceCode(bytes.charCodeAt(commandStart))) commandStart++;
  const command = fromByteText(bytes.slice(commandStart));
  const parsed = parseJsonArray(command) ?? plain(wholeText(command));
  return { args: [fromByteText(bytes.slice(0, typeEnd)), ...parsed.args], json: parsed.json };
}

function fromByteText(byteText: string): string {
  return decodeText(byteTextToBytes(byteText));
}

import { byteLength, codePointOf, decodeText } from '../base/text.ts';
import { isSpaceCode, trimLeftSpace, trimRightSpace, trimSpace } from '../go/strings.ts';
import { byteTextToBytes, toByteText } from './byte-text.ts';
import { indentLength } from './line-text.ts';

/** A `--name=value` word: its text without quotes and escapes, and its position in the line. */
export interface FlagWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A logical line split into keyword, flags and the text of the arguments. */
export interface CommandParts {
  readonly keyword: string;
  /** Offset of the keyword in the line. */
  readonly keywordStart: number;
  readonly flags: readonly FlagWord[];
  readonly args: string;
  /** Offset of the arguments in the line. A lone `--` can be between the last flag and the arguments. */
  readonly argsStart: number;
}

/**
 * Splits a logical line. Only ASCII white space ends the keyword. Flags are the words that begin with `--`, up to the
 * first one that does not, or to a lone `--` (moby/buildkit v0.32.2 frontend/dockerfile/parser/split_command.go).
 */
export function splitCommand(line: string, escapeToken: string): CommandParts {
  const keywordStart = indentLength(line);
  const text = trimRightSpace(keywordStart === 0 ? line : line.slice(keywordStart));
  const gap = separator.exec(text);
  const textEnd = keywordStart + text.length;
  if (gap === null) return { keyword: text, keywordStart, flags: [], args: '', argsStart: textEnd };
  const restStart = gap.index + gap[0].length;
  const { flags, args, end } = extractFlags(text.slice(restStart), escapeToken);
  const offset = keywordStart + restStart;
  return {
    keyword: text.slice(0, gap.index),
    keywordStart,
    flags: flags.map((flag) => ({ text: flag.text, start: flag.start + offset, end: flag.end + offset })),
    args: trimSpace(args),
    argsStart: offset + end + (args.length - trimLeftSpace(args).length),
  };
}

const separator = /[\t\v\f\r ]+/;

interface Extracted {
  readonly flags: readonly FlagWord[];
  readonly args: string;
  /** Where the flags end. */
  readonly end: number;
}

function extractFlags(rest: string, escapeToken: string): Extracted {
  if (!rest.startsWith('--') && !isSpaceByte(rest.charCodeAt(0))) return { flags: [], args: rest, end: 0 };
  const bytes = toByteText(rest);
  const { flags, end } = scanFlags(bytes, escapeToken);
  if (bytes === rest) return { flags, args: rest.slice(end), end };
  const units = unitOffsets(rest, bytes.length);
  return {
    flags: flags.map((flag) => ({ text: flag.text, start: units[flag.start]!, end: units[flag.end]! })),
    args: decodeText(byteTextToBytes(bytes.slice(end))),
    end: units[end]!,
  };
}

/** Whether the unit is a byte that is not part of valid UTF-8 and that the reference reads as U+0085 or U+00A0. */
function isSpaceByte(unit: number): boolean {
  return unit === 0xdc85 || unit === 0xdca0;
}

function scanFlags(
  bytes: string,
  escapeToken: string,
): { readonly flags: readonly FlagWord[]; readonly end: number } {
  const flags: FlagWord[] = [];
  for (let at = 0; ; ) {
    while (at < bytes.length && isSpaceCode(bytes.charCodeAt(at))) at++;
    if (!bytes.startsWith('--', at)) return { flags, end: at };
    const flag = readFlag(bytes, at, escapeToken);
    at = flag.end;
    if (flag.text === '--') return { flags, end: at };
    flags.push(flag);
  }
}

/** Reads one word. Quotes are dropped, and the escape token (even inside single quotes) keeps the next character. */
function readFlag(bytes: string, start: number, escapeToken: string): FlagWord {
  plainRun.lastIndex = start;
  plainRun.test(bytes);
  let at = plainRun.lastIndex;
  let text = bytes.slice(start, at);
  let quote = '';
  for (; at < bytes.length; at++) {
    const char = bytes.charAt(at);
    if (quote === '' && isSpaceCode(char.charCodeAt(0))) break;
    if (quote === '' && (char === '"' || char === "'")) quote = char;
    else if (char === quote) quote = '';
    else if (char !== escapeToken) text += char;
    else text += bytes[++at] ?? '';
  }
  return { text, start, end: Math.min(at, bytes.length) };
}

/** Characters that a flag keeps as they are. */
const plainRun = /[^\s"'\\`\x80-\xff]*/y;

/** UTF-16 offset of each byte of the text in UTF-8, and of its end. */
function unitOffsets(text: string, byteCount: number): Uint32Array {
  const offsets = new Uint32Array(byteCount + 1);
  let byte = 0;
  for (let at = 0; at < text.length; ) {
    const char = String.fromCodePoint(codePointOf(text, at));
    const next = byte + byteLength(char);
    offsets.fill(at, byte, next);
    byte = next;
    at += char.length;
  }
  offsets[byteCount] = text.length;
  return offsets;
}

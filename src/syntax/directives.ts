import { trimStartOf } from '../base/text.ts';
import { CompileError, type LineRange } from '../diagnostics/compile-error.ts';
import { toLower, trimLeftSpace } from '../go/strings.ts';
import type { SourceFile } from '../source/source-file.ts';
import { decodedText, decodeJson } from './json-text.ts';
import { LineReader } from './line-reader.ts';

/** `name=value` in a comment at the top of the file; `line` is 1-based. */
export interface Directive {
  readonly name: DirectiveName;
  readonly value: string;
  readonly line: number;
}

export type DirectiveName = 'syntax' | 'escape' | 'check';

/** A directive that was looked up by name. */
export interface FoundDirective {
  /** The value up to its first space. */
  readonly ref: string;
  /** The whole value. */
  readonly cmdline: string;
  readonly lines: LineRange;
}

/**
 * Reads directives line by line. The first line that is not a directive ends them, and later ones are plain comments
 * (moby/buildkit v0.32.2 frontend/dockerfile/parser/directives.go).
 */
export class DirectiveScanner {
  readonly #prefix: string;
  readonly #seen = new Set<DirectiveName>();
  #line: number;
  #done = false;

  /** `prefix` begins a comment; `line` is the number of lines before the first one. */
  constructor(prefix = '#', line = 0) {
    this.#prefix = prefix;
    this.#line = line;
  }

  get done(): boolean {
    return this.#done;
  }

  /** The directive on the line, which has no line end. Throws a CompileError if its name has already been used. */
  parseLine(line: string): Directive | undefined {
    this.#line++;
    if (this.#done) return undefined;
    const assignment = line.startsWith(this.#prefix)
      ? parseAssignment(trimLeftSpace(line.slice(this.#prefix.length)))
      : undefined;
    if (assignment === undefined) {
      this.#done = true;
      return undefined;
    }
    const { name, value } = assignment;
    if (this.#seen.has(name)) {
      throw new CompileError(`only one ${name} parser directive can be used`, {
        code: 'duplicate-directive',
        hint: `Remove all but the first ${name} directive.`,
      });
    }
    this.#seen.add(name);
    return { name, value, line: this.#line };
  }
}

/**
 * The frontend that the file asks for: `# syntax=…`, `// syntax=…`, or `{"syntax": "…"}` if the whole file is JSON. A
 * shebang line may come before any of them. For the JSON form, the line is the one before its first line (0 without a
 * shebang).
 */
export function detectSyntax(file: SourceFile): FoundDirective | undefined {
  const body = skipShebang(file.text);
  return (
    findDirective('syntax', body, '#') ??
    findDirective('syntax', body, '//') ??
    findJsonDirective('syntax', body)
  );
}

/** The value of a `# name=value` directive at the top of the text. */
export function parseDirective(name: DirectiveName, text: string): FoundDirective | undefined {
  return findDirective(name, skipShebang(text), '#');
}

/** The options in a comment `check=…` (without its `#`), up to the first space. */
export function parseCheckComment(comment: string): string | undefined {
  const assignment = parseAssignment(trimLeftSpace(comment));
  return assignment?.name === 'check' ? beforeSpace(assignment.value) : undefined;
}

interface Assignment {
  readonly name: DirectiveName;
  readonly value: string;
}

const assignmentStart = /^([a-zA-Z][a-zA-Z0-9]*)[\t\n\f\r ]*=([\t\n\f\r ]*)/;
const names: ReadonlySet<string> = new Set<DirectiveName>(['syntax', 'escape', 'check']);

function parseAssignment(text: string): Assignment | undefined {
  const match = assignmentStart.exec(text);
  if (match === null) return undefined;
  const [, written = '', blanks = ''] = match;
  const name = toLower(written);
  if (!names.has(name)) return undefined;
  // A value that consists of blanks is its last blank, because the reference's pattern needs one character.
  const value = trimRightBlanks(text.slice(match[0].length)) || blanks.slice(-1);
  return value === '' ? undefined : { name: name as DirectiveName, value };
}

function trimRightBlanks(text: string): string {
  let end = text.length;
  while (end > 0 && '\t\n\f\r '.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** The text after a byte order mark and a shebang line; `line` is the number of skipped lines. */
interface Body {
  readonly text: string;
  readonly start: number;
  readonly line: number;
}

function skipShebang(text: string): Body {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  if (!text.startsWith('#!', start)) return { text, start, line: 0 };
  const end = text.indexOf('\n', start);
  return { text, start: end < 0 ? text.length : end + 1, line: 1 };
}

function findDirective(name: DirectiveName, body: Body, prefix: string): FoundDirective | undefined {
  const reader = new LineReader(body.text, body.start);
  const scanner = new DirectiveScanner(prefix, body.line);
  try {
    for (let line = reader.next(); line !== undefined && !scanner.done; line = reader.next()) {
      const directive = scanner.parseLine(withoutLineEnd(line.text));
      if (directive?.name === name)
        return found(directive.value, beforeSpace(directive.value), directive.line);
    }
  } catch (error) {
    // A repeated directive ends the search; parsing the file reports it.
    if (!(error instanceof CompileError)) throw error;
  }
  return undefined;
}

function findJsonDirective(name: DirectiveName, body: Body): FoundDirective | undefined {
  const text = body.text.slice(body.start);
  if (!trimStartOf(text, jsonBlanks).startsWith('{')) return undefined;
  const value = decodeJson(text)?.value;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  const member = (value as Record<string, unknown>)[name];
  return typeof member === 'string' ? found(decodedText(member), decodedText(member), body.line) : undefined;
}

const jsonBlanks = '\t\n\r ';

function found(cmdline: string, ref: string, line: number): FoundDirective {
  return { ref, cmdline, lines: { start: line, end: line } };
}

function beforeSpace(value: string): string {
  const at = value.indexOf(' ');
  return at < 0 ? value : value.slice(0, at);
}

/** Drops the line feed and one carriage return before it. */
function withoutLineEnd(line: string): string {
  const text = line.endsWith('\n') ? line.slice(0, -1) : line;
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}

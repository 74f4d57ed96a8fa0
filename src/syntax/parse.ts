import { CompileError, type LineRange, withLocation } from '../diagnostics/compile-error.ts';
import { type ErrorSink, recoverFrom } from '../diagnostics/error-sink.ts';
import { toLower } from '../go/strings.ts';
import type { SourceFile } from '../source/source-file.ts';
import { DirectiveScanner } from './directives.ts';
import { type HeredocWord, heredocsInLine } from './heredoc.ts';
import { LineReader, maxLineBytes, type PhysicalLine } from './line-reader.ts';
import { commentText, contentLength, continuationStart, indentLength, lineKind } from './line-text.ts';
import { joinLine, type LogicalLine } from './logical-line.ts';
import type { Grammar, Heredoc, InstructionNode, SyntaxTree } from './node.ts';
import { type ParsedCommand, parseCommand } from './parse-command.ts';
import { splitCommand } from './split-command.ts';

/**
 * Parses a Dockerfile (moby/buildkit v0.32.2 frontend/dockerfile/parser/parser.go) in linear time. Throws a
 * CompileError with a location for everything that the reference rejects: a repeated directive, a bad escape token,
 * an unfinished heredoc, a malformed argument, a line that is too long, a file without instructions. With `sink`, an
 * error in an instruction goes there instead, and the instruction is one of `malformed`.
 */
export function parseSyntax(file: SourceFile, grammar: Grammar, sink?: ErrorSink): SyntaxTree {
  return new SyntaxParser(file, grammar, sink).parse();
}

type EmptyContinuation = SyntaxTree['emptyContinuations'][number];

/** Reads the lines of one file once. */
class SyntaxParser {
  readonly #file: SourceFile;
  readonly #grammar: Grammar;
  readonly #sink: ErrorSink | undefined;
  readonly #malformed = new Set<InstructionNode>();
  readonly #reader: LineReader;
  readonly #directives = new DirectiveScanner();
  readonly #instructions: InstructionNode[] = [];
  readonly #emptyContinuations: EmptyContinuation[] = [];
  #escapeToken = '\\';
  #comments: string[] = [];
  /** Source offset after the last character read, without its line end. */
  #end = 0;

  constructor(file: SourceFile, grammar: Grammar, sink: ErrorSink | undefined) {
    this.#file = file;
    this.#grammar = grammar;
    this.#sink = sink;
    // The byte order mark is dropped here, but its three bytes count for the length of the first line.
    this.#reader = new LineReader(file.text);
  }

  parse(): SyntaxTree {
    for (let line = this.#next(); line !== undefined; line = this.#next()) this.#readLine(line);
    const last = singleLine(this.#reader.count);
    if (this.#instructions.length === 0) {
      throw withLocation(new CompileError('file with no instructions', { code: 'empty-dockerfile' }), last);
    }
    if (this.#reader.tooLong) throw withLocation(lineTooLong(), last);
    return {
      instructions: this.#instructions,
      escapeToken: this.#escapeToken,
      emptyContinuations: this.#emptyContinuations,
      ...(this.#malformed.size === 0 ? {} : { malformed: this.#malformed }),
    };
  }

  #next(): PhysicalLine | undefined {
    const line = this.#reader.next();
    if (line === undefined) return undefined;
    this.#end = line.start + contentLength(line.text);
    if (this.#reader.count > 1 || !line.text.startsWith('\ufeff')) return line;
    return { text: line.text.slice(1), start: line.start + 1, end: line.end };
  }

  /** Reads a line outside an instruction: a comment, a blank line, or the start of an instruction. */
  #readLine(line: PhysicalLine): void {
    const indent = indentLength(line.text);
    const text = line.text.slice(indent, Math.max(indent, this.#end - line.start));
    const isComment = text.startsWith('#');
    if (isComment) this.#noteComment(commentText(line.text));
    if (this.#readDirective(text)) this.#comments.pop();
    if (!isComment && text !== '') this.#readInstruction(text, line.start + indent);
  }

  #noteComment(comment: string): void {
    if (comment === '') this.#comments = [];
    else this.#comments.push(comment);
  }

  #readDirective(text: string): boolean {
    if (this.#directives.done) return false;
    try {
      const directive = this.#directives.parseLine(text);
      if (directive?.name === 'escape') this.#escapeToken = requireEscapeToken(directive.value);
      return directive !== undefined;
    } catch (error) {
      // The reference counts the line only after it has looked for a directive.
      const located = withLocation(error, singleLine(this.#reader.count - 1));
      // The escape token decides where instructions end, so parsing cannot continue without it.
      if (located.code === 'invalid-escape-token') throw located;
      recoverFrom(located, this.#sink, singleLine(this.#reader.count));
      return true;
    }
  }

  #readInstruction(firstText: string, start: number): void {
    const startLine = this.#reader.count;
    const line = this.#joinLines(firstText, start);
    const source = { line, start, startLine };
    try {
      const node = this.#located(startLine, () => this.#buildNode(source));
      this.#instructions.push(node);
    } catch (error) {
      const node = this.#createNode(source, nothing(line.text, this.#escapeToken), []);
      recoverFrom(error, this.#sink, node.lines);
      this.#malformed.add(node);
      this.#instructions.push(node);
    }
    this.#comments = [];
  }

  /** Reads lines as long as they end with the escape token. Comments and blank lines between them are dropped. */
  #joinLines(firstText: string, start: number): LogicalLine {
    const escapeToken = this.#escapeToken;
    let tokenAt = continuationStart(firstText, escapeToken);
    const parts = [tokenAt < 0 ? firstText : firstText.slice(0, tokenAt)];
    const sources = [start];
    let blankLine: PhysicalLine | undefined;
    while (tokenAt >= 0) {
      const line = this.#next();
      if (line === undefined) break;
      const { text } = line;
      const kind = lineKind(text);
      if (kind === 'blank') blankLine ??= line;
      if (kind !== 'text') continue;
      const length = this.#end - line.start;
      tokenAt = continuationStart(text, escapeToken, length);
      parts.push(text.slice(0, tokenAt < 0 ? length : tokenAt));
      sources.push(line.start);
    }
    if (blankLine !== undefined) this.#noteEmptyContinuation(blankLine);
    return joinLine(parts, sources);
  }

  #noteEmptyContinuation(blank: PhysicalLine): void {
    const span = { start: blank.start, end: blank.start + contentLength(blank.text) };
    this.#emptyContinuations.push({ line: this.#reader.count, span });
  }

  #buildNode(source: InstructionSource): InstructionNode {
    const { line } = source;
    const command = parseCommand(line.text, this.#grammar, this.#escapeToken);
    const heredocs = line.text.includes('<<') ? this.#readHeredocs(line.text, command) : [];
    return this.#createNode(source, command, heredocs);
  }

  #createNode(
    { line, start, startLine }: InstructionSource,
    command: ParsedCommand,
    heredocs: readonly Heredoc[],
  ): InstructionNode {
    const { keyword, keywordStart, flags } = command.parts;
    return {
      keyword,
      keywordSpan: line.span(keywordStart, keywordStart + keyword.length),
      flags: flags.map((flag) => flag.text),
      flagSpans: flags.map((flag) => line.span(flag.start, flag.end)),
      args: command.args,
      json: command.json,
      heredocs,
      original: line.text,
      comments: this.#comments,
      span: { start, end: this.#end },
      lines: { start: startLine, end: this.#reader.count },
    };
  }

  #readHeredocs(line: string, { heredocs, parts }: ParsedCommand): readonly Heredoc[] {
    if (heredocs) return heredocsInLine(line).map((word) => this.#readHeredoc(word));
    // This may be a misspelled RUN, whose script must not be reported as more wrong instructions.
    if (this.#sink === undefined || this.#grammar.has(toLower(parts.keyword))) return [];
    const words = heredocsInLine(line);
    return words.every((word) => this.#isTerminated(word))
      ? words.map((word) => this.#readHeredoc(word))
      : [];
  }

  #isTerminated({ name, chomp }: HeredocWord): boolean {
    const lines = this.#file.text.slice(this.#reader.position).split(/\r?\n/);
    return lines.some((line) => (chomp ? line.replace(leadingTabs, '') : line) === name);
  }

  #readHeredoc(word: HeredocWord): Heredoc {
    const start = this.#reader.position;
    for (let line = this.#next(); line !== undefined; line = this.#next()) {
      const text = line.text.slice(0, this.#end - line.start);
      if ((word.chomp ? text.replace(leadingTabs, '') : text) === word.name) {
        const contentSpan = { start, end: line.start };
        return { ...word, content: this.#file.text.slice(start, line.start), contentSpan };
      }
    }
    throw new CompileError('unterminated heredoc', {
      code: 'unterminated-heredoc',
      hint: `End it with a line that holds ${word.name} and nothing else.`,
    });
  }

  /** Adds the lines from `startLine` to the last one read to an error of `read`. */
  #located<T>(startLine: number, read: () => T): T {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof CompileError)) throw error;
      throw withLocation(error, { start: startLine, end: this.#reader.count });
    }
  }
}

/** Where an instruction is: its logical line, the offset of its start in the source, and its first line. */
interface InstructionSource {
  readonly line: LogicalLine;
  readonly start: number;
  readonly startLine: number;
}

/** Stands for a command whose arguments are malformed. */
function nothing(line: string, escapeToken: string): ParsedCommand {
  return { parts: splitCommand(line, escapeToken), args: [], json: false, heredocs: false };
}

const leadingTabs = /^\t+/;

function singleLine(line: number): LineRange {
  return { start: line, end: line };
}

function requireEscapeToken(value: string): string {
  if (value === '\\' || value === '`') return value;
  throw new CompileError(`invalid escape token '${value}' does not match \` or \\`, {
    code: 'invalid-escape-token',
    hint: 'Use a backslash or a backtick.',
  });
}

function lineTooLong(): CompileError {
  return new CompileError(`dockerfile line greater than max allowed size of ${maxLineBytes}`, {
    code: 'line-too-long',
    hint: 'Break the line with a continuation, or copy the text from a file.',
  });
}

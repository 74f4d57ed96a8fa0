import { lastOf } from '../base/list.ts';
import { toValidText } from '../base/text.ts';
import { CompileError } from '../diagnostics/compile-error.ts';
import { quote } from '../go/quote.ts';
import { fields } from '../go/strings.ts';
import { endOfRun } from './end-of-run.ts';
import type { EnvGetter } from './env.ts';
import { ExpansionBudget, tooLargeCode } from './expansion-budget.ts';
import { readName } from './name.ts';
import { replacePattern, trimPrefix, trimSuffix } from './substitution.ts';
import type { Operand, QuoteFrame, TextFrame, WordFrame } from './word-frames.ts';
import { WordSplitter } from './word-splitter.ts';

/** Options for reading words, named as in the reference's `shell.Lex`. */
export interface LexOptions {
  /** `\` or `` ` ``. */
  readonly escapeToken: string;
  /** Keeps the quotes in the result. */
  readonly rawQuotes?: boolean;
  /** Keeps the escape token in the result. */
  readonly rawEscapes?: boolean;
  /** Treats quotes as plain characters. */
  readonly skipProcessQuotes?: boolean;
  /** Keeps a reference to a variable that is not set. */
  readonly skipUnsetEnv?: boolean;
  /** The budget for all words of a compile; without it, each word has its own budget. */
  readonly budget?: ExpansionBudget;
}

/** An expanded word, with the names of the variables that were set and of those that were not. */
export interface Expansion {
  readonly result: string;
  readonly matched: ReadonlySet<string>;
  readonly unmatched: ReadonlySet<string>;
}

/**
 * A word that cannot be expanded. The code is `bad-substitution` for a word that is invalid whatever the values are,
 * `bad-pattern` for a malformed pattern, which may contain expanded variables, and `required-variable` for
 * `${name:?}` without a value.
 */
export class ExpansionError extends CompileError {
  /** The variables that were used before the mistake. */
  readonly matched: ReadonlySet<string>;
  readonly unmatched: ReadonlySet<string>;

  constructor(inner: CompileError, word: string, { matched, unmatched }: Omit<Expansion, 'result'>) {
    super(`failed to process ${quote(word)}: ${inner.message}`, { code: inner.code, hint: inner.hint });
    this.matched = matched;
    this.unmatched = unmatched;
  }
}

/**
 * Expands `$name` and `${name…}` in the word, and removes quotes and escapes (moby/buildkit v0.32.2
 * frontend/dockerfile/shell/lex.go). Throws an {@link ExpansionError}.
 */
export function expandWord(word: string, env: EnvGetter, options: LexOptions): Expansion {
  if (isPlain(word, options.escapeToken)) return { result: word, matched: noNames, unmatched: noNames };
  const lexer = new WordLexer(word, env, options, undefined);
  const result = lexer.run();
  return { result, matched: lexer.matched, unmatched: lexer.unmatched };
}

/**
 * Like {@link expandWord}, but splits the result at unquoted white space, including white space from variables.
 * Throws an {@link ExpansionError}.
 */
export function expandWords(word: string, env: EnvGetter, options: LexOptions): readonly string[] {
  if (isPlain(word, options.escapeToken) && !hasGappedMark(word)) return fields(word);
  const splitter = new WordSplitter();
  new WordLexer(word, env, options, splitter).run();
  return splitter.finish();
}

const noNames: ReadonlySet<string> = new Set();
/** Whether the word has a mark of a heredoc that may form one word with the name after the gap. */
const hasGappedMark = (word: string) => word.includes('<<') && /<<\s/.test(word);

/**
 * Whether expansion cannot change the word. A word with invalid bytes goes to the lexer, which replaces them.
 */
function isPlain(word: string, escapeToken: string): boolean {
  // An interpreter takes a multiple of the time for a regular expression.
  const isSpecial =
    word.includes('$') ||
    word.includes(escapeToken) ||
    word.includes('"') ||
    word.includes("'") ||
    word.startsWith('\ufeff');
  return !isSpecial && word.isWellFormed();
}

/**
 * Whether expansion changes no word of the text, whatever the escape token is. Asked once, it saves expanding each of the
 * thousands of words that an instruction may have.
 */
export function isPlainText(text: string): boolean {
  return isPlain(text, '\\') && !text.includes('`') && !text.includes('\ufeff');
}

/**
 * Reads one word from left to right. It keeps an explicit stack, so operands can be nested to any depth. Create one
 * for each word.
 */
class WordLexer {
  matched: ReadonlySet<string> = noNames;
  unmatched: ReadonlySet<string> = noNames;
  readonly #word: string;
  readonly #text: string;
  readonly #env: EnvGetter;
  readonly #options: LexOptions;
  readonly #words: WordSplitter | undefined;
  readonly #budget: ExpansionBudget;
  /** What surrounds the current position; the word itself is first. */
  readonly #frames: WordFrame[] = [];
  #at = 0;
  #rawEscapes: boolean;

  constructor(word: string, env: EnvGetter, options: LexOptions, words: WordSplitter | undefined) {
    this.#word = word;
    this.#text = toValidText(word.startsWith('\ufeff') ? word.slice(1) : word);
    this.#env = env;
    this.#options = options;
    this.#words = words;
    this.#budget = options.budget ?? new ExpansionBudget();
    this.#rawEscapes = options.rawEscapes ?? false;
  }

  run(): string {
    try {
      const result = this.#readAll();
      this.#budget.checkLength(result.length);
      this.#budget.spendResult(result.length);
      return result;
    } catch (error) {
      if (!(error instanceof CompileError)) throw error;
      throw new ExpansionError(this.#atMissingEnd(error), this.#word, this);
    }
  }

  #readAll(): string {
    this.#openText(undefined, undefined, this.#rawEscapes);
    for (;;) {
      const frame = lastOf(this.#frames);
      const char = this.#peek();
      if (frame.kind === 'quote') this.#readInQuote(frame, char);
      else if (char !== '' && char !== frame.stop) this.#readPart(frame, char);
      else if (char === frame.stop) this.#closeOperand(frame);
      else if (frame.stop === undefined) return frame.result;
      else throw lexError(`unexpected end of statement while looking for matching ${frame.stop}`);
      this.#budget.checkLength(frame.result.length);
    }
  }

  /** A mistake that extends to the end of the word is reported as the missing end of the outermost substitution. */
  #atMissingEnd(error: CompileError): CompileError {
    if (error.code === tooLargeCode) return error;
    const outermost = this.#frames.find((frame) => frame.kind === 'text' && frame.operand !== undefined);
    if (outermost === undefined || this.#at < this.#text.length) return error;
    const { operand } = outermost as TextFrame;
    return lexError(
      operand?.kind === 'pattern' ? `syntax error: missing '/' in \${}` : "syntax error: missing '}'",
    );
  }

  #openText(operand: Operand | undefined, stop: string | undefined, rawEscapes: boolean): void {
    const outerRawEscapes = this.#rawEscapes;
    this.#rawEscapes = rawEscapes;
    const outerWords = this.#words?.enter();
    this.#frames.push({ kind: 'text', operand, stop, outerRawEscapes, outerWords, result: '' });
  }

  #closeOperand({ operand, result, outerRawEscapes, outerWords }: TextFrame): void {
    this.#at++;
    this.#rawEscapes = outerRawEscapes;
    this.#words?.leave(outerWords!);
    // A mistake in the operator belongs to the surroundings of the operand.
    this.#frames.pop();
    if (operand?.kind === 'pattern') {
      this.#openText({ ...operand, kind: 'replacement', pattern: result }, '}', true);
      return;
    }
    this.#addValue(
      operand?.kind === 'modifier' ? this.#modify(operand, result) : this.#replace(operand!, result),
    );
  }

  /** Adds the value of a substitution to its surroundings. */
  #addValue(value: string): void {
    const frame = lastOf(this.#frames);
    frame.result += value;
    // Text from a variable is split at white space, unless it is quoted.
    if (frame.kind !== 'text' || this.#words === undefined) return;
    this.#budget.steps.spend(value.length);
    this.#words.add(value);
  }

  #readPart(frame: TextFrame, char: string): void {
    const quotes = !this.#options.skipProcessQuotes;
    if (char === '$') this.#readDollar();
    else if (char === '"' && quotes) this.#openQuote();
    else if (char === '<') this.#keep(frame, this.#readHeredocMark());
    else if (char === "'" && quotes) this.#keep(frame, this.#readSingleQuoted());
    else if (char === this.#options.escapeToken) this.#keep(frame, this.#readEscape());
    else this.#addPlain(frame);
  }

  #addPlain(frame: TextFrame): void {
    const text = this.#readPlain(frame.stop);
    frame.result += text;
    this.#words?.add(text);
  }

  /** Adds text that is not split at white space. */
  #keep(frame: TextFrame, text: string): void {
    frame.result += text;
    this.#words?.addRaw(text);
  }

  #readPlain(stop = ''): string {
    return this.#readUntil(`$<'"${this.#options.escapeToken}${stop}`);
  }

  /** The next unit, whatever it is, and the text up to one of `ends`. */
  #readUntil(ends: string): string {
    const start = this.#at;
    this.#at = endOfRun(this.#text, start + 1, ends);
    return this.#text.slice(start, this.#at);
  }

  /** The escape token stands for the next character; at the end of the word it is dropped. */
  #readEscape(): string {
    const token = this.#take();
    return (this.#rawEscapes ? token : '') + this.#take();
  }

  /** `<<` and the blanks after it stay together, so that they form one word with the name of the heredoc. */
  #readHeredocMark(): string {
    const start = this.#at++;
    if (this.#peek() === '<') {
      this.#at++;
      while (isBlank(this.#peek())) this.#at++;
    }
    return this.#text.slice(start, this.#at);
  }

  #readSingleQuoted(): string {
    const end = this.#text.indexOf("'", this.#at + 1);
    if (end < 0) {
      this.#at = this.#text.length;
      throw lexError('unexpected end of statement while looking for matching single-quote');
    }
    const start = this.#at;
    this.#at = end + 1;
    return this.#options.rawQuotes ? this.#text.slice(start, end + 1) : this.#text.slice(start + 1, end);
  }

  #openQuote(): void {
    this.#at++;
    this.#frames.push({ kind: 'quote', result: this.#options.rawQuotes ? '"' : '' });
  }

  #readInQuote(frame: QuoteFrame, char: string): void {
    if (char === '') throw lexError('unexpected end of statement while looking for matching double-quote');
    if (char === '$') this.#readDollar();
    else if (char === '"') this.#closeQuote(frame);
    else if (char === this.#options.escapeToken) frame.result += this.#readQuotedEscape();
    else frame.result += this.#readUntil(`$"${this.#options.escapeToken}`);
  }

  #closeQuote(frame: QuoteFrame): void {
    this.#at++;
    this.#frames.pop();
    // A quotation is inside the word or an operand, never inside another quotation.
    this.#keep(this.#frames.at(-1) as TextFrame, frame.result + (this.#options.rawQuotes ? '"' : ''));
  }

  /** Inside double quotes only `"`, `$` and the escape token itself can be escaped. */
  #readQuotedEscape(): string {
    const token = this.#take();
    const kept = this.#rawEscapes ? token : '';
    const next = this.#peek();
    if (next === '') return kept;
    return kept + (next === '"' || next === '$' || next === token ? this.#take() : token);
  }

  #readDollar(): void {
    this.#at++;
    if (this.#peek() === '{') {
      this.#readBraced();
      return;
    }
    const name = this.#readName();
    if (name === '') this.#addValue('$');
    else this.#addValue(this.#lookUp(name) ?? (this.#options.skipUnsetEnv ? `$${name}` : ''));
  }

  /** Adds a value, or starts to read an operand. */
  #readBraced(): void {
    this.#at++;
    const first = this.#peek();
    if (first === '') throw lexError("syntax error: missing '}'");
    if (first === '{' || first === '}' || first === ':') throw lexError('syntax error: bad substitution');
    const name = this.#readName();
    const operator = this.#takeOrInvalid();
    if (operator === '}') {
      this.#addValue(this.#lookUp(name) ?? (this.#options.skipUnsetEnv ? `\${${name}}` : ''));
    } else if (operator === '/') {
      const all = this.#peek() === '/';
      if (all) this.#at++;
      this.#openText({ kind: 'pattern', name, all }, '/', true);
    } else if (operator === ':') this.#openModifier(name, this.#takeOrInvalid(), ':');
    else if ('+-?#%'.includes(operator)) this.#openModifier(name, operator, '');
    else throw unsupportedModifier(operator);
  }

  #openModifier(name: string, operator: string, colon: '' | ':'): void {
    const trims = operator === '#' || operator === '%';
    if (trims && colon !== '') throw unsupportedModifier(colon + operator);
    this.#openText({ kind: 'modifier', name, operator, colon }, '}', trims);
  }

  /** `${name-word}` and similar operators. */
  #modify({ name, operator, colon }: Operand & { readonly kind: 'modifier' }, word: string): string {
    const value = this.#lookUp(name);
    if (value === undefined && this.#options.skipUnsetEnv) return `\${${name}${colon}${operator}${word}}`;
    const absent = value === undefined || (colon !== '' && value === '');
    const text = value ?? '';
    if (operator === '-') return absent ? word : text;
    if (operator === '+') return absent ? '' : word;
    if (operator === '?') return absent ? failUnset(name, word, value === undefined) : text;
    if (operator !== '#' && operator !== '%') throw unsupportedModifier(colon + operator);
    const longest = word.startsWith(operator);
    const trim = operator === '%' ? trimSuffix : trimPrefix;
    return trim(text, { pattern: longest ? word.slice(1) : word, longest }, this.#budget);
  }

  #replace(operand: Operand, replacement: string): string {
    const { name, all, pattern } = operand as Operand & { readonly kind: 'replacement' };
    const value = this.#lookUp(name);
    if (value === undefined && this.#options.skipUnsetEnv) return `\${${name}/${pattern}/${replacement}}`;
    return replacePattern(value ?? '', { pattern, replacement, all }, this.#budget);
  }

  #readName(): string {
    const end = readName(this.#text, this.#at);
    const name = this.#text.slice(this.#at, end);
    this.#at = end;
    return name;
  }

  #lookUp(name: string): string | undefined {
    const value = this.#env.get(name);
    if (value === undefined) this.unmatched = withName(this.unmatched, name);
    else this.matched = withName(this.matched, name);
    return value;
  }

  #peek(): string {
    return this.#text[this.#at] ?? '';
  }

  /** The next UTF-16 unit; '' at the end. */
  #take(): string {
    return this.#text[this.#at++] ?? '';
  }

  /** The next character; U+FFFD at the end, because the reference prints the end of its input like that. */
  #takeOrInvalid(): string {
    const code = this.#text.codePointAt(this.#at);
    if (code === undefined) return '\ufffd';
    const char = String.fromCodePoint(code);
    this.#at += char.length;
    return char;
  }
}

function withName(names: ReadonlySet<string>, name: string): ReadonlySet<string> {
  if (names === noNames) return new Set([name]);
  (names as Set<string>).add(name);
  return names;
}

function isBlank(char: string): boolean {
  return char === ' ' || char === '\t' || char === '\r';
}

function failUnset(name: string, message: string, unset: boolean): never {
  const problem = unset ? 'is not allowed to be unset' : 'is not allowed to be empty';
  throw new CompileError(`${name}: ${message || problem}`, { code: 'required-variable' });
}

function unsupportedModifier(modifier: string): CompileError {
  return lexError(`unsupported modifier (${modifier}) in substitution`);
}

function lexError(message: string): CompileError {
  return new CompileError(message, { code: 'bad-substitution' });
}

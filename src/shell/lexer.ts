import { toValidText } from '../base/text.ts';
import { CompileError } from '../diagnostics/compile-error.ts';
import { quote } from '../go/quote.ts';
import { fields } from '../go/strings.ts';
import type { EnvGetter } from './env.ts';
import { readName } from './name.ts';
import { replacePattern, trimPrefix, trimSuffix } from './substitution.ts';
import { WordSplitter } from './word-splitter.ts';

/** How words are read; the names are those of the reference's `shell.Lex`. */
export interface LexOptions {
  /** `\` or `` ` ``. */
  readonly escapeToken: string;
  /** Keeps the quotes in the result. */
  readonly rawQuotes?: boolean;
  /** Keeps the escape token in the result. */
  readonly rawEscapes?: boolean;
  /** Takes quotes as plain characters. */
  readonly skipProcessQuotes?: boolean;
  /** Leaves a reference to a variable that is not set as it is. */
  readonly skipUnsetEnv?: boolean;
}

/** A word with its variables replaced, and the names of the variables that were set and that were not. */
export interface Expansion {
  readonly result: string;
  readonly matched: ReadonlySet<string>;
  readonly unmatched: ReadonlySet<string>;
}

/**
 * A word that cannot be expanded. Its code is `bad-substitution` for one that no values make right, `bad-pattern` for a
 * malformed pattern, in which variables may have been replaced, `required-variable` for `${name:?}` without a value.
 */
export class ExpansionError extends CompileError {
  /** The variables met before the mistake. */
  readonly matched: ReadonlySet<string>;
  readonly unmatched: ReadonlySet<string>;

  constructor(
    message: string,
    code: string,
    { matched, unmatched }: Pick<Expansion, 'matched' | 'unmatched'>,
  ) {
    super(message, { code });
    this.matched = matched;
    this.unmatched = unmatched;
  }
}

/**
 * Replaces `$name` and `${name…}` in the word and removes quotes and escapes
 * (moby/buildkit v0.32.2 frontend/dockerfile/shell/lex.go). Throws an {@link ExpansionError}.
 */
export function expandWord(word: string, env: EnvGetter, options: LexOptions): Expansion {
  if (isPlain(word, options.escapeToken)) return { result: word, matched: noNames, unmatched: noNames };
  const lexer = new WordLexer(word, env, options, undefined);
  const result = lexer.run();
  return { result, matched: lexer.matched, unmatched: lexer.unmatched };
}

/**
 * As {@link expandWord}, and cuts the result at white space outside of quotes, also at that which came out of a
 * variable. Throws an {@link ExpansionError}.
 */
export function expandWords(word: string, env: EnvGetter, options: LexOptions): readonly string[] {
  if (!word.includes('<') && isPlain(word, options.escapeToken)) return fields(word);
  const splitter = new WordSplitter();
  new WordLexer(word, env, options, splitter).run();
  return splitter.finish();
}

const noNames: ReadonlySet<string> = new Set();

/** Whether nothing in the word can change: any surrogate sends it to the lexer, which replaces invalid bytes. */
function isPlain(word: string, escapeToken: string): boolean {
  return !(escapeToken === '\\' ? specialWithBackslash : specialWithBacktick).test(word);
}

const specialWithBackslash = /[$'"\\\ud800-\udfff]|^\ufeff/;
const specialWithBacktick = /[$'"`\ud800-\udfff]|^\ufeff/;

/** Levels of `${a:-${b:-…}}`, far below what the stack of a JavaScript engine holds. */
const maxDepth = 500;

/** Reads one word from left to right; lives for one call. */
class WordLexer {
  matched: ReadonlySet<string> = noNames;
  unmatched: ReadonlySet<string> = noNames;
  readonly #word: string;
  readonly #text: string;
  readonly #env: EnvGetter;
  readonly #options: LexOptions;
  readonly #words: WordSplitter | undefined;
  #at = 0;
  #depth = 0;
  #rawEscapes: boolean;

  constructor(word: string, env: EnvGetter, options: LexOptions, words: WordSplitter | undefined) {
    this.#word = word;
    this.#text = toValidText(word.startsWith('\ufeff') ? word.slice(1) : word);
    this.#env = env;
    this.#options = options;
    this.#words = words;
    this.#rawEscapes = options.rawEscapes ?? false;
  }

  run(): string {
    try {
      return this.#readUntil(undefined, this.#rawEscapes);
    } catch (error) {
      if (!(error instanceof CompileError)) throw error;
      const message = `failed to process ${quote(this.#word)}: ${error.message}`;
      throw new ExpansionError(message, error.code, this);
    }
  }

  /** Reads up to and over `stop`, or to the end of the word when there is no `stop`. */
  #readUntil(stop: string | undefined, rawEscapes: boolean): string {
    if (this.#depth >= maxDepth) throw lexError('substitutions are nested too deeply');
    this.#depth++;
    const outerRawEscapes = this.#rawEscapes;
    const outerWords = this.#words?.enter();
    this.#rawEscapes = rawEscapes;
    try {
      let result = '';
      for (let char = this.#peek(); char !== ''; char = this.#peek()) {
        if (char === stop) {
          this.#at++;
          return result;
        }
        result += this.#readPart(char, stop);
      }
      if (stop === undefined) return result;
      throw lexError(`unexpected end of statement while looking for matching ${stop}`);
    } finally {
      this.#depth--;
      this.#rawEscapes = outerRawEscapes;
      if (stop !== undefined) this.#words?.leave(outerWords!);
    }
  }

  #readPart(char: string, stop: string | undefined): string {
    const quotes = !this.#options.skipProcessQuotes;
    if (char === '$') return this.#split(this.#readDollar());
    if (char === '<') return this.#keep(this.#readHeredocMark());
    if (char === "'" && quotes) return this.#keep(this.#readSingleQuoted());
    if (char === '"' && quotes) return this.#keep(this.#readDoubleQuoted());
    if (char === this.#options.escapeToken) return this.#keep(this.#readEscape());
    return this.#split(this.#readPlain(stop));
  }

  /** Hands text to the splitter, which cuts it at white space. */
  #split(text: string): string {
    this.#words?.add(text);
    return text;
  }

  /** Hands text to the splitter as part of one word. */
  #keep(text: string): string {
    this.#words?.addRaw(text);
    return text;
  }

  #readPlain(stop: string | undefined): string {
    const start = this.#at++;
    while (this.#at < this.#text.length && !this.#endsPlain(this.#text[this.#at]!, stop)) this.#at++;
    return this.#text.slice(start, this.#at);
  }

  #endsPlain(char: string, stop: string | undefined): boolean {
    if (char === '$' || char === '<' || char === "'" || char === '"') return true;
    return char === this.#options.escapeToken || char === stop;
  }

  /** The escape token stands for the character after it; at the end of the word it is dropped. */
  #readEscape(): string {
    const token = this.#take();
    return (this.#rawEscapes ? token : '') + this.#take();
  }

  /** `<<` and the blanks after it stay together, so that a heredoc's name is one word with them. */
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

  #readDoubleQuoted(): string {
    const mark = this.#options.rawQuotes ? '"' : '';
    let result = mark;
    this.#at++;
    for (let char = this.#peek(); char !== '"'; char = this.#peek()) {
      if (char === '') throw lexError('unexpected end of statement while looking for matching double-quote');
      if (char === '$') result += this.#readDollar();
      else if (char === this.#options.escapeToken) result += this.#readQuotedEscape();
      else result += this.#take();
    }
    this.#at++;
    return result + mark;
  }

  /** Inside double quotes only `"`, `$` and the escape token itself can be escaped. */
  #readQuotedEscape(): string {
    const token = this.#take();
    const kept = this.#rawEscapes ? token : '';
    const next = this.#peek();
    if (next === '') return kept;
    return kept + (next === '"' || next === '$' || next === token ? this.#take() : token);
  }

  #readDollar(): string {
    this.#at++;
    if (this.#peek() === '{') return this.#readBraced();
    const name = this.#readName();
    if (name === '') return '$';
    const value = this.#lookUp(name);
    if (value === undefined) return this.#options.skipUnsetEnv ? `$${name}` : '';
    return value;
  }

  #readBraced(): string {
    this.#at++;
    const first = this.#peek();
    if (first === '') throw lexError("syntax error: missing '}'");
    if (first === '{' || first === '}' || first === ':') throw lexError('syntax error: bad substitution');
    const name = this.#readName();
    const operator = this.#takeOrInvalid();
    if (operator === '}') return this.#readUnmodified(name);
    if (operator === '/') return this.#readReplacement(name);
    if (operator === ':') return this.#readModified(name, this.#takeOrInvalid(), ':');
    if ('+-?#%'.includes(operator)) return this.#readModified(name, operator, '');
    throw unsupportedModifier(operator);
  }

  #readUnmodified(name: string): string {
    const value = this.#lookUp(name);
    if (value === undefined) return this.#options.skipUnsetEnv ? `\${${name}}` : '';
    return value;
  }

  /** `${name-word}` and its kin; `colon` is ':' when an empty value counts as unset. */
  #readModified(name: string, operator: string, colon: '' | ':'): string {
    const modifier = colon + operator;
    const trims = operator === '#' || operator === '%';
    if (trims && colon !== '') throw unsupportedModifier(modifier);
    const word = this.#readOperand('}', trims, "syntax error: missing '}'");
    const value = this.#lookUp(name);
    if (value === undefined && this.#options.skipUnsetEnv) return `\${${name}${modifier}${word}}`;
    const absent = value === undefined || (colon !== '' && value === '');
    const text = value ?? '';
    if (operator === '-') return absent ? word : text;
    if (operator === '+') return absent ? '' : word;
    if (operator === '?') return absent ? failUnset(name, word, value === undefined) : text;
    if (!trims) throw unsupportedModifier(modifier);
    const longest = word.startsWith(operator);
    const trim = operator === '%' ? trimSuffix : trimPrefix;
    return trim(text, longest ? word.slice(1) : word, longest);
  }

  #readReplacement(name: string): string {
    const all = this.#peek() === '/';
    if (all) this.#at++;
    const pattern = this.#readOperand('/', true, `syntax error: missing '/' in \${}`);
    const replacement = this.#readOperand('}', true, "syntax error: missing '}'");
    const value = this.#lookUp(name);
    if (value === undefined && this.#options.skipUnsetEnv) return `\${${name}/${pattern}/${replacement}}`;
    return replacePattern(value ?? '', pattern, replacement, all);
  }

  /** A mistake that reaches to the end of the word is reported as the missing end of the substitution. */
  #readOperand(stop: string, rawEscapes: boolean, missing: string): string {
    try {
      return this.#readUntil(stop, rawEscapes);
    } catch (error) {
      throw this.#at >= this.#text.length ? lexError(missing) : error;
    }
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

  /** The next character; U+FFFD at the end, which is how the reference prints the end of its input. */
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

import { CompileError } from '../../diagnostics/compile-error.ts';
import { swapsFirst } from '../../diagnostics/suggest.ts';
import { withSuggestion } from '../../diagnostics/suggest-error.ts';

/** A flag that an instruction accepts; `value` is its default until {@link FlagSet.parse} has run. */
export interface Flag<Value> {
  readonly name: string;
  readonly value: Value;
  /** Whether the instruction was written with the flag, be it with its default value. */
  isUsed(): boolean;
}

/**
 * The flags of one instruction (`--name=value` words before its arguments). A definition declares the ones
 * it knows, calls {@link parse} once, then reads their values. The texts of the errors are those of
 * moby/buildkit v0.32.2 frontend/dockerfile/instructions/bflag.go.
 */
export class FlagSet {
  readonly #words: readonly string[];
  readonly #known: DeclaredFlag[] = [];

  /** @param words the flags as written, dashes included. */
  constructor(words: readonly string[]) {
    this.#words = words;
  }

  /** `--name=text`; `--name=` is the empty text, `--name` alone an error. */
  addString(name: string, fallback = ''): Flag<string> {
    return this.#declare(new StringFlag(name, fallback));
  }

  /** `--name`, `--name=true` or `--name=false`, in any case. */
  addBool(name: string, fallback = false): Flag<boolean> {
    return this.#declare(new BoolFlag(name, fallback));
  }

  /** `--name=text`, as often as wanted; values in the order in which they stand. */
  addStrings(name: string): Flag<readonly string[]> {
    return this.#declare(new StringsFlag(name));
  }

  /**
   * Sets the value of each declared flag. A bare `--` ends the flags.
   * Throws a CompileError for a flag that is unknown, repeated, or has a bad value.
   */
  parse(): void {
    for (const word of this.#words) {
      if (word === '--') return;
      if (!word.startsWith('--')) throw new CompileError(`arg should start with -- : ${word}`);
      this.#accept(word);
    }
  }

  /** Names of the declared flags that were written, in the order of declaration. */
  used(): readonly string[] {
    return this.#known.filter((flag) => flag.isUsed()).map((flag) => flag.name);
  }

  #declare<F extends DeclaredFlag>(flag: F): F {
    this.#known.push(flag);
    return flag;
  }

  #accept(word: string): void {
    const equals = word.indexOf('=');
    const written = equals === -1 ? word : word.slice(0, equals);
    const name = written.slice(2);
    const flag = this.#known.find((known) => known.name === name);
    if (flag === undefined) throw this.#unknown(written, name);
    if (flag.isUsed() && !flag.repeatable) throw new CompileError(`duplicate flag specified: ${written}`);
    flag.set(equals === -1 ? undefined : word.slice(equals + 1), written);
  }

  #unknown(written: string, name: string): CompileError {
    const error = new CompileError(`unknown flag: ${written}`, { code: 'unknown-flag' });
    const names = this.#known.map((flag) => flag.name);
    return withSuggestion(error, name, swapsFirst(name, names), true);
  }
}

abstract class DeclaredFlag {
  readonly name: string;
  readonly repeatable: boolean = false;
  protected written = false;

  constructor(name: string) {
    this.name = name;
  }

  isUsed(): boolean {
    return this.written;
  }

  abstract set(value: string | undefined, written: string): void;
}

class StringFlag extends DeclaredFlag implements Flag<string> {
  value: string;

  constructor(name: string, fallback: string) {
    super(name);
    this.value = fallback;
  }

  override set(value: string | undefined, written: string): void {
    if (value === undefined) throw missingValue(written);
    this.written = true;
    this.value = value;
  }
}

class StringsFlag extends DeclaredFlag implements Flag<readonly string[]> {
  override readonly repeatable = true;
  readonly value: string[] = [];

  override set(value: string | undefined, written: string): void {
    if (value === undefined) throw missingValue(written);
    this.written = true;
    this.value.push(value);
  }
}

class BoolFlag extends DeclaredFlag implements Flag<boolean> {
  value: boolean;

  constructor(name: string, fallback: boolean) {
    super(name);
    this.value = fallback;
  }

  override set(value: string | undefined, written: string): void {
    if (value === '') throw missingValue(written);
    this.written = true;
    this.value = parseFlagBool(value ?? 'true', written);
  }
}

function parseFlagBool(text: string, written: string): boolean {
  switch (text.toLowerCase()) {
    case 'true':
      return true;
    case 'false':
      return false;
    default:
      throw new CompileError(`expecting boolean value for flag ${written}, not: ${text}`);
  }
}

function missingValue(written: string): CompileError {
  return new CompileError(`missing a value on flag: ${written}`);
}

import { CompileError } from '../../diagnostics/compile-error.ts';
import { swapsFirst } from '../../diagnostics/suggest.ts';
import { withSuggestion } from '../../diagnostics/suggest-error.ts';

/** A flag of an instruction: how it is written, its default, and the values that it may have. */
export type FlagDeclaration = TextFlag | TextsFlag | SwitchFlag<boolean | undefined>;

/** `--name=text`; `--name=` is the empty text, `--name` alone an error. */
interface TextFlag extends ValueShape {
  readonly kind: 'text';
  readonly fallback: string;
}

/** `--name=text`, which may be repeated; the values are in the order of the flags. */
interface TextsFlag extends ValueShape {
  readonly kind: 'texts';
}

/** `--name`, `--name=true` or `--name=false`, in any case. */
interface SwitchFlag<Fallback extends boolean | undefined> {
  readonly kind: 'switch';
  readonly fallback: Fallback;
}

/** What tools know about a value. The parser of the instruction checks values itself. */
interface ValueShape {
  /** The only values that are valid. */
  readonly choices?: readonly string[];
  /** The fields of a value such as `type=bind,target=/x`. */
  readonly fields?: readonly FlagFieldShape[];
}

/** A field of a value that consists of fields. */
export interface FlagFieldShape {
  readonly name: string;
  readonly choices?: readonly string[];
  /** Whether the field may be written without a value. */
  readonly isWord?: boolean;
}

/** The flags of an instruction by name, in the order in which the reference declares them. */
export type FlagTable = Readonly<Record<string, FlagDeclaration>>;

/** The values of the flags in a table. */
export type FlagValues<Table extends FlagTable> = {
  readonly [Name in keyof Table]: Table[Name] extends SwitchFlag<infer Fallback>
    ? boolean | Fallback
    : Table[Name] extends TextFlag
      ? string
      : readonly string[];
};

/** Declares a flag with a text; see {@link TextFlag}. */
export function textFlag(fallback = '', shape: ValueShape = {}): TextFlag {
  return { kind: 'text', fallback, ...shape };
}

/** Declares a flag that may be repeated; see {@link TextsFlag}. */
export function textsFlag(shape: ValueShape = {}): TextsFlag {
  return { kind: 'texts', ...shape };
}

/** Declares a flag that is on or off; see {@link SwitchFlag}. */
export const switchFlag: SwitchFlag<false> = { kind: 'switch', fallback: false };

/** A {@link switchFlag} whose value is undefined unless it is written. */
export const optionalSwitchFlag: SwitchFlag<undefined> = { kind: 'switch', fallback: undefined };

/** The table of an instruction that accepts no flags. */
export const noFlags = {} as const satisfies FlagTable;

/**
 * The flags of one instruction as written (`--name=value` words before its arguments). The texts of the errors are
 * those of moby/buildkit v0.32.2 frontend/dockerfile/instructions/bflag.go.
 */
export class FlagSet {
  readonly #words: readonly string[];

  /** @param words the flags as written, dashes included. */
  constructor(words: readonly string[]) {
    this.#words = words;
  }

  /**
   * The value of each declared flag. A bare `--` ends the flags.
   * Throws a CompileError for a flag that is unknown, repeated, or has a bad value.
   */
  read<Table extends FlagTable>(table: Table): FlagValues<Table> {
    const values: Record<string, FlagValue> = {};
    for (const [name, flag] of Object.entries(table))
      values[name] = flag.kind === 'texts' ? [] : flag.fallback;
    if (this.#words.length > 0) this.#readInto(values, table);
    return values as FlagValues<Table>;
  }

  #readInto(values: Record<string, FlagValue>, table: FlagTable): void {
    const used = new Set<string>();
    for (const word of this.#words) {
      if (word === '--') return;
      if (!word.startsWith('--')) throw new CompileError(`arg should start with -- : ${word}`);
      const equals = word.indexOf('=');
      const written = equals === -1 ? word : word.slice(0, equals);
      const name = written.slice(2);
      const flag = Object.hasOwn(table, name) ? table[name] : undefined;
      if (flag === undefined) throw unknownFlag(written, name, table);
      if (used.has(name) && flag.kind !== 'texts')
        throw new CompileError(`duplicate flag specified: ${written}`);
      used.add(name);
      const value = equals === -1 ? undefined : word.slice(equals + 1);
      if (flag.kind === 'switch') values[name] = readSwitch(value, written);
      else addText(values, name, requireValue(value, written));
    }
  }
}

type FlagValue = string | string[] | boolean | undefined;

function unknownFlag(written: string, name: string, table: FlagTable): CompileError {
  const error = new CompileError(`unknown flag: ${written}`, { code: 'unknown-flag' });
  return withSuggestion(error, name, {
    options: swapsFirst(name, Object.keys(table)),
    caseSensitive: true,
  });
}

function addText(values: Record<string, FlagValue>, name: string, text: string): void {
  const before = values[name];
  if (Array.isArray(before)) before.push(text);
  else values[name] = text;
}

function requireValue(value: string | undefined, written: string): string {
  if (value === undefined) throw missingValue(written);
  return value;
}

function readSwitch(value: string | undefined, written: string): boolean {
  if (value === '') throw missingValue(written);
  const text = value ?? 'true';
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

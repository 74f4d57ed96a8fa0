import { toLower } from '../base/go-strings.ts';
import { decodeText } from '../base/text.ts';
import { CompileError } from '../diagnostics/compile-error.ts';

/**
 * Reads the members of a JSON object as Go's json.Unmarshal fills a struct: keys match without regard to case, the
 * last of equal keys wins, `null` leaves a field as it was, and a value of another type is an error.
 */
export class JsonObject {
  readonly #members = new Map<string, unknown>();
  readonly #what: string;

  /** `what` names the struct in errors, such as `config`. */
  constructor(value: unknown, what: string) {
    this.#what = what;
    if (!isRecord(value)) throw typeError(value, what);
    for (const [key, member] of Object.entries(value)) this.#members.set(toLower(key), member);
  }

  /** The member as it is; undefined when absent or null. */
  get(key: string): unknown {
    return this.#members.get(toLower(key)) ?? undefined;
  }

  string(key: string): string | undefined {
    return this.#typed(key, (value): value is string => typeof value === 'string');
  }

  boolean(key: string): boolean | undefined {
    return this.#typed(key, (value): value is boolean => typeof value === 'boolean');
  }

  integer(key: string): number | undefined {
    return this.#typed(key, (value): value is number => Number.isInteger(value));
  }

  strings(key: string): string[] | undefined {
    const list = this.#typed(key, (value): value is unknown[] => Array.isArray(value));
    return list?.map((item) => {
      if (item === null) return '';
      if (typeof item !== 'string') throw typeError(item, `${this.#what}.${key}`);
      return item;
    });
  }

  objects(key: string): JsonObject[] | undefined {
    const list = this.#typed(key, (value): value is unknown[] => Array.isArray(value));
    return list?.map((item) => new JsonObject(item ?? {}, `${this.#what}.${key}`));
  }

  object(key: string): JsonObject | undefined {
    const value = this.get(key);
    return value === undefined ? undefined : new JsonObject(value, `${this.#what}.${key}`);
  }

  /** Keys and values of a member that is a map of strings, keys in their own case. */
  stringMap(key: string): Map<string, string> | undefined {
    const value = this.get(key);
    if (value === undefined) return undefined;
    if (!isRecord(value)) throw typeError(value, `${this.#what}.${key}`);
    return new Map(
      Object.entries(value).map(([name, member]) => {
        if (member !== null && typeof member !== 'string') throw typeError(member, `${this.#what}.${key}`);
        return [name, member ?? ''];
      }),
    );
  }

  /** Keys of a member that is a map with values that do not matter. */
  keySet(key: string): Set<string> | undefined {
    const value = this.get(key);
    if (value === undefined) return undefined;
    if (!isRecord(value)) throw typeError(value, `${this.#what}.${key}`);
    return new Set(Object.keys(value));
  }

  #typed<T>(key: string, is: (value: unknown) => value is T): T | undefined {
    const value = this.get(key);
    if (value === undefined) return undefined;
    if (!is(value)) throw typeError(value, `${this.#what}.${key}`);
    return value;
  }
}

/** Parses JSON bytes; throws a CompileError when they are none. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeText(bytes).toWellFormed());
  } catch (error) {
    const reason = bytes.length === 0 ? 'unexpected end of JSON input' : (error as Error).message;
    throw new CompileError(reason, { code: 'invalid-json', cause: error });
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeError(value: unknown, where: string): CompileError {
  const kind = Array.isArray(value) ? 'array' : typeof value === 'boolean' ? 'bool' : typeof value;
  return new CompileError(`json: cannot unmarshal ${kind} into Go struct field ${where}`, {
    code: 'invalid-json',
  });
}

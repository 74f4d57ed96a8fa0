import { fromBase64 } from '../base/base64.ts';
import { lastOf } from '../base/list.ts';
import { GoJsonError } from './json-error.ts';
import { type JsonNode, jsonStringValue, parseJsonTree } from './json-tree.ts';
import { parseInt64, parseUint64 } from './strconv.ts';
import { foldCase } from './strings.ts';
import { normalizeRfc3339 } from './time.ts';

/**
 * A Go type for JSON, with the rules of json.Unmarshal: `null` does not change plain values and clears the others; if
 * a key is repeated, the second value is decoded into the first; a value of the wrong kind is skipped and reported at
 * the end, unless a worse error comes before.
 */
export interface GoType<T> {
  /** As Go prints the type in errors, such as `[]string`. */
  readonly name: string;
  /** Undefined is the zero value. */
  decode(node: JsonNode, current: T | undefined, run: DecodeRun): T | undefined;
}

/** Reads a JSON text; undefined is the zero value. Throws a {@link GoJsonError} with the message of Go's encoding/json. */
export function decodeGoJson<T>(text: string, type: GoType<T>): T | undefined {
  const run = new DecodeRun();
  const value = type.decode(parseJsonTree(text), undefined, run);
  if (run.failure !== undefined) throw run.failure;
  return value;
}

/** One decoding: where it is, and what it has found wrong. */
export class DecodeRun {
  /** The first value that did not fit. */
  failure: GoJsonError | undefined;
  #struct = '';
  #path: readonly string[] = [];

  save(message: string): void {
    this.failure ??= new GoJsonError(message);
  }

  mismatch(node: JsonNode, { name }: { readonly name: string }, value: string = node.kind): void {
    const target = this.#struct === '' ? 'value' : `struct field ${this.#struct}.${this.#path.join('.')}`;
    this.save(`json: cannot unmarshal ${value} into Go ${target} of type ${name}`);
  }

  inField<T>(struct: string, path: readonly string[], read: () => T): T {
    const [outerStruct, outerPath] = [this.#struct, this.#path];
    this.#struct = struct;
    this.#path = [...outerPath, ...path];
    const value = read();
    this.#struct = outerStruct;
    this.#path = outerPath;
    return value;
  }
}

/** A string type, `string` unless named otherwise. */
export function goString(name = 'string'): GoType<string> {
  const type: GoType<string> = {
    name,
    decode(node, current, run) {
      if (node.kind === 'string') return jsonStringValue(node);
      if (node.kind !== 'null') run.mismatch(node, type);
      return current;
    },
  };
  return type;
}

/** `bool`. */
export const goBool: GoType<boolean> = {
  name: 'bool',
  decode(node, current, run) {
    if (node.kind === 'bool') return node.value;
    if (node.kind !== 'null') run.mismatch(node, goBool);
    return current;
  },
};

/** A signed integer of 64 bits. */
export function goInt(name: string): GoType<bigint> {
  const integer: IntegerType = { name, parse: parseInteger };
  const type: GoType<bigint> = {
    name,
    decode(node, current, run) {
      if (node.kind === 'number') return decodeInteger(node, integer, run) ?? current;
      if (node.kind !== 'null') run.mismatch(node, type);
      return current;
    },
  };
  return type;
}

/** An integer type, and the function that reads its digits and throws if they do not fit. */
interface IntegerType {
  readonly name: string;
  readonly parse: (digits: string) => bigint;
}

function parseInteger(digits: string): bigint {
  return parseInt64(digits, 10, 64);
}

function decodeInteger(
  node: JsonNode & { readonly kind: 'number' },
  type: IntegerType,
  run: DecodeRun,
): bigint | undefined {
  try {
    return type.parse(node.digits);
  } catch {
    run.mismatch(node, type, `number ${node.digits}`);
    return undefined;
  }
}

/** `*time.Time`, as Go writes it back (see {@link normalizeRfc3339}). Throws at once for another kind of value. */
export const goTime: GoType<string> = {
  name: 'time.Time',
  decode(node) {
    if (node.kind === 'null') return undefined;
    if (node.kind !== 'string') throw new GoJsonError('Time.UnmarshalJSON: input is not a JSON string');
    return normalizeRfc3339(node.raw);
  },
};

/** `[]uint8`, which JSON holds as base64; an array of numbers is read as well. */
export const goBytes: GoType<Uint8Array> = {
  name: '[]uint8',
  decode(node, current, run) {
    if (node.kind === 'null') return undefined;
    if (node.kind === 'array') return Uint8Array.from(node.items, (item) => decodeByte(item, run));
    if (node.kind !== 'string') run.mismatch(node, goBytes);
    else {
      try {
        return fromBase64(jsonStringValue(node));
      } catch (error) {
        run.save((error as Error).message);
      }
    }
    return current;
  },
};

const byteType: IntegerType = { name: 'uint8', parse: (digits) => parseUint64(digits, 10, 8) };

function decodeByte(node: JsonNode, run: DecodeRun): number {
  if (node.kind === 'number') return Number(decodeInteger(node, byteType, run) ?? 0n);
  if (node.kind !== 'null') run.mismatch(node, byteType);
  return 0;
}

/** A slice; `zero` returns the element for `null`. */
export function goSlice<T>(element: GoType<T>, zero: () => T): GoType<T[]> {
  const type: GoType<T[]> = {
    name: `[]${element.name}`,
    decode(node, current, run) {
      if (node.kind === 'null') return undefined;
      if (node.kind === 'array')
        return node.items.map((item, i) => element.decode(item, current?.[i], run) ?? zero());
      run.mismatch(node, type);
      return current;
    },
  };
  return type;
}

/** A map from strings; `zero` returns the value for `null`. */
export function goMap<T>(element: GoType<T>, zero: () => T): GoType<Map<string, T>> {
  const type: GoType<Map<string, T>> = {
    name: `map[string]${element.name}`,
    decode(node, current, run) {
      if (node.kind === 'null') return undefined;
      if (node.kind !== 'object') {
        run.mismatch(node, type);
        return current;
      }
      const map = current ?? new Map<string, T>();
      for (const { key, value } of node.members)
        map.set(key, element.decode(value, undefined, run) ?? zero());
      return map;
    },
  };
  return type;
}

/** `map[string]struct {}`: a set of strings, in JSON the keys of an object. */
export const goStringSet: GoType<Set<string>> = {
  name: 'map[string]struct {}',
  decode(node, current, run) {
    if (node.kind === 'null') return undefined;
    if (node.kind !== 'object') {
      run.mismatch(node, goStringSet);
      return current;
    }
    const set = current ?? new Set<string>();
    for (const { key, value } of node.members) {
      set.add(key);
      if (value.kind !== 'object' && value.kind !== 'null') run.mismatch(value, { name: 'struct {}' });
    }
    return set;
  },
};

/** A pointer to a struct: `null` clears it. */
export function goPointer<T>(target: GoType<T>): GoType<T> {
  return {
    name: `*${target.name}`,
    decode: (node, current, run) => (node.kind === 'null' ? undefined : target.decode(node, current, run)),
  };
}

/** The types of a struct's fields; see {@link goField}. */
type GoFields<T> = { readonly [Key in keyof T]?: GoField<NonNullable<T[Key]>> };

/** A field of a struct: its key in JSON, after the names of the embedded structs that lead to it. */
export interface GoField<T> {
  readonly path: readonly string[];
  readonly type: GoType<T>;
}

export function goField<T>(path: string | readonly string[], type: GoType<T>): GoField<T> {
  return { path: typeof path === 'string' ? [path] : path, type };
}

/** A struct: keys match exactly, or else in any case; unknown keys are skipped. */
export function goStruct<T extends object>(name: string, zero: () => T, fields: GoFields<T>): GoType<T> {
  const structName = name.slice(name.indexOf('.') + 1);
  const entries = Object.entries(fields) as [keyof T, GoField<T[keyof T]>][];
  const byKey = new Map(entries.map((entry) => [lastOf(entry[1].path), entry]));
  const byFoldedKey = new Map(entries.map((entry) => [foldCase(lastOf(entry[1].path)), entry]));
  const type: GoType<T> = {
    name,
    decode(node, current, run) {
      if (node.kind !== 'object') {
        if (node.kind !== 'null') run.mismatch(node, type);
        return current;
      }
      const target = current ?? zero();
      for (const { key, value } of node.members) {
        const entry = byKey.get(key) ?? byFoldedKey.get(foldCase(key));
        if (entry === undefined) continue;
        const [property, field] = entry;
        const read = () => field.type.decode(value, target[property], run);
        target[property] = run.inField(structName, field.path, read) as T[keyof T];
      }
      return target;
    },
  };
  return type;
}

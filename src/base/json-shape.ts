import { isNestedDeeper } from './json-depth.ts';

const maxKey = 80;

/**
 * The expected shape of a JSON value from outside. Reading a value checks it and drops everything that the shape does
 * not name, so that no code uses a value that differs from its type.
 */
export interface JsonShape<T> {
  /** `path` is the location of the value, such as `manifests[3].digest`. Throws a {@link JsonShapeError}. */
  read(value: unknown, path: string): T;
}

/** JSON from outside with the wrong shape. The message contains the location: `manifests[3].digest is not a string`. */
export class JsonShapeError extends Error {
  override readonly name = 'JsonShapeError';
}

/**
 * Parses JSON and checks its shape. Throws a {@link JsonShapeError}, also for text that is not JSON or is nested too
 * deep.
 */
export function parseJson<T>(text: string, shape: JsonShape<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new JsonShapeError('it is not JSON');
  }
  if (isNestedDeeper(text, maxDepth)) throw new JsonShapeError('it is nested too deep');
  return shape.read(value, '');
}

/** Maximum levels of nesting. Real documents need about ten. */
const maxDepth = 500;

/** A string. */
export const jsonText: JsonShape<string> = kind('a string', (value) => typeof value === 'string');

/** A number. */
export const jsonNumber: JsonShape<number> = kind('a number', (value) => typeof value === 'number');

/**
 * A size, a count or a number of seconds: an integer that is not negative and that a JavaScript number represents
 * exactly.
 */
export const jsonCount: JsonShape<number> = kind(
  'a whole number',
  (value) => Number.isSafeInteger(value) && (value as number) >= 0,
);

/** True or false. */
export const jsonBoolean: JsonShape<boolean> = kind('true or false', (value) => typeof value === 'boolean');

/** Any value; the caller checks it. */
export const jsonAny: JsonShape<unknown> = { read: (value) => value };

/** A value that may be missing. `null` also means missing, as in Go. */
export function jsonOptional<T>(shape: JsonShape<T>): JsonShape<T | undefined> {
  return {
    read: (value, path) => (value === undefined || value === null ? undefined : shape.read(value, path)),
  };
}

/** A value that may be missing, with what stands for it then. */
export function jsonDefault<T>(shape: JsonShape<T>, missing: T): JsonShape<T> {
  return {
    read: (value, path) => (value === undefined || value === null ? missing : shape.read(value, path)),
  };
}

/** A list. */
export function jsonList<T>(item: JsonShape<T>): JsonShape<readonly T[]> {
  return {
    read(value, path) {
      if (!Array.isArray(value)) throw mismatch(path, 'a list');
      return value.map((one, i) => item.read(one, `${path}[${i}]`));
    },
  };
}

/** An object with any keys. */
export function jsonRecord<T>(item: JsonShape<T>): JsonShape<Readonly<Record<string, T>>> {
  return {
    read: (value, path) =>
      Object.fromEntries(
        Object.entries(objectOf(value, path)).map(([key, one]) => [key, item.read(one, join(path, key))]),
      ),
  };
}

/** An object with these keys; other keys are dropped. */
export function jsonObject<T extends object>(
  fields: { readonly [Key in keyof T]-?: JsonShape<T[Key]> },
): JsonShape<T> {
  return {
    read(value, path) {
      const object = objectOf(value, path);
      const read: Partial<T> = {};
      for (const key of Object.keys(fields) as (keyof T & string)[]) {
        const found = fields[key].read(Object.hasOwn(object, key) ? object[key] : undefined, join(path, key));
        if (found !== undefined) read[key] = found;
      }
      return read as T;
    },
  };
}

/** Checks the shape and keeps everything that it does not name, for values that are passed on or stored. */
export function jsonWhole<T>(shape: JsonShape<T>): JsonShape<T> {
  return {
    read(value, path) {
      shape.read(value, path);
      return value as T;
    },
  };
}

function kind<T>(name: string, is: (value: unknown) => boolean): JsonShape<T> {
  return {
    read(value, path) {
      if (is(value)) return value as T;
      throw value === undefined ? new JsonShapeError(`${path} is missing`) : mismatch(path, name);
    },
  };
}

function objectOf(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw mismatch(path, 'an object');
}

function mismatch(path: string, wanted: string): JsonShapeError {
  return new JsonShapeError(`${path === '' ? 'it' : path} is not ${wanted}`);
}

/** Keys come from outside, so an error shows only the beginning of a long key. */
function join(path: string, key: string): string {
  const shown = key.length > maxKey ? `${key.slice(0, maxKey)}…` : key;
  return path === '' ? shown : `${path}.${shown}`;
}

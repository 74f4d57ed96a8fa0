import { isNestedDeeper } from './json-depth.ts';

const maxKey = 80;

/**
 * What a value of JSON from outside must be. Reading checks it, and leaves out what the shape does not name, so that nobody
 * uses a value that is of another kind than its type says.
 */
export interface JsonShape<T> {
  /** `path` is where the value stands, `manifests[3].digest`. Throws a {@link JsonShapeError}. */
  read(value: unknown, path: string): T;
}

/** JSON from outside that is not what it should be. The message says where: `manifests[3].digest is not a string`. */
export class JsonShapeError extends Error {
  override readonly name = 'JsonShapeError';
}

/** Reads JSON that must have a shape. Throws a {@link JsonShapeError} also for what is not JSON, or is nested too deep. */
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

/** Levels of nesting that we read; what we know of needs ten. */
const maxDepth = 500;

/** A text. */
export const jsonText: JsonShape<string> = kind('a string', (value) => typeof value === 'string');

/** A number. */
export const jsonNumber: JsonShape<number> = kind('a number', (value) => typeof value === 'number');

/** A whole number that is not negative, and that a number holds exactly: a size, a count, seconds. */
export const jsonCount: JsonShape<number> = kind(
  'a whole number',
  (value) => Number.isSafeInteger(value) && (value as number) >= 0,
);

/** True or false. */
export const jsonBoolean: JsonShape<boolean> = kind('true or false', (value) => typeof value === 'boolean');

/** Whatever it is: its user checks it. */
export const jsonAny: JsonShape<unknown> = { read: (value) => value };

/** Nothing, which `null` stands for as well, as in Go. */
export function jsonOptional<T>(shape: JsonShape<T>): JsonShape<T | undefined> {
  return {
    read: (value, path) => (value === undefined || value === null ? undefined : shape.read(value, path)),
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

/** An object with these keys; others are passed over. */
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

/** What the shape checks, with all that it does not name: for what is passed on or kept. */
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

/** Keys come from outside: an error shows the beginning of a long one. */
function join(path: string, key: string): string {
  const shown = key.length > maxKey ? `${key.slice(0, maxKey)}…` : key;
  return path === '' ? shown : `${path}.${shown}`;
}

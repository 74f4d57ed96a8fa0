import { toBase64 } from '../../base/base64.ts';
import type { GoJsonValue } from '../../go/json.ts';
import { compareKeys } from '../../go/strings.ts';
import { enumName } from '../../proto/enum-name.ts';
import { opCodec } from '../../proto/llb-codec.ts';

/**
 * An op as Go's protojson writes it: camel-case names, enums by name, 64-bit numbers as strings, bytes in base64,
 * fields that have their default left out.
 */
export function opToJson(bytes: Uint8Array): GoJsonValue {
  return messageToJson(opCodec.decode(bytes));
}

/** Numbers in a oneof, for which zero is significant. */
const chosenFields: ReadonlySet<string> = new Set(['byID']);

function messageToJson(message: object): GoJsonValue {
  // A generated class has its fields on its prototype, in the order of their numbers.
  const fields = Object.keys(Object.getPrototypeOf(message)).filter((name) => Object.hasOwn(message, name));
  return Object.fromEntries(
    fields.flatMap((name) => {
      const value = fieldToJson(name, message[name as keyof typeof message]);
      return value === undefined ? [] : [[toCamelCase(name), value] as const];
    }),
  );
}

function toCamelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function fieldToJson(name: string, value: unknown): GoJsonValue | undefined {
  if (isDefault(value) && !(chosenFields.has(name) && value === 0)) return undefined;
  const constant = typeof value === 'number' ? enumName(name, value) : undefined;
  return constant ?? valueToJson(name, value);
}

function isDefault(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === 0 || value === false) return true;
  if (Array.isArray(value) || value instanceof Uint8Array) return value.length === 0;
  return isLong(value) ? value.isZero() : isMap(value) && Object.keys(value).length === 0;
}

function valueToJson(name: string, value: unknown): GoJsonValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Uint8Array) return toBase64(value);
  if (isLong(value)) return value.toString();
  if (Array.isArray(value)) return value.map((item) => valueToJson(name, item));
  if (isMap(value)) return mapToJson(value);
  return messageToJson(value as object);
}

/** Generated messages have a class; maps are plain objects. */
function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function mapToJson(map: Readonly<Record<string, unknown>>): GoJsonValue {
  const sorted = Object.entries(map).sort(compareKeys);
  return new Map(sorted.map(([key, value]) => [key, valueToJson(key, value)]));
}

interface Long {
  isZero(): boolean;
  toString(): string;
}

function isLong(value: unknown): value is Long {
  return typeof value === 'object' && value !== null && 'isZero' in value && 'toUnsigned' in value;
}

import { fromBase64, toBase64 } from '../base/base64.ts';
import { decodeText, encodeText, hasEscapedBytes } from '../base/text.ts';
import { GatewayError } from '../frontend/gateway-error.ts';
import { decodeDefinition, encodeDefinition } from '../llb/codec.ts';
import type { Definition } from '../llb/definition.ts';
import { printDefinition } from '../llb/print.ts';

/** The calls of a build and their answers, as plain JSON. */
export interface BuildRecording {
  readonly version: 1;
  /** What the frontend knows when it starts: its options and the daemon's capabilities. */
  readonly build: JsonMap;
  readonly calls: readonly RecordedCall[];
}

/** A call of the gateway: its arguments, and how it ended. */
export interface RecordedCall {
  readonly call: string;
  readonly request: readonly Json[];
  readonly answer?: Json;
  readonly error?: { readonly message: string; readonly code: number };
}

/** A value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | JsonMap;

/** An object of JSON. */
export interface JsonMap {
  readonly [key: string]: Json;
}

/**
 * A value of the gateway as JSON that people can read: bytes are `{ "text": … }` or `{ "base64": … }`, maps are
 * `{ "map": … }`, big numbers `{ "bigint": … }`. A graph in a request is its printed form, which has the digests of its ops.
 */
export function toJson(value: unknown): Json {
  if (value === undefined || value === null) return null;
  if (typeof value === 'bigint') return { bigint: String(value) };
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Uint8Array) return bytesToJson(value);
  if (value instanceof Map) return { map: objectToJson(Object.fromEntries(value)) };
  if (Array.isArray(value)) return value.map(toJson);
  if (isDefinition(value)) return { graph: printDefinition(value).split('\n') };
  return typeof value === 'object' ? objectToJson(value) : null;
}

/** Reverses {@link toJson}. Only a graph that was written by {@link definitionToAnswer} can be read again. */
export function fromJson(json: Json): unknown {
  if (Array.isArray(json)) return json.map(fromJson);
  if (typeof json !== 'object' || json === null) return json ?? undefined;
  const { text, base64, map, bigint, definition } = json as JsonMap;
  if (Object.keys(json).length === 1) {
    if (typeof text === 'string') return encodeText(text);
    if (typeof base64 === 'string') return fromBase64(base64);
    if (typeof bigint === 'string') return BigInt(bigint);
    if (typeof definition === 'string') return decodeDefinition(fromBase64(definition));
    if (typeof map === 'object' && map !== null) return new Map(entriesOf(map as JsonMap));
  }
  return Object.fromEntries(entriesOf(json as JsonMap));
}

/** A graph in an answer, which the frontend uses. */
export function definitionToAnswer(definition: Definition): Json {
  return { definition: toBase64(encodeDefinition(definition)) };
}

/** Converts the error of a failed call to the form in which it is recorded. */
export function errorToJson(error: unknown): RecordedCall['error'] {
  const code = error instanceof GatewayError ? error.code : 2;
  return { message: error instanceof Error ? error.message : String(error), code };
}

function entriesOf(json: JsonMap): [string, unknown][] {
  return Object.entries(json).map(([key, value]) => [key, fromJson(value)]);
}

function objectToJson(value: object): JsonMap {
  const entries = Object.entries(value).filter(
    ([, member]) => member !== undefined && typeof member !== 'function' && !(member instanceof AbortSignal),
  );
  return Object.fromEntries(entries.map(([key, member]) => [key, toJson(member)]));
}

function bytesToJson(bytes: Uint8Array): Json {
  const text = decodeText(bytes);
  return hasEscapedBytes(text) || text.includes('\0') ? { base64: toBase64(bytes) } : { text };
}

function isDefinition(value: object): value is Definition {
  return 'def' in value && Array.isArray(value.def) && 'metadata' in value;
}

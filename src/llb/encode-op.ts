import { CompileError } from '../diagnostics/compile-error.ts';
import { sortByBytes } from '../go/strings.ts';
import type { Platform } from '../image/platform.ts';
import { encodeFileOp } from '../proto/file-op-writer.ts';
import { fileActionCopyCodec, InvalidTextError, opCodec, type pb } from '../proto/llb-codec.ts';

/**
 * Encodes an op like Go's deterministic marshalling: inputs, platform and constraints in the order of their field
 * numbers, then the operation. `operation` contains only the field of the operation. Throws a CompileError for text
 * that is not UTF-8, with the reference's message: protobuf strings cannot hold it.
 */
export function encodeOp(head: pb.Op.$Properties, operation: pb.Op.$Properties): Uint8Array {
  return withUtf8Error(() => opCodec.encode(head, operation));
}

/** Encodes the fields that many copies of one op share. Throws like {@link encodeOp}. */
export function encodeCopyFields(fields: pb.FileActionCopy.$Properties): Uint8Array {
  return withUtf8Error(() => fileActionCopyCodec.encode(fields));
}

/** Encodes a file op; see {@link encodeFileOp} for `writeActions`. Throws like {@link encodeOp}. */
export function encodeActions(writeActions: () => void): Uint8Array {
  return withUtf8Error(() => encodeFileOp(writeActions));
}

function withUtf8Error<T>(encode: () => T): T {
  try {
    return encode();
  } catch (error) {
    if (!(error instanceof InvalidTextError)) throw error;
    throw new CompileError('string field contains invalid UTF-8', { code: 'invalid-utf8' });
  }
}

/** A platform on the wire. */
export function platformToProto(platform: Platform): pb.Platform.$Properties {
  return {
    Architecture: platform.architecture,
    OS: platform.os,
    Variant: platform.variant ?? '',
    OSVersion: platform.osVersion ?? '',
    OSFeatures: [...(platform.osFeatures ?? [])],
  };
}

/** A map in the order in which Go marshals it: sorted by the bytes of its keys. */
export function sortedRecord<V>(entries: Iterable<readonly [string, V]>): Record<string, V> {
  const values = new Map(entries);
  if (values.size < 2) return Object.fromEntries(values);
  return Object.fromEntries(sortByBytes([...values.keys()]).map((key) => [key, values.get(key) as V]));
}

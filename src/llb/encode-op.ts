import { hasEscapedBytes } from '../base/text.ts';
import { CompileError } from '../diagnostics/compile-error.ts';
import type { Platform } from '../image/platform.ts';
import { opCodec, type pb } from '../proto/llb-codec.ts';

/**
 * The bytes of an op as Go's deterministic marshalling writes them: inputs, platform and constraints in the order of
 * their numbers, then the operation. `operation` has only the operation's own field.
 */
export function encodeOp(head: pb.Op.$Properties, operation: pb.Op.$Properties): Uint8Array {
  return opCodec.encode(head, operation);
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

/** A platform from the wire. */
export function platformFromProto(platform: pb.Platform.$Properties): Platform {
  return {
    architecture: platform.Architecture ?? '',
    os: platform.OS ?? '',
    variant: platform.Variant || undefined,
    osVersion: platform.OSVersion || undefined,
    osFeatures: platform.OSFeatures?.length ? platform.OSFeatures : undefined,
  };
}

/**
 * Refuses text that is not UTF-8 anywhere in an operation: protobuf strings can't hold it, and the reference fails with
 * the same words.
 */
export function requireUtf8(value: unknown): void {
  if (typeof value === 'string') {
    if (hasEscapedBytes(value))
      throw new CompileError('string field contains invalid UTF-8', { code: 'invalid-utf8' });
  } else if (Array.isArray(value)) {
    for (const item of value) requireUtf8(item);
  } else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
    for (const key of Object.keys(value)) {
      requireUtf8(key);
      requireUtf8((value as Readonly<Record<string, unknown>>)[key]);
    }
  }
}

/** A map in the order in which Go marshals it: keys by their bytes. */
export function sortedRecord<V>(
  entries: Iterable<readonly [string, V]>,
  compare: (a: string, b: string) => number,
): Record<string, V> {
  return Object.fromEntries([...entries].sort(([a], [b]) => compare(a, b)));
}

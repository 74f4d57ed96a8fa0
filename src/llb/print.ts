import { toBase64 } from '../base/base64.ts';
import { sha256 } from '../base/digest.ts';
import { printableName } from '../diagnostics/printable.ts';
import { compareKeys } from '../go/strings.ts';
import { enumName } from '../proto/enum-name.ts';
import type { pb } from '../proto/llb-codec.ts';
import type { Definition, OpMetadata } from './definition.ts';
import { decodeOp, inputsOf } from './read-op.ts';

/** An op of a definition as plain JSON: field names from `proto/ops.proto`, defaults left out, bytes in base64. */
export interface OpJson {
  readonly digest: string;
  readonly op: Record<string, unknown>;
  readonly metadata: Record<string, unknown>;
}

/**
 * The ops of a definition, in order.
 *
 * @example
 * definitionToJson(marshal(scratch())).map(({ digest }) => digest);
 */
export function definitionToJson(definition: Definition): readonly OpJson[] {
  return definition.def.map((bytes) => {
    const digest = sha256(bytes);
    return {
      digest,
      op: plain(decodeOp(bytes)) as Record<string, unknown>,
      metadata: metadataToJson(definition.metadata.get(digest)),
    };
  });
}

/**
 * {@link definitionToJson} as indented text.
 *
 * @example
 * const { definition } = await compile({ dockerfile: 'FROM alpine' });
 * console.log(printDefinitionJson(definition));
 */
export function printDefinitionJson(definition: Definition): string {
  return JSON.stringify(definitionToJson(definition), undefined, 2);
}

/**
 * Prints one line per op: a short digest, the kind, details, and its inputs.
 *
 * @example
 * const { definition } = await compile({ dockerfile: 'FROM alpine\nRUN make' });
 * console.log(printDefinition(definition));
 */
export function printDefinition(definition: Definition): string {
  return definition.def
    .map((bytes) => {
      const digest = sha256(bytes);
      const op = decodeOp(bytes);
      const inputs = inputsOf(op).map(
        (input) => shortDigest(input.digest) + (input.index === 0 ? '' : `#${input.index}`),
      );
      const title = printableName(titleOf(op, definition.metadata.get(digest)));
      const parts = [shortDigest(digest), kindOf(op), title, inputs.length ? `<- ${inputs.join(' ')}` : ''];
      return parts.filter((part) => part !== '').join('  ');
    })
    .join('\n');
}

/** The name of the operation's field, `result` for the terminal op. */
export function kindOf(op: pb.Op): string {
  return op.op ?? 'result';
}

/** The name of the step; or else what a source loads or a process runs; or else ''. */
export function titleOf(op: pb.Op, metadata: OpMetadata | undefined): string {
  const name = metadata?.description?.get('llb.customname');
  return name ?? op.source?.identifier ?? op.exec?.meta?.args?.join(' ') ?? '';
}

/** The first 12 hex digits of a digest. */
export function shortDigest(digest: string): string {
  return digest.slice(digest.indexOf(':') + 1).slice(0, 12);
}

function metadataToJson(metadata: OpMetadata | undefined): Record<string, unknown> {
  if (metadata === undefined) return {};
  const { ignoreCache, description, exportCache, caps, progressGroup, linuxResources } = metadata;
  return plain({
    ignore_cache: ignoreCache,
    description: description && Object.fromEntries(description),
    export_cache: exportCache === undefined ? undefined : { Value: exportCache },
    caps: caps && Object.fromEntries([...caps].sort(compareKeys)),
    progress_group: progressGroup,
    linux_resources: linuxResources,
  }) as Record<string, unknown>;
}

/** A decoded message without defaults: enums as names, 64-bit values as numbers or strings, bytes as base64. */
function plain(value: unknown, name = ''): unknown {
  if (value instanceof Uint8Array) return toBase64(value);
  if (typeof value === 'number') return enumName(name, value) ?? value;
  if (typeof value === 'bigint')
    return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  if (Array.isArray(value)) return value.map((item) => plain(item));
  if (typeof value !== 'object' || value === null) return value;
  if (isLong(value)) return plain(value.toBigInt());
  const members = Object.entries(value).filter(([key, member]) => key === 'byID' || !isDefault(member));
  return Object.fromEntries(members.map(([key, member]) => [key, plain(member, key)]));
}

function isLong(value: object): value is { toBigInt(): bigint } {
  return typeof (value as { toBigInt?: unknown }).toBigInt === 'function';
}

function isDefault(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === 'object' && value !== null)
    return isEmptyMap(value) || (isLong(value) && value.toBigInt() === 0n);
  return value === undefined || value === null || value === '' || value === 0 || value === false;
}

/** A map field without entries, which is not on the wire. (A message without fields is.) */
function isEmptyMap(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return (prototype === null || prototype === Object.prototype) && Object.keys(value).length === 0;
}

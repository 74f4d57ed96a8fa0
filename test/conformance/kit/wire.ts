import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import protobuf from 'protobufjs';

/** A decoded `pb.Op` with the field names of the wire contract; only what the kit reads is typed. */
export interface WireOp {
  readonly inputs?: readonly { readonly digest: string; readonly index?: number }[];
  readonly source?: { readonly identifier: string; readonly attrs?: Readonly<Record<string, string>> };
  readonly file?: { readonly actions: readonly WireFileAction[] };
  readonly merge?: { readonly inputs: readonly { readonly input?: number }[] };
  readonly [operation: string]: unknown;
}

export interface WireFileAction {
  readonly input?: number;
  readonly secondaryInput?: number;
  readonly output?: number;
  readonly copy?: WireCopy;
  readonly [action: string]: unknown;
}

export interface WireCopy {
  readonly src: string;
  readonly dest: string;
  readonly dirCopyContents?: boolean;
  readonly attemptUnpackDockerCompatibility?: boolean;
}

/**
 * Decodes ops through the `.proto` files by reflection, and not with the code generated from them: the kit must
 * not share a mistake with what it judges.
 */
const Op = loadOpType();

export function decodeOp(bytes: Uint8Array): WireOp {
  return Op.toObject(Op.decode(bytes), { longs: Number, enums: String, bytes: Buffer }) as WireOp;
}

/** The bytes of an op in the order that the daemon's marshaller writes: the operation itself comes last. */
export function encodeOp(op: WireOp): Uint8Array {
  const { inputs, platform, constraints, ...operation } = op;
  return Buffer.concat([
    encodeInFieldOrder({ inputs, platform, constraints }),
    encodeInFieldOrder(operation),
  ]);
}

/** The bytes of an op by field number, which is not the daemon's order. */
export function encodeInFieldOrder(op: object): Uint8Array {
  return Op.encode(Op.fromObject(op)).finish();
}

export function digestOf(data: Uint8Array | string): string {
  return `sha256:${createHash('sha256').update(data).digest('hex')}`;
}

function loadOpType(): protobuf.Type {
  const dir = fileURLToPath(new URL('../../../proto/', import.meta.url));
  const root = new protobuf.Root();
  root.resolvePath = (_origin, target) => (target.startsWith('/') ? target : `${dir}${target}`);
  return root.loadSync('ops.proto', { keepCase: true }).lookupType('pb.Op');
}

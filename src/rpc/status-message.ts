import type { RpcStatusDetail } from './channel.ts';
import { readFields, WireWriter } from './wire.ts';

/** `google.rpc.Status`. */
export interface RpcStatusMessage {
  readonly code: number;
  readonly message: string;
  readonly details: readonly RpcStatusDetail[];
}

/** Bytes of a `google.rpc.Status`. Written by hand so that a transport needs no generated code. */
export function encodeRpcStatus(status: RpcStatusMessage): Uint8Array {
  const out = new WireWriter();
  if (status.code !== 0) out.varint(1, status.code);
  if (status.message !== '') out.bytes(2, Buffer.from(status.message, 'utf8'));
  for (const { typeUrl, value } of status.details) {
    out.bytes(3, new WireWriter().bytes(1, Buffer.from(typeUrl, 'utf8')).bytes(2, value).finish());
  }
  return out.finish();
}

/** Reads a `google.rpc.Status`; unknown fields are skipped, broken bytes throw. */
export function decodeRpcStatus(bytes: Uint8Array): RpcStatusMessage {
  let code = 0;
  let message = '';
  const details: RpcStatusDetail[] = [];
  for (const { number, value } of readFields(bytes)) {
    if (number === 1 && typeof value === 'number') code = value;
    else if (number === 2 && typeof value === 'object') message = text(value);
    else if (number === 3 && typeof value === 'object') details.push(decodeAny(value));
  }
  return { code, message, details };
}

function decodeAny(bytes: Uint8Array): RpcStatusDetail {
  let typeUrl = '';
  let value: Uint8Array = new Uint8Array(0);
  for (const field of readFields(bytes)) {
    if (typeof field.value !== 'object') continue;
    if (field.number === 1) typeUrl = text(field.value);
    else if (field.number === 2) value = field.value;
  }
  return { typeUrl, value };
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

import type { StatusDetail } from '../diagnostics/error-sources.ts';
import { bytesOf, readFields, uint32Of, WireWriter } from './wire.ts';

/** `google.rpc.Status`. */
export interface RpcStatusMessage {
  readonly code: number;
  readonly message: string;
  readonly details: readonly StatusDetail[];
}

/** Encodes a `google.rpc.Status` by hand, so that a transport needs no generated code. */
export function encodeRpcStatus(status: RpcStatusMessage): Uint8Array {
  const out = new WireWriter();
  if (status.code !== 0) out.varint(1, status.code);
  if (status.message !== '') out.bytes(2, encoder.encode(status.message));
  for (const { typeUrl, value } of status.details) {
    out.bytes(3, new WireWriter().bytes(1, encoder.encode(typeUrl)).bytes(2, value).finish());
  }
  return out.finish();
}

/** Decodes a `google.rpc.Status`. Unknown fields are skipped; malformed bytes throw. */
export function decodeRpcStatus(bytes: Uint8Array): RpcStatusMessage {
  let code = 0;
  let message = '';
  const details: StatusDetail[] = [];
  for (const field of readFields(bytes)) {
    if (field.number === 1) code = uint32Of(field);
    else if (field.number === 2) message = text(bytesOf(field));
    else if (field.number === 3) details.push(decodeAny(bytesOf(field)));
  }
  return { code, message, details };
}

function decodeAny(bytes: Uint8Array): StatusDetail {
  let typeUrl = '';
  let value: Uint8Array = new Uint8Array(0);
  for (const field of readFields(bytes)) {
    if (field.number === 1) typeUrl = text(bytesOf(field));
    else if (field.number === 2) value = bytesOf(field);
  }
  return { typeUrl, value };
}

function text(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

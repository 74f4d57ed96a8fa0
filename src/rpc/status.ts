import { fromBase64, toBase64 } from '../base/base64.ts';
import type { StatusDetail } from '../diagnostics/error-sources.ts';
import { RpcCode, RpcError } from './channel.ts';
import { decodeRpcStatus, encodeRpcStatus } from './status-message.ts';

/** The three headers in trailers that contain the status of a call. */
export interface StatusHeaders {
  readonly 'grpc-status'?: string;
  readonly 'grpc-message'?: string;
  readonly 'grpc-status-details-bin'?: string;
}

const maxCode = 2 ** 31 - 1;
const percent = 0x25;
const hex = '0123456789abcdef';
/** Node and Go both read header blocks of 64 KiB at least; base64 adds a third. */
const maxDetails = 40_000;
const maxMessage = 4_000;

/** A call that ended with OK but without its response; the message is that of grpc-go. */
export function noResponse(): RpcError {
  const why = 'received no response message from non-server-streaming RPC';
  return new RpcError(`cardinality violation: ${why}`, RpcCode.internal);
}

/** A second response to a call that may have only one; the message is that of grpc-go. */
export function extraResponse(): RpcError {
  const why = 'expected <EOF> for non server-streaming RPCs, but received another message';
  return new RpcError(`cardinality violation: ${why}`, RpcCode.internal);
}

/** The error in the trailers, or undefined for OK. Trailers without a status are an error themselves. */
export function statusFromHeaders(headers: StatusHeaders): RpcError | undefined {
  const raw = headers['grpc-status'];
  if (raw === undefined)
    return new RpcError('server closed the stream without sending a status', RpcCode.internal);
  const code = /^\d{1,10}$/.test(raw) && Number(raw) <= maxCode ? Number(raw) : RpcCode.unknown;
  if (code === RpcCode.ok) return undefined;
  const message = percentDecode(headers['grpc-message'] ?? '');
  return new RpcError(message, code, detailsFromHeader(headers['grpc-status-details-bin']));
}

/**
 * Trailers for a call that ended with `error`, or with OK. Details that do not fit into a header block are left out.
 */
export function statusToHeaders(error: RpcError | undefined): Record<string, string> {
  if (!error) return { 'grpc-status': '0' };
  const headers: Record<string, string> = {
    'grpc-status': String(error.code),
    'grpc-message': percentEncode(error.message.slice(0, maxMessage)),
  };
  if (error.details.length === 0) return headers;
  const status = encodeRpcStatus({ code: error.code, message: error.message, details: error.details });
  if (status.length <= maxDetails) headers['grpc-status-details-bin'] = toBase64(status);
  return headers;
}

/** Code for a reply that is not gRPC (https://github.com/grpc/grpc/blob/master/doc/http-grpc-status-mapping.md). */
export function codeFromHttpStatus(status: number): number {
  if (status === 400) return RpcCode.internal;
  if (status === 401) return RpcCode.unauthenticated;
  if (status === 403) return RpcCode.permissionDenied;
  if (status === 404) return RpcCode.unimplemented;
  return [429, 502, 503, 504].includes(status) ? RpcCode.unavailable : RpcCode.unknown;
}

/** Code for a stream that was reset (HTTP/2 error code). */
export function codeFromReset(errorCode: number): number {
  return resetCodes[errorCode] ?? RpcCode.internal;
}

/** Encodes text for `grpc-message`: UTF-8 with everything but printable ASCII escaped, and `%` too. */
export function percentEncode(text: string): string {
  let out = '';
  for (const byte of encoder.encode(text)) {
    const plain = byte >= 0x20 && byte <= 0x7e && byte !== 0x25;
    out += plain ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return out;
}

/** Decodes a `grpc-message`; text that is not an escape stays as it is. */
export function percentDecode(header: string): string {
  if (!header.includes('%')) return header;
  const bytes = new Uint8Array(header.length);
  let size = 0;
  for (let i = 0; i < header.length; i++) {
    const code = header.charCodeAt(i);
    const high = code === percent ? hexValue(header, i + 1) : -1;
    const low = high < 0 ? -1 : hexValue(header, i + 2);
    bytes[size++] = low < 0 ? code : high * 16 + low;
    if (low >= 0) i += 2;
  }
  return decoder.decode(bytes.subarray(0, size));
}

function hexValue(text: string, at: number): number {
  return at < text.length ? hex.indexOf(text.charAt(at).toLowerCase()) : -1;
}

function detailsFromHeader(header: string | undefined): readonly StatusDetail[] {
  if (!header) return [];
  try {
    return decodeRpcStatus(fromBase64(padded(header))).details;
  } catch {
    return [];
  }
}

/** gRPC leaves out the padding of base64 in headers. */
function padded(base64: string): string {
  return base64.padEnd(Math.ceil(base64.length / 4) * 4, '=');
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

const resetCodes: Readonly<Record<number, number>> = {
  7: RpcCode.unavailable,
  8: RpcCode.cancelled,
  11: RpcCode.resourceExhausted,
  12: RpcCode.permissionDenied,
};

import { percentEncode } from './status.ts';

/**
 * A header value that gRPC allows: printable ASCII stays as it is, and any other text is percent-encoded like
 * `grpc-message`. grpc-go rejects such text (internal/metadata `ValidatePair`), so every value that another client
 * can send stays the same.
 */
export function grpcHeaderValue(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? text : percentEncode(text);
}

/**
 * A header value for HTTP/1.1 in the form that `node:http` takes: one character per byte of the UTF-8 text, as Go's
 * `net/http` sends it. Control characters, which are not allowed in headers, are percent-encoded.
 */
export function httpHeaderValue(text: string): string {
  let out = '';
  for (const byte of Buffer.from(text, 'utf8')) {
    const isControl = byte < 0x20 || byte === 0x7f;
    out += isControl ? percentEncode(String.fromCharCode(byte)) : String.fromCharCode(byte);
  }
  return out;
}

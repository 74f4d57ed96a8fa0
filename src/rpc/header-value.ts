import { percentEncode } from './status.ts';

/**
 * A header's value as gRPC allows it: printable ASCII stays as it is, and a text with anything else is percent-encoded as a
 * `grpc-message` is. grpc-go refuses such a text (internal/metadata `ValidatePair`), so no other client's value differs.
 */
export function grpcHeaderValue(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? text : percentEncode(text);
}

/**
 * A header's value for HTTP/1.1, in the form that `node:http` takes: one character for each byte of the UTF-8 text, as Go's
 * `net/http` sends it. Control characters, which no header may hold, are percent-encoded.
 */
export function httpHeaderValue(text: string): string {
  let out = '';
  for (const byte of Buffer.from(text, 'utf8')) {
    const isControl = byte < 0x20 || byte === 0x7f;
    out += isControl ? percentEncode(String.fromCharCode(byte)) : String.fromCharCode(byte);
  }
  return out;
}

import type { RpcStatusDetail } from './channel.ts';

/** `google.rpc.Status`. */
export interface RpcStatusMessage {
  readonly code: number;
  readonly message: string;
  readonly details: readonly RpcStatusDetail[];
}

/** Bytes of a `google.rpc.Status`. Written by hand so that a transport needs no generated code. */
export function encodeRpcStatus(status: RpcStatusMessage): Uint8Array {
  const parts: Uint8Array[] = [];
  if (status.code !== 0) parts.push(varint(0x08), varint(status.code));
  if (status.message !== '') parts.push(...field(2, Buffer.from(status.message, 'utf8')));
  for (const detail of status.details) {
    const any = [...field(1, Buffer.from(detail.typeUrl, 'utf8')), ...field(2, detail.value)];
    parts.push(...field(3, Buffer.concat(any)));
  }
  return Buffer.concat(parts);
}

/** Reads a `google.rpc.Status`; unknown fields are skipped, broken bytes throw. */
export function decodeRpcStatus(bytes: Uint8Array): RpcStatusMessage {
  let code = 0;
  let message = '';
  const details: RpcStatusDetail[] = [];
  for (const { number, value } of fields(bytes)) {
    if (number === 1 && typeof value === 'number') code = value;
    else if (number === 2 && typeof value === 'object') message = text(value);
    else if (number === 3 && typeof value === 'object') details.push(decodeAny(value));
  }
  return { code, message, details };
}

function decodeAny(bytes: Uint8Array): RpcStatusDetail {
  let typeUrl = '';
  let value: Uint8Array = new Uint8Array(0);
  for (const entry of fields(bytes)) {
    if (typeof entry.value !== 'object') continue;
    if (entry.number === 1) typeUrl = text(entry.value);
    else if (entry.number === 2) value = entry.value;
  }
  return { typeUrl, value };
}

interface Field {
  readonly number: number;
  readonly value: number | Uint8Array;
}

function* fields(bytes: Uint8Array): Generator<Field> {
  let at = 0;
  const readVarint = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError('status message is cut off');
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
  };
  while (at < bytes.length) {
    const key = readVarint();
    const wire = key & 7;
    if (wire === 0) yield { number: key >>> 3, value: readVarint() };
    else {
      const size = wire === 2 ? readVarint() : wire === 1 ? 8 : wire === 5 ? 4 : Number.NaN;
      if (!(at + size <= bytes.length)) throw new RangeError('status message is broken');
      yield { number: key >>> 3, value: bytes.subarray(at, at + size) };
      at += size;
    }
  }
}

function field(number: number, value: Uint8Array): Uint8Array[] {
  return [varint((number << 3) | 2), varint(value.length), value];
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
  return Uint8Array.from(bytes);
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}

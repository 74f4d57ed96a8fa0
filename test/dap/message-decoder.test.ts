import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BadMessageError, MessageDecoder, maxMessage } from '../../src/dap/message-decoder.ts';

const framed = (body: string, header = '') =>
  `Content-Length: ${Buffer.byteLength(body)}\r\n${header}\r\n${body}`;

function decode(text: string | Uint8Array, size = Number.POSITIVE_INFINITY): unknown[] {
  const decoder = new MessageDecoder();
  const bytes = Buffer.from(text);
  const messages: unknown[] = [];
  for (let at = 0; at < bytes.length; at += size)
    messages.push(...decoder.push(bytes.subarray(at, at + size)));
  return messages;
}

describe('messages', () => {
  const values = [{ seq: 1, text: 'é🙂' }, {}, 'x', 7];
  const stream = values.map((value) => framed(JSON.stringify(value))).join('');

  test.each([1, 2, 3, 7, 1000])('are found in pieces of %i bytes', (size) => {
    expect(decode(stream, size)).toEqual(values);
  });

  test('may have other header fields, in any case', () => {
    expect(decode(framed('1', 'Content-Type: application/vscode-jsonrpc\r\nx:\r\n'))).toEqual([1]);
    expect(decode('content-length:2\r\n\r\n{}')).toEqual([{}]);
  });

  test('wait for the rest', () => {
    expect(decode(stream.slice(0, -1))).toEqual(values.slice(0, -1));
  });
});

test.each([
  ['Content-Length: x\r\n\r\n', 'does not contain one Content-Length with a number'],
  ['Content-Length: -1\r\n\r\n', 'does not contain one Content-Length with a number'],
  ['Content-Length: 1e3\r\n\r\n', 'does not contain one Content-Length with a number'],
  ['Content-Length: 1\r\nContent-Length: 2\r\n\r\n', 'does not contain one Content-Length with a number'],
  ['Other: 1\r\n\r\n', 'does not contain one Content-Length with a number'],
  ['\r\n\r\n', 'a line without a field name'],
  ['{"seq":1}\r\n\r\n', 'does not contain one Content-Length'],
  ['GET / HTTP/1.1\r\nHost: x\r\n\r\n', 'has a line without a field name'],
  [
    `Content-Length: ${maxMessage + 1}\r\n\r\n`,
    `a message has ${maxMessage + 1} bytes; the limit is ${maxMessage}`,
  ],
  ['Content-Length: 99999999999999999999\r\n\r\n', 'the limit is'],
  ['x'.repeat(4097), 'the header of a message has more than 4096 bytes'],
  ['Content-Length: 0\r\n\r\n', 'a message is not JSON'],
  ['Content-Length: 2\r\n\r\n{x', 'a message is not JSON'],
])('%j is not a message', (text, message) => {
  expect(() => decode(text)).toThrow(BadMessageError);
  expect(() => decode(text, 1)).toThrow(message);
});

test('the largest message is taken', () => {
  const body = JSON.stringify('x'.repeat(maxMessage - 2));
  expect(decode(framed(body))).toEqual(['x'.repeat(maxMessage - 2)]);
});

test('any bytes are messages or an error, and the size of the pieces does not matter', () => {
  const message = fc.json().map((body) => framed(body));
  const broken = fc.oneof(fc.string(), fc.constantFrom('\r\n', 'Content-Length: ', '\r\n\r\n', '5', '{'));
  const stream = fc.array(fc.oneof({ weight: 3, arbitrary: message }, broken), { maxLength: 6 });
  const outcome = (text: string, size: number) => {
    try {
      return decode(text, size);
    } catch (error) {
      expect(error).toBeInstanceOf(BadMessageError);
      return (error as Error).message;
    }
  };
  fc.assert(
    fc.property(stream, fc.integer({ min: 1, max: 50 }), (parts, size) => {
      expect(outcome(parts.join(''), size)).toEqual(outcome(parts.join(''), 1));
    }),
  );
});

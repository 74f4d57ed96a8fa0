import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RpcError } from '../../src/rpc/channel.ts';
import { percentDecode, percentEncode, statusFromHeaders, statusToHeaders } from '../../src/rpc/status.ts';
import { decodeRpcStatus, encodeRpcStatus } from '../../src/rpc/status-message.ts';

describe('grpc-message', () => {
  it.each([
    ['plain text', 'plain text'],
    ['100%', '100%25'],
    ['a\nb', 'a%0Ab'],
    ['é', '%C3%A9'],
  ])('%j is sent as %s', (text, header) => {
    expect(percentEncode(text)).toBe(header);
    expect(percentDecode(header)).toBe(text);
  });

  it.each([
    ['50% off', '50% off'],
    ['%zz%41', '%zzA'],
    ['%', '%'],
  ])('leaves what is no escape: %s', (header, text) => {
    expect(percentDecode(header)).toBe(text);
  });

  it('comes back for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => percentDecode(percentEncode(text)) === text),
    );
  });
});

describe('trailers', () => {
  it('tell success', () => {
    expect(statusFromHeaders({ 'grpc-status': '0' })).toBeUndefined();
  });

  it('tell an error without details', () => {
    expect(statusFromHeaders({ 'grpc-status': '5', 'grpc-message': 'no%20such' })).toMatchObject({
      code: 5,
      message: 'no such',
      details: [],
    });
  });

  it('keep the error when the details are broken', () => {
    const error = statusFromHeaders({
      'grpc-status': '2',
      'grpc-message': 'x',
      'grpc-status-details-bin': 'GgX/////',
    });
    expect(error).toMatchObject({ code: 2, message: 'x', details: [] });
  });

  it('are an error without a status', () => {
    expect(statusFromHeaders({})).toMatchObject({ code: 13 });
  });

  it('leave out details that no client could read', () => {
    const error = new RpcError('big', 2, [{ typeUrl: 't', value: new Uint8Array(100_000) }]);
    expect(statusToHeaders(error)).toEqual({ 'grpc-status': '2', 'grpc-message': 'big' });
  });
});

it('google.rpc.Status has the bytes that protobuf gives it', () => {
  const bytes = encodeRpcStatus({
    code: 2,
    message: 'hi',
    details: [{ typeUrl: 'a', value: Uint8Array.of(9) }],
  });
  expect(Buffer.from(bytes).toString('hex')).toBe('08021202686' + '91a060a0161120109');
  expect(decodeRpcStatus(bytes)).toEqual({
    code: 2,
    message: 'hi',
    details: [{ typeUrl: 'a', value: Uint8Array.of(9) }],
  });
});

import { describe, expect, test } from 'vitest';
import type { BridgeCall } from '../../src/gateway/bridge-call.ts';
import { bridgeCalls } from '../../src/gateway/bridge-calls.ts';
import { toLong } from '../../src/proto/codec.ts';
import { LLBBridge } from '../../src/proto/gateway-codec.ts';
import { sourceOpCodec } from '../../src/proto/llb-codec.ts';

test('a warning has the bytes of the Dockerfile, also those that are no text', async () => {
  const sent: Uint8Array[] = [];
  const call: BridgeCall = async ({ request, response }, message) => {
    sent.push(request.encode(message));
    return response.decode(new Uint8Array());
  };
  const warning = {
    digest: 'sha256:1',
    level: 1,
    short: 'a\udcff',
    detail: ['\udcfeé'],
    url: '',
    ranges: [],
  };
  await bridgeCalls(call).warn(warning);
  const decoded = LLBBridge.warn.request.decode(sent[0]!);
  expect([decoded.short, ...decoded.detail!].map((bytes) => [...bytes!])).toEqual([
    [0x61, 0xff],
    [0xfe, 0xc3, 0xa9],
  ]);
});

describe('what a download is', () => {
  const resolve = (http: object) => {
    const call: BridgeCall = async ({ response }) =>
      response.decode(
        LLBBridge.resolveSourceMeta.response.encode({
          Source: sourceOpCodec.encode({ identifier: 'https://x/y' }),
          HTTP: http,
        }),
      );
    return bridgeCalls(call).resolveSourceMeta({ identifier: 'https://x/y', attrs: {}, logName: '' });
  };
  const Checksum = `sha256:${'a'.repeat(64)}`;

  test('its time to the nanosecond', async () => {
    const LastModified = { seconds: toLong(1_600_000_000n), nanos: 999_999_999 };
    const { http } = await resolve({ Checksum, LastModified });
    expect(http).toEqual({
      checksum: Checksum,
      filename: '',
      lastModified: 1_600_000_000_999_999_999n,
    });
  });

  test.each([
    ['', 'invalid http checksum digest "": invalid checksum digest format'],
    ['sha256:abc', 'invalid http checksum digest "sha256:abc": invalid checksum digest length'],
    ['a:b', 'invalid http checksum digest "a:b": unsupported digest algorithm'],
  ])('is refused with the checksum %j', async (checksum, message) => {
    await expect(resolve({ Checksum: checksum })).rejects.toThrow(message);
  });
});

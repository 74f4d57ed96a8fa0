import { expect, test } from 'vitest';
import { bridgeCalls } from '../../src/gateway/bridge-calls.ts';
import type { BridgeCall } from '../../src/gateway/llb-bridge.ts';
import { gatewayCodecs } from '../../src/proto/gateway-codec.ts';

test('a warning has the bytes of the Dockerfile, also those that are no text', async () => {
  const sent: Uint8Array[] = [];
  const call: BridgeCall = async (_method, codec, request, answer) => {
    sent.push(codec.encode(request));
    return answer.decode(new Uint8Array());
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
  const decoded = gatewayCodecs.warnRequest.decode(sent[0]!);
  expect([decoded.short, ...decoded.detail!].map((bytes) => [...bytes!])).toEqual([
    [0x61, 0xff],
    [0xfe, 0xc3, 0xa9],
  ]);
});

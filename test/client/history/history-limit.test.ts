import Long from 'long';
import { expect, test } from 'vitest';
import { listHistory } from '../../../src/client/history/history.ts';
import { Control } from '../../../src/proto/control-codec.ts';
import type { RpcChannel } from '../../../src/rpc/channel.ts';

test('the newest builds are chosen here: the daemon is not asked to count', async () => {
  const requests: Uint8Array[] = [];
  async function* events(): AsyncGenerator<Uint8Array> {
    for (const second of [20, 40, 30])
      yield Control.listenBuildHistory.response.encode({
        record: { Ref: `b${second}`, CreatedAt: { seconds: Long.fromNumber(second) } },
      });
  }
  const channel = {
    serverStream: (_: string, request: Uint8Array) => {
      requests.push(request);
      return events();
    },
  } as unknown as RpcChannel;

  const records = await listHistory(channel, { limit: 2 });

  expect(records.map(({ ref }) => ref)).toEqual(['b40', 'b30']);
  // EarlyExit alone.
  expect(requests.map((request) => [...request])).toEqual([[0x18, 1]]);
});

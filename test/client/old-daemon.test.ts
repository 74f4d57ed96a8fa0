import { expect, it } from 'vitest';
import { deleteHistory, listHistory } from '../../src/client/history/history.ts';
import { describeWorkers } from '../../src/client/workers.ts';
import { Control } from '../../src/proto/control-codec.ts';
import { RpcCode, RpcError } from '../../src/rpc/channel.ts';
import type { RpcHandler } from '../../src/rpc/server-call.ts';
import { fakeDaemon } from './fake-daemon.ts';

/** Docker Engine 20.10 has BuildKit 0.8. */
const unknown: RpcHandler = async () => {
  throw new RpcError('unknown method', RpcCode.unimplemented);
};

it('a daemon without history says what is missing, and which ones have it', async () => {
  const { connection } = fakeDaemon({});
  const error = {
    code: 'daemon-too-old',
    message: 'this daemon is too old: it does not support build history',
  };
  await expect(listHistory(connection.channel)).rejects.toMatchObject(error);
  await expect(deleteHistory(connection.channel, 'ref')).rejects.toMatchObject({
    ...error,
    hint: expect.stringContaining('BuildKit 0.11 or Docker Engine 23'),
  });
});

it('a daemon that does not tell its version has workers all the same', async () => {
  const { connection } = fakeDaemon({
    [Control.info.path]: unknown,
    [Control.listWorkers.path]: async (call) => {
      await call.send(Buffer.from([0x0a, 0x03, 0x0a, 0x01, 0x77]));
    },
  });
  expect(await describeWorkers(connection.channel)).toMatchObject([{ id: 'w', version: '' }]);
});

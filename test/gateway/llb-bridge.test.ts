import { expect, test } from 'vitest';
import { connectBridge } from '../../src/gateway/llb-bridge.ts';
import { LLBBridge } from '../../src/proto/gateway-codec.ts';
import { RpcCode, RpcError } from '../../src/rpc/channel.ts';

const environment = { options: new Map(), sessionId: 'session', product: 'buildkit', workers: [] };

/** A daemon that answers the ping when it has been asked for the inputs, with what `inputs` returns. */
function bridgeTo(inputs: () => Uint8Array) {
  const paths: string[] = [];
  let answerPing = () => {};
  const isAsked = new Promise<void>((resolve) => {
    answerPing = resolve;
  });
  const unary = async (path: string) => {
    paths.push(path);
    if (path === LLBBridge.ping.path) await isAsked;
    if (path !== LLBBridge.inputs.path) return new Uint8Array();
    answerPing();
    return inputs();
  };
  return { paths, bridge: connectBridge({ unary }, environment) };
}

test('asks for the inputs while the daemon answers the ping, and once', async () => {
  const { paths, bridge } = bridgeTo(() => new Uint8Array());
  // Asked one after the other, it would never be connected.
  const { gateway } = await bridge;
  expect(await gateway.inputs()).toEqual(new Map());
  expect(await gateway.inputs()).toEqual(new Map());
  expect(paths).toEqual([LLBBridge.ping.path, LLBBridge.inputs.path]);
});

test('an error of the inputs is one of who asks for them', async () => {
  const { bridge } = bridgeTo(() => {
    throw new RpcError('no inputs', RpcCode.unknown);
  });
  const { gateway } = await bridge;
  await expect(gateway.inputs()).rejects.toThrow('no inputs');
});

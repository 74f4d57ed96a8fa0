import { duplexPair } from 'node:stream';
import { expect, it } from 'vitest';
import { byteStreamOf } from '../../src/host/node/byte-stream.ts';

function opened() {
  const [near, far] = duplexPair();
  const heard: string[] = [];
  const stream = byteStreamOf(near);
  stream.open({
    onData: (bytes) => heard.push(Buffer.from(bytes).toString()),
    onEnd: (error) => heard.push(`end ${error?.message ?? ''}`),
  });
  return { near, far, stream, heard };
}

it('carries bytes both ways until the peer ends', async () => {
  const { far, stream, heard } = opened();
  stream.write(Buffer.from('to the peer'));
  far.write('from the peer');
  await expect.poll(() => heard).toEqual(['from the peer']);
  expect(String(far.read())).toBe('to the peer');
  far.end();
  await expect.poll(() => heard[1]).toBe('end ');
});

it('tells why a stream failed', async () => {
  const { near, heard } = opened();
  near.destroy(new Error('broken pipe'));
  await expect.poll(() => heard[0]).toBe('end broken pipe');
});

it('says nothing and writes nothing once it was closed', async () => {
  const { far, stream, heard } = opened();
  far.on('error', () => {});
  stream.close();
  stream.write(Buffer.from('late'));
  far.end('late');
  await new Promise((resolve) => setImmediate(resolve));
  expect(heard).toEqual([]);
  expect(far.read()).toBeNull();
});

import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fromLongNumber, toLong } from '../../src/proto/codec.ts';
import { Content, type WriteContentAnswer } from '../../src/proto/content-codec.ts';
import { type RpcChannel, RpcCode } from '../../src/rpc/channel.ts';
import { createHttp2Channel } from '../../src/rpc/http2-channel.ts';
import { readOciIndex } from '../../src/session/content/oci-index.ts';
import { OciStore, type StoreAccess } from '../../src/session/content/oci-store.ts';
import { contentStoreService } from '../../src/session/services/content-store.ts';
import { startSession } from '../../src/session/session.ts';
import { makePipe } from '../files/files.ts';
import { joinedPair } from '../rpc/pair.ts';
import { scratchDir } from './scratch-dir.ts';

const SERVICE = '/containerd.services.content.v1.Content';
const metadata: [string, string][] = [['buildkit-attachable-store-id', 'oci:x']];

async function serve(access: StoreAccess = 'write') {
  const root = scratchDir();
  const store = await OciStore.open(root, access);
  onTestFinished(() => store.close());
  const [ours, theirs] = joinedPair();
  const session = await startSession(async () => ours, {
    services: [contentStoreService(new Map([['oci:x', store]]))],
  });
  onTestFinished(() => session.close());
  return { root, store, channel: createHttp2Channel(theirs) };
}

function putBlob(root: string, text: string | Buffer): string {
  const hex = createHash('sha256').update(text).digest('hex');
  mkdirSync(join(root, 'blobs/sha256'), { recursive: true });
  writeFileSync(join(root, 'blobs/sha256', hex), text);
  return `sha256:${hex}`;
}

async function read(channel: RpcChannel, digest: string, offset = 0, size = 0): Promise<Buffer> {
  const request = Content.read.request.encode({
    digest,
    offset: toLong(offset),
    size: toLong(size),
  });
  const parts: Buffer[] = [];
  for await (const message of channel.serverStream(`${SERVICE}/Read`, request, { metadata })) {
    // ReadContentResponse has offset 1 and data 2: those of a write's offset and data are 5 and 6.
    const { offset: at, data } = decodeRead(message);
    expect(at).toBe(parts.reduce((sum, part) => sum + part.length, 0));
    parts.push(data);
  }
  return Buffer.concat(parts);
}

/** By hand, as the daemon would: key, varint, key, length, bytes. */
function decodeRead(message: Uint8Array): { offset: number; data: Buffer } {
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = message[at++]!;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  let offset = 0;
  if (message[at] === 0x08) {
    at++;
    offset = varint();
  }
  expect(message[at++]).toBe(0x12);
  const length = varint();
  expect(message.length - at).toBe(length);
  return { offset, data: Buffer.from(message.subarray(at)) };
}

/** Sends requests one by one and gives the answers; rejects with the call's error. */
async function write(channel: RpcChannel, requests: Parameters<typeof Content.write.request.encode>[0][]) {
  const call = channel.bidi(`${SERVICE}/Write`, { metadata });
  const responses = call.responses[Symbol.asyncIterator]();
  const answers: WriteContentAnswer[] = [];
  for (const request of requests) {
    await call.send(Content.write.request.encode(request));
    const { done, value } = await responses.next();
    if (done) break;
    answers.push(Content.write.response.decode(value));
  }
  call.endSend();
  await responses.next();
  return answers;
}

const unary = (channel: RpcChannel, method: string, request: Uint8Array) =>
  channel.unary(`${SERVICE}/${method}`, request, { metadata });

describe('reading', () => {
  it('tells a blob', async () => {
    const { root, channel } = await serve('read');
    const digest = putBlob(root, 'hello');
    const reply = await unary(channel, 'Info', Content.info.request.encode({ digest }));
    const { info } = Content.info.response.decode(reply);
    expect(info).toMatchObject({ digest, size: toLong(5) });
    const modified = statSync(join(root, 'blobs', digest.replace(':', '/'))).mtimeMs;
    expect(fromLongNumber(info?.created_at?.seconds)).toBe(Math.floor(modified / 1000));
  });

  it('gives all of it or a part', async () => {
    const { root, channel } = await serve('read');
    const large = Buffer.alloc(2_500_000, 'abcdefg');
    const digest = putBlob(root, large);
    expect((await read(channel, digest)).equals(large)).toBe(true);
    expect(
      (await read(channel, digest, 1_000_001, 1_200_000)).equals(large.subarray(1_000_001, 2_200_001)),
    ).toBe(true);
    expect((await read(channel, digest, 2_499_998, 100)).toString()).toHaveLength(2);
    expect(await read(channel, digest, 2_500_000)).toHaveLength(0);
    await expect(read(channel, digest, 2_500_001)).rejects.toMatchObject({ code: RpcCode.outOfRange });
  });

  it('lists blobs and nothing else', async () => {
    const { root, channel } = await serve('read');
    const digests = ['a', 'b', 'c'].map((text) => putBlob(root, text)).sort();
    writeFileSync(join(root, 'blobs/sha256/README'), '');
    const request = Content.list.request.encode({});
    const found: string[] = [];
    for await (const message of channel.serverStream(`${SERVICE}/List`, request, { metadata }))
      found.push(...Content.list.response.decode(message).info.map(({ digest }) => digest ?? ''));
    expect(found).toEqual(digests);
  });

  it.each([
    '../../etc/passwd',
    'sha256:../../../../etc/passwd',
    `sha256:${'A'.repeat(64)}`,
    'md5:d41d8cd98f00b204e9800998ecf8427e',
    '',
  ])('refuses %j', async (digest) => {
    const { channel } = await serve('read');
    const wrong = { code: RpcCode.invalidArgument };
    await expect(unary(channel, 'Info', Content.info.request.encode({ digest }))).rejects.toMatchObject(
      wrong,
    );
    await expect(read(channel, digest)).rejects.toMatchObject(wrong);
  });

  it('knows what is missing, and other stores', async () => {
    const { channel } = await serve('read');
    const digest = `sha256:${'0'.repeat(64)}`;
    const request = Content.info.request.encode({ digest });
    await expect(unary(channel, 'Info', request)).rejects.toMatchObject({ code: RpcCode.notFound });
    const other: [string, string][] = [['buildkit-attachable-store-id', 'oci:y']];
    await expect(channel.unary(`${SERVICE}/Info`, request, { metadata: other })).rejects.toMatchObject({
      code: RpcCode.notFound,
      message: 'unknown store oci:y: not found',
    });
    await expect(channel.unary(`${SERVICE}/Info`, request)).rejects.toMatchObject({
      code: RpcCode.invalidArgument,
    });
  });

  it('lets nobody write or delete', async () => {
    const { root, channel } = await serve('read');
    const digest = putBlob(root, 'x');
    const denied = { code: RpcCode.permissionDenied };
    await expect(write(channel, [{ ref: 'r', action: 1, data: Buffer.from('y') }])).rejects.toMatchObject(
      denied,
    );
    const request = Content.delete.request.encode({ digest });
    await expect(unary(channel, 'Delete', request)).rejects.toMatchObject(denied);
    expect(readdirSync(root)).toEqual(['blobs']);
  });
});

describe('writing', () => {
  const data = Buffer.from('some content');
  const digest = `sha256:${createHash('sha256').update(data).digest('hex')}`;

  it('commits a blob, as containerd sends it', async () => {
    const { root, channel } = await serve();
    const answers = await write(channel, [
      { action: 0, ref: 'layer', total: toLong(data.length), expected: digest },
      { action: 1, offset: toLong(0), data: data.subarray(0, 4) },
      { action: 1, offset: toLong(4), data: data.subarray(4) },
      { action: 2, offset: toLong(data.length), total: toLong(data.length), expected: digest },
    ]);
    expect(answers.map(({ offset }) => fromLongNumber(offset))).toEqual([0, 4, 12, 12]);
    expect(answers.at(-1)).toMatchObject({ action: 2, digest });
    const path = join(root, 'blobs', digest.replace(':', '/'));
    expect(readFileSync(path)).toEqual(data);
    expect(statSync(path).mode & 0o777).toBe(0o444);
  });

  it('leaves nothing behind of what is wrong or unfinished', async () => {
    const { root, store, channel } = await serve();
    const wrong = `sha256:${'0'.repeat(64)}`;
    const failed = { code: RpcCode.failedPrecondition };
    await expect(write(channel, [{ action: 2, ref: 'a', data, expected: wrong }])).rejects.toMatchObject(
      failed,
    );
    await expect(write(channel, [{ action: 2, ref: 'b', data, total: toLong(5) }])).rejects.toMatchObject(
      failed,
    );
    await write(channel, [{ action: 1, ref: 'c', data }]);
    const reply = await unary(channel, 'ListStatuses', Content.listStatuses.request.encode({}));
    const { statuses } = Content.listStatuses.response.decode(reply);
    expect(statuses.map(({ ref, offset }) => [ref, fromLongNumber(offset)])).toEqual([['c', data.length]]);
    await store.close();
    expect(readdirSync(root)).toEqual([]);
  });

  it('takes up a write that was left, and starts again at offset 0', async () => {
    const { root, channel } = await serve();
    await write(channel, [{ action: 1, ref: 'r', data: data.subarray(0, 4) }]);
    const [status] = await write(channel, [{ action: 0, ref: 'r' }]);
    expect(fromLongNumber(status!.offset)).toBe(4);
    await expect(write(channel, [{ action: 1, ref: 'r', offset: toLong(3), data }])).rejects.toMatchObject({
      code: RpcCode.outOfRange,
    });
    await write(channel, [{ action: 2, ref: 'r', offset: toLong(0), data, expected: digest }]);
    expect(existsSync(join(root, 'blobs', digest.replace(':', '/')))).toBe(true);
  });

  it('limits unfinished writes, but not their continuation', async () => {
    const { channel } = await serve();
    for (let i = 0; i < 256; i++) await write(channel, [{ action: 1, ref: `r${i}`, data }]);
    await write(channel, [{ action: 0, ref: 'r0' }]);
    await expect(write(channel, [{ action: 1, ref: 'one more', data }])).rejects.toMatchObject({
      code: RpcCode.resourceExhausted,
    });
    await write(channel, [{ action: 2, ref: 'r1', offset: toLong(data.length), expected: digest }]);
    await write(channel, [{ action: 1, ref: 'one more', data }]);
  });

  it('keeps the announced size of a write that does not repeat it', async () => {
    const { channel } = await serve();
    await write(channel, [{ action: 1, ref: 'r', data, total: toLong(5) }]);
    const reply = await unary(channel, 'ListStatuses', Content.listStatuses.request.encode({}));
    expect(fromLongNumber(Content.listStatuses.response.decode(reply).statuses[0]!.total)).toBe(5);
    await expect(
      write(channel, [{ action: 2, ref: 'r', offset: toLong(data.length) }]),
    ).rejects.toMatchObject({ code: RpcCode.failedPrecondition });
  });

  it('ends a write that is aborted, and knows no other one', async () => {
    const { root, channel } = await serve();
    const abort = (ref: string) => unary(channel, 'Abort', Content.abort.request.encode({ ref }));
    await write(channel, [{ action: 1, ref: 'r', data }]);
    await abort('r');
    expect(readdirSync(join(root, 'ingest'))).toEqual([]);
    await expect(abort('r')).rejects.toMatchObject({ code: RpcCode.notFound });
  });

  it('says that a blob exists', async () => {
    const { root, channel } = await serve();
    putBlob(root, data);
    const exists = { code: RpcCode.alreadyExists };
    await expect(write(channel, [{ action: 0, ref: 'a', expected: digest }])).rejects.toMatchObject(exists);
    await expect(write(channel, [{ action: 2, ref: 'b', data }])).rejects.toMatchObject(exists);
    await expect(
      write(channel, [
        { action: 1, ref: 'c', data },
        { action: 2, expected: digest },
      ]),
    ).rejects.toMatchObject(exists);
  });

  it('needs a ref, and one writer for each', async () => {
    const { channel } = await serve();
    await expect(write(channel, [{ action: 0 }])).rejects.toMatchObject({ code: RpcCode.invalidArgument });
    const call = channel.bidi(`${SERVICE}/Write`, { metadata });
    await call.send(Content.write.request.encode({ ref: '../../x', action: 0 }));
    await call.responses[Symbol.asyncIterator]().next();
    await expect(write(channel, [{ ref: '../../x', action: 0 }])).rejects.toMatchObject({
      code: RpcCode.unavailable,
    });
    call.cancel();
  });

  it('writes below its own folder whatever the ref', async () => {
    const { root, channel } = await serve();
    await write(channel, [{ action: 1, ref: '../../../escape', data }]);
    expect(readdirSync(root)).toEqual(['ingest']);
    expect(readdirSync(join(root, 'ingest'))).toHaveLength(1);
    await unary(channel, 'Abort', Content.abort.request.encode({ ref: '../../../escape' }));
    expect(readdirSync(join(root, 'ingest'))).toEqual([]);
  });

  it('checks other algorithms', async () => {
    const { root, channel } = await serve();
    const long = `sha512:${createHash('sha512').update(data).digest('hex')}`;
    await write(channel, [
      { action: 1, ref: 'r', data },
      { action: 2, offset: toLong(data.length), expected: long },
    ]);
    expect(readFileSync(join(root, 'blobs', long.replace(':', '/')))).toEqual(data);
  });

  it('deletes what this build wrote, nothing else', async () => {
    const { root, channel } = await serve();
    const old = putBlob(root, 'of another build');
    await write(channel, [{ action: 2, ref: 'r', data }]);
    const remove = (text: string) =>
      unary(channel, 'Delete', Content.delete.request.encode({ digest: text }));
    await remove(digest);
    await expect(remove(old)).rejects.toMatchObject({ code: RpcCode.permissionDenied });
    expect(readdirSync(join(root, 'blobs/sha256'))).toEqual([old.slice(7)]);
  });
});

describe('links and pipes in a layout', () => {
  const digest = `sha256:${'a'.repeat(64)}`;
  const path = `blobs/sha256/${'a'.repeat(64)}`;

  it('reads no blob from outside, and names both paths', async () => {
    const base = scratchDir({ secret: 'TOP-SECRET', [`layout/${path}`]: '-> ../../../secret' });
    const store = await OciStore.open(join(base, 'layout'), 'read');
    await expect(store.info(digest)).rejects.toThrow(join(base, 'secret'));
    await expect(store.openBlob(digest)).rejects.toThrow(join(base, 'secret'));
  });

  it('waits for no pipe', async () => {
    const root = scratchDir({ 'blobs/sha256/': '' });
    makePipe(join(root, path));
    const store = await OciStore.open(root, 'read');
    await expect(store.openBlob(digest)).rejects.toThrow('is a named pipe');
    await expect(store.info(digest)).rejects.toThrow('not found');
  });

  it('follows links inside', async () => {
    const root = scratchDir({ 'blobs/sha256/x': 'content', [path]: '-> x' });
    const handle = await (await OciStore.open(root, 'read')).openBlob(digest);
    expect((await handle.readFile()).toString()).toBe('content');
    await handle.close();
  });

  it.each(['ingest', 'blobs', 'blobs/sha256'])('writes nothing through %s', async (name) => {
    const base = scratchDir({ 'elsewhere/': '', 'layout/blobs/': '' });
    if (name === 'blobs') rmdirSync(join(base, 'layout/blobs'));
    symlinkSync(join(base, 'elsewhere'), join(base, 'layout', name));
    const store = await OciStore.open(join(base, 'layout'), 'write');
    const write = async () => {
      const writer = await store.acquire('ref', 0, '');
      await writer.write(Buffer.from('content'));
      await store.commit('ref', writer, '');
    };
    await expect(write()).rejects.toThrow('which is outside');
    expect(readdirSync(join(base, 'elsewhere'))).toEqual([]);
    await store.close();
  });

  it('an index that leads outside is not shown', async () => {
    const base = scratchDir({ secret: 'TOP-SECRET', 'layout/index.json': '-> ../secret' });
    await expect(readOciIndex(join(base, 'layout'))).rejects.toThrow(join(base, 'secret'));
  });
});

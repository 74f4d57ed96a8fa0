import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { Secrets } from '../../src/proto/session-codec.ts';
import { call } from '../../src/rpc/call.ts';
import { createHttp2Channel } from '../../src/rpc/http2-channel.ts';
import { createSecretStore, type SecretStore, secretsService } from '../../src/session/services/secrets.ts';
import { startSession } from '../../src/session/session.ts';
import { joinedPair } from '../rpc/pair.ts';
import { scratchDir } from './scratch-dir.ts';

/** moby/buildkit v0.32.2 session/secrets/secretsprovider. */
const maxSize = 500 * 1024;

describe('a secret', () => {
  test.each<[string, { file?: string; env?: string }, Record<string, string>, string]>([
    ['of a variable', { env: 'V' }, { V: 'v', id: 'i' }, 'v'],
    ['of a variable that is not set', { env: 'V' }, { id: 'i' }, ''],
    ['of a variable, though there is a file', { env: 'V', file: 'f' }, { V: 'v' }, 'v'],
    ['of the variable of its name', {}, { id: 'i' }, 'i'],
    ['of a file, though there is a variable of its name', { file: 'f' }, { id: 'i' }, 'file'],
  ])('%s', async (_what, { file, env: variable }, env, value) => {
    const dir = scratchDir({ f: 'file' });
    const source = { id: 'id', file: file && join(dir, file), env: variable };
    const store = await createSecretStore([source], env);
    expect(Buffer.from((await store('id'))!).toString()).toBe(value);
    expect(await store('other')).toBeUndefined();
  });

  test('of the file of its name', async () => {
    const path = join(scratchDir({ f: 'file' }), 'f');
    const store = await createSecretStore([{ id: path }], {});
    expect(Buffer.from((await store(path))!).toString()).toBe('file');
  });

  test('is read when it is asked for, whole', async () => {
    const path = join(scratchDir({ f: '' }), 'f');
    const store = await createSecretStore([{ id: 'x', file: path }], {});
    const bytes = Buffer.alloc(maxSize, 'ab');
    writeFileSync(path, bytes);
    expect(bytes.equals((await store('x'))!)).toBe(true);
  });

  test('of the largest size is taken, one of a byte more is refused', async () => {
    const dir = scratchDir();
    const file = join(dir, 'f');
    writeFileSync(file, Buffer.alloc(maxSize));
    await createSecretStore([{ id: 'x', file }], {});
    writeFileSync(file, Buffer.alloc(maxSize + 1));
    await expect(createSecretStore([{ id: 'x', file }], {})).rejects.toThrow('too big. max size 500KB');
    await expect(createSecretStore([{ id: 'x', file: dir }], {})).rejects.toThrow('is a directory');
    await expect(createSecretStore([{ id: '', file }], {})).rejects.toThrow('secret missing ID');
    await expect(createSecretStore([{ id: 'x', file: join(dir, 'g') }], {})).rejects.toThrow(
      'no such file or directory',
    );
  });
});

describe('the daemon', () => {
  async function asks(store: SecretStore) {
    const [ours, theirs] = joinedPair();
    const session = await startSession(async () => ours, { services: [secretsService(store)] });
    try {
      return await call(createHttp2Channel(theirs), Secrets.getSecret, { ID: 'x' });
    } finally {
      session.close();
    }
  }

  it('gets a secret up to the limit', async () => {
    expect((await asks(async () => Buffer.alloc(maxSize))).data).toHaveLength(maxSize);
    await expect(asks(async () => Buffer.alloc(maxSize + 1))).rejects.toMatchObject({
      message: `invalid secret size ${maxSize + 1}`,
    });
  });

  it('is told which one is not there', async () => {
    await expect(asks(async () => undefined)).rejects.toMatchObject({ code: 5, message: 'not found' });
  });
});

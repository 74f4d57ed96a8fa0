import { createPublicKey, verify } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { Readable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { randomId } from '../../src/base/random-id.ts';
import { toLong } from '../../src/proto/codec.ts';
import { Auth, Secrets, SSH } from '../../src/proto/session-codec.ts';
import { decodeBytesMessage, encodeBytesMessage } from '../../src/rpc/bytes-message.ts';
import type { RpcChannel } from '../../src/rpc/channel.ts';
import { createHttp2Channel } from '../../src/rpc/http2-channel.ts';
import { decodePacket } from '../../src/session/files/packet.ts';
import { authService } from '../../src/session/services/auth.ts';
import { fileSendService, type OutputTarget } from '../../src/session/services/file-send.ts';
import { fileSyncService } from '../../src/session/services/file-sync.ts';
import { createSecretStore, secretsService } from '../../src/session/services/secrets.ts';
import { sshService } from '../../src/session/services/ssh.ts';
import { createUploads } from '../../src/session/services/upload.ts';
import { startSession } from '../../src/session/session.ts';
import type { SessionService } from '../../src/session/session-service.ts';
import { joinedPair } from '../rpc/pair.ts';
import { scratchDir } from './scratch-dir.ts';

/** A session as the daemon sees it. */
async function open(
  ...services: SessionService[]
): Promise<{ channel: RpcChannel; methods: string[]; id: string }> {
  const [ours, theirs] = joinedPair();
  const methods: string[] = [];
  const session = await startSession(
    async (metadata) => {
      for (const [name, value] of metadata)
        if (name === 'x-docker-expose-session-grpc-method') methods.push(value);
      return ours;
    },
    { services },
  );
  onTestFinished(() => session.close());
  return { channel: createHttp2Channel(theirs), methods, id: session.id };
}

describe('session', () => {
  it('announces its methods and answers health checks', async () => {
    const { channel, methods } = await open(secretsService(async () => undefined));
    expect(methods).toContain('/moby.buildkit.secrets.v1.Secrets/GetSecret');
    expect(methods).toContain('/grpc.health.v1.Health/Check');
    expect([...(await channel.unary('/grpc.health.v1.Health/Check', new Uint8Array(0)))]).toEqual([8, 1]);
  });

  it('has ids of 25 characters', () => {
    expect(randomId()).toMatch(/^[a-z0-9]{25}$/);
    expect(randomId()).not.toBe(randomId());
  });
});

describe('file sync', () => {
  async function list(metadata: [string, string][]): Promise<string[]> {
    const root = scratchDir({ 'a, b': '', 'c/d': '', 'é x': '', link: '-> c/d' });
    const { channel } = await open(fileSyncService(new Map([['context', root]])));
    const call = channel.bidi('/moby.filesync.v1.FileSync/DiffCopy', { metadata });
    const paths: string[] = [];
    for await (const message of call.responses) {
      const packet = decodePacket(message);
      if (packet.type !== 'stat' || !packet.stat) break;
      paths.push(packet.stat.path);
    }
    return paths;
  }

  it('sends a directory', async () => {
    expect(await list([['dir-name', 'context']])).toEqual(['a, b', 'c', 'c/d', 'link', 'é x']);
  });

  it('keeps patterns with commas whole', async () => {
    const metadata: [string, string][] = [
      ['dir-name', 'context'],
      ['include-patterns', 'a, b'],
      ['include-patterns', 'c'],
    ];
    expect(await list(metadata)).toEqual(['a, b', 'c', 'c/d']);
  });

  it('unescapes patterns', async () => {
    const metadata: [string, string][] = [
      ['dir-name', 'context'],
      ['include-patterns', '%C3%A9+x'],
      ['include-patterns-encoded', '1'],
    ];
    expect(await list(metadata)).toEqual(['é x']);
  });

  it('follows paths', async () => {
    expect(
      await list([
        ['dir-name', 'context'],
        ['followpaths', 'link'],
      ]),
    ).toEqual(['c', 'c/d', 'link']);
  });

  it('refuses other directories', async () => {
    await expect(list([['dir-name', 'other']])).rejects.toMatchObject({
      code: 5,
      message: 'no access allowed to dir "other"',
    });
  });
});

describe('file send', () => {
  async function send(
    target: OutputTarget,
    chunks: string[],
    metadata: [string, string][] = [],
  ): Promise<void> {
    const { channel } = await open(fileSendService(new Map([[2, target]])));
    const headers: [string, string][] = [['buildkit-attachable-exporter-id', '2'], ...metadata];
    const call = channel.bidi('/moby.filesync.v1.FileSend/DiffCopy', { metadata: headers });
    for (const chunk of chunks) await call.send(encodeBytesMessage(Buffer.from(chunk)));
    call.endSend();
    for await (const _ of call.responses);
  }

  it('writes a stream with its metadata', async () => {
    let text = '';
    let seen: unknown;
    let finished = false;
    const sink = {
      write: async (data: Uint8Array) => {
        text += Buffer.from(data).toString();
      },
      finish: async () => {
        finished = true;
      },
      discard: async () => {},
    };
    const target: OutputTarget = {
      kind: 'stream',
      open: async (md) => {
        seen = Object.fromEntries(md);
        return sink;
      },
    };
    await send(target, ['ab', '', 'c'], [['exporter-md-image.name', 'x']]);
    expect([text, finished, seen]).toEqual(['abc', true, { 'image.name': 'x' }]);
  });

  it('says that a target exists', async () => {
    await expect(send({ kind: 'stream', open: async () => undefined }, ['x'])).rejects.toMatchObject({
      code: 6,
    });
  });

  it('discards what it cannot write', async () => {
    let discarded = false;
    const sink = {
      write: async () => Promise.reject(new Error('disk full')),
      finish: async () => {},
      discard: async () => {
        discarded = true;
      },
    };
    await expect(send({ kind: 'stream', open: async () => sink }, ['x'])).rejects.toThrow('disk full');
    expect(discarded).toBe(true);
  });

  it('refuses to delete for a daemon that sends platforms one by one', async () => {
    const target: OutputTarget = { kind: 'directory', path: scratchDir(), deleteOthers: true };
    await expect(send(target, [])).rejects.toThrow(
      'local exporter mode=delete requires a BuildKit daemon with multi-platform local export support',
    );
  });
});

describe('upload', () => {
  async function pull(channel: RpcChannel, path: string): Promise<Buffer> {
    const call = channel.bidi('/moby.upload.v1.Upload/Pull', { metadata: [['urlpath', path]] });
    const parts: Uint8Array[] = [];
    for await (const message of call.responses) parts.push(decodeBytesMessage(message));
    return Buffer.concat(parts);
  }

  it('gives a stream once, in pieces that a daemon takes', async () => {
    const uploads = createUploads();
    const large = Buffer.alloc(5_000_000, 'abc');
    const url = uploads.add(Readable.from([Buffer.from('head'), large]));
    expect(url).toMatch(/^http:\/\/buildkit-session\/[a-z0-9]{25}$/);
    const { channel } = await open(uploads.service);
    const { pathname } = new URL(url);
    expect((await pull(channel, pathname)).equals(Buffer.concat([Buffer.from('head'), large]))).toBe(true);
    await expect(pull(channel, pathname)).rejects.toThrow('no http response from session for');
  });

  it('knows only what was offered', async () => {
    const uploads = createUploads();
    uploads.add(Readable.from([Buffer.from('x')]));
    const { channel } = await open(uploads.service);
    await expect(pull(channel, '/../etc/passwd')).rejects.toThrow('no http response from session for passwd');
  });

  it('fails as its stream does', async () => {
    const uploads = createUploads();
    const url = uploads.add(
      (async function* () {
        yield Buffer.from('x');
        throw new Error('pipe broke');
      })(),
    );
    const { channel } = await open(uploads.service);
    await expect(pull(channel, new URL(url).pathname)).rejects.toThrow('pipe broke');
  });
});

describe('secrets', () => {
  const get = async (store: Awaited<ReturnType<typeof createSecretStore>>, ID: string): Promise<string> => {
    const { channel } = await open(secretsService(store));
    const reply = await channel.unary(
      '/moby.buildkit.secrets.v1.Secrets/GetSecret',
      Secrets.getSecret.request.encode({ ID }),
    );
    return Buffer.from(Secrets.getSecret.response.decode(reply).data).toString();
  };

  it('come from files and variables', async () => {
    const dir = scratchDir({ file: 'from file' });
    const store = await createSecretStore(
      [{ id: 'f', file: `${dir}/file` }, { id: 'e', env: 'VAR' }, { id: 'NAME' }],
      { VAR: 'v', NAME: 'n' },
    );
    expect([await get(store, 'f'), await get(store, 'e'), await get(store, 'NAME')]).toEqual([
      'from file',
      'v',
      'n',
    ]);
    await expect(get(store, 'other')).rejects.toMatchObject({ code: 5 });
  });

  it('must exist and be small', async () => {
    const dir = scratchDir({ big: 'x'.repeat(600_000) });
    await expect(createSecretStore([{ id: 'x', file: `${dir}/none` }], {})).rejects.toThrow('failed to stat');
    await expect(createSecretStore([{ id: 'x', file: `${dir}/big` }], {})).rejects.toThrow('too big');
    await expect(createSecretStore([{ id: '' }], {})).rejects.toThrow('secret missing ID');
  });
});

describe('ssh', () => {
  async function agent(): Promise<string> {
    const path = `${scratchDir()}/agent`;
    // Answers each request with its own type byte.
    const server = createServer((socket) =>
      socket.on('data', (data) => socket.write(Buffer.from([0, 0, 0, 1, data[4]!]))),
    );
    server.listen(path);
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    return path;
  }

  it('lets pass what reads and refuses the rest, in order', async () => {
    const { channel } = await open(sshService(new Map([['default', await agent()]])));
    await channel.unary('/moby.sshforward.v1.SSH/CheckAgent', SSH.checkAgent.request.encode({ ID: '' }));
    const call = channel.bidi('/moby.sshforward.v1.SSH/ForwardAgent');
    const requests = [
      [0, 0, 0, 1, 11],
      [0, 0, 0, 1, 19],
      [0, 0, 0, 2, 13, 0],
      [0, 0, 0, 1, 22],
    ];
    await call.send(encodeBytesMessage(Uint8Array.from(requests.flat().slice(0, 8))));
    await call.send(encodeBytesMessage(Uint8Array.from(requests.flat().slice(8))));
    call.endSend();
    const types: number[] = [];
    for await (const message of call.responses) types.push(decodeBytesMessage(message)[4]!);
    expect(types).toEqual([11, 5, 13, 5]);
  });

  it('names an unknown agent', async () => {
    const { channel } = await open(sshService(new Map()));
    const check = channel.unary(
      '/moby.sshforward.v1.SSH/CheckAgent',
      SSH.checkAgent.request.encode({ ID: 'git' }),
    );
    await expect(check).rejects.toThrow('unset ssh forward key git');
  });
});

describe('auth', () => {
  const login = async (host: string) =>
    host === 'example.com' ? { username: 'me', password: 'pw' } : undefined;

  it('gives credentials, and tells of it once', async () => {
    const told: string[] = [];
    const { channel } = await open(authService(login, { onUse: (what) => told.push(what) }));
    const ask = async (Host: string) =>
      Auth.credentials.response.decode(
        await channel.unary('/moby.filesync.v1.Auth/Credentials', Auth.credentials.request.encode({ Host })),
      );
    expect(await ask('example.com')).toMatchObject({ Username: 'me', Secret: 'pw' });
    expect(await ask('other')).toMatchObject({ Username: '', Secret: '' });
    await ask('example.com');
    expect(told).toEqual(['[auth] sharing credentials for example.com']);
  });

  it('signs with a key that belongs to the login', async () => {
    const withToken = { username: '', password: '', registryToken: 'abc' };
    const { channel } = await open(
      authService(async (host) => (host === 'token.example.com' ? withToken : login(host))),
    );
    const Salt = Uint8Array.of(1, 2, 3);
    const authority = async (Host: string) =>
      Auth.getTokenAuthority.response.decode(
        await channel.unary(
          '/moby.filesync.v1.Auth/GetTokenAuthority',
          Auth.getTokenAuthority.request.encode({ Host, Salt }),
        ),
      ).PublicKey;
    const key = await authority('example.com');
    expect(key).toHaveLength(32);
    expect(await authority('anonymous')).not.toEqual(key);
    expect(await authority('token.example.com')).not.toEqual(await authority('anonymous'));
    const Payload = Buffer.from('challenge');
    const { Signed } = Auth.verifyTokenAuthority.response.decode(
      await channel.unary(
        '/moby.filesync.v1.Auth/VerifyTokenAuthority',
        Auth.verifyTokenAuthority.request.encode({ Host: 'example.com', Salt, Payload }),
      ),
    );
    const publicKey = createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key).toString('base64url') },
      format: 'jwk',
    });
    expect(verify(null, Payload, publicKey, Signed.subarray(0, 64))).toBe(true);
    expect(Buffer.from(Signed.subarray(64)).toString()).toBe('challenge');
  });

  it('fetches tokens, and tells how long they are good for', async () => {
    const asked: string[] = [];
    const server = createHttpServer((request, response) => {
      asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
      if (request.method === 'POST') response.writeHead(404).end();
      else
        response.end(JSON.stringify({ token: 'abc', expires_in: 300, issued_at: '2026-01-02T03:04:05.9Z' }));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const { channel } = await open(authService(login));
    const Realm = `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`;
    const request = {
      Host: 'example.com',
      Realm,
      Service: 'registry',
      Scopes: ['repository:a:pull', 'repository:b:pull'],
      ClientID: 'x',
    };
    const reply = Auth.fetchToken.response.decode(
      await channel.unary('/moby.filesync.v1.Auth/FetchToken', Auth.fetchToken.request.encode(request)),
    );
    expect(reply).toMatchObject({ Token: 'abc', ExpiresIn: toLong(300), IssuedAt: toLong(1_767_323_045) });
    expect(asked[0]).toBe('POST /token undefined');
    expect(asked[1]).toBe(
      `GET /token?service=registry&scope=repository%3Aa%3Apull&scope=repository%3Ab%3Apull Basic ${Buffer.from('me:pw').toString('base64')}`,
    );
  });
});

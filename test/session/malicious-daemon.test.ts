import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Secrets } from '../../src/proto/session-codec.ts';
import { type RpcChannel, RpcCode } from '../../src/rpc/channel.ts';
import { createHttp2Channel } from '../../src/rpc/http2-channel.ts';
import { decodePacket, encodePacket, type PacketStat } from '../../src/session/files/packet.ts';
import { loadXattrAccess } from '../../src/session/files/xattrs.ts';
import { fileSendService } from '../../src/session/services/file-send.ts';
import { fileSyncService } from '../../src/session/services/file-sync.ts';
import { createSecretStore, secretsService } from '../../src/session/services/secrets.ts';
import { sshService } from '../../src/session/services/ssh.ts';
import { startSession } from '../../src/session/session.ts';
import { joinedPair } from '../rpc/pair.ts';
import { DIR, SYMLINK, stat } from './packet-pair.ts';
import { scratchDir } from './scratch-dir.ts';

const SECRET = 'never leaves this machine';

/** A client with one context, one output folder and one secret, and a daemon that may ask for anything. */
async function attack() {
  const base = scratchDir({ 'outside/secret': SECRET, 'context/mine': 'context', 'out/kept': 'kept' });
  symlinkSync('../outside/secret', `${base}/context/link`);
  symlinkSync(`${base}/outside`, `${base}/context/folder`);
  symlinkSync('../outside', `${base}/out/planted`);
  const secrets = await createSecretStore([{ id: 'token', env: 'TOKEN' }], { TOKEN: 't', OTHER: SECRET });
  const [ours, theirs] = joinedPair();
  const session = await startSession(async () => ours, {
    services: [
      fileSyncService(new Map([['context', `${base}/context`]])),
      fileSendService(new Map([[0, { kind: 'directory', path: `${base}/out`, deleteOthers: false }]])),
      secretsService(secrets),
      sshService(new Map()),
    ],
  });
  onTestFinished(() => session.close());
  return { base, channel: createHttp2Channel(theirs) };
}

/** Lists a context, asks for the content of everything, and gives both; rejects as the call does. */
async function steal(channel: RpcChannel, metadata: [string, string][], ids?: readonly number[]) {
  const call = channel.bidi('/moby.filesync.v1.FileSync/DiffCopy', { metadata });
  const stats: PacketStat[] = [];
  let content = '';
  let wanted = -1;
  for await (const message of call.responses) {
    const packet = decodePacket(message);
    if (packet.type === 'err') throw new Error(packet.message);
    if (packet.type === 'stat' && packet.stat) stats.push(packet.stat);
    if (packet.type === 'data') content += Buffer.from(packet.data).toString();
    if (packet.type === 'data' && packet.data.length === 0) wanted--;
    if (packet.type === 'stat' && !packet.stat) {
      const files = ids ?? stats.flatMap(({ mode }, i) => (mode >>> 9 === 0 ? [i] : []));
      wanted = files.length;
      for (const id of files) await call.send(encodePacket({ type: 'req', id }));
    }
    if (wanted === 0) {
      wanted = -1;
      await call.send(encodePacket({ type: 'fin' }));
    }
  }
  return { paths: stats.map(({ path }) => path), stats, content };
}

describe('a daemon that reads', () => {
  it.each(['', '.', '..', '/', '/etc', 'context/..', '../outside', 'dockerfile', 'Context'])(
    'gets no folder named %j',
    async (name) => {
      const { channel } = await attack();
      await expect(steal(channel, [['dir-name', name]])).rejects.toMatchObject({ code: RpcCode.notFound });
    },
  );

  it.each<[string, [string, string][]]>([
    ['nothing else', []],
    ['patterns that climb', [['include-patterns', '../**']]],
    ['patterns that climb from below', [['include-patterns', 'folder/../../outside/**']]],
    ['an absolute pattern', [['include-patterns', '/**']]],
    ['paths that climb', [['followpaths', '../outside/secret']]],
    ['wildcards that climb', [['followpaths', '../*/secret']]],
    ['a link to the outside', [['followpaths', 'link']]],
    ['a file behind a linked folder', [['followpaths', 'folder/secret']]],
    ['wildcards behind a linked folder', [['followpaths', 'folder/*']]],
    [
      'an escaped path',
      [
        ['followpaths', '..%2Foutside%2Fsecret'],
        ['followpaths-encoded', '1'],
      ],
    ],
    [
      'exceptions of what is excluded',
      [
        ['exclude-patterns', '**'],
        ['exclude-patterns', '!../outside/**'],
      ],
    ],
  ])('gets nothing from the outside with %s', async (_, patterns) => {
    const { channel } = await attack();
    const { paths, stats, content } = await steal(channel, [['dir-name', 'context'], ...patterns]);
    expect(content).not.toContain(SECRET);
    for (const path of paths) expect(['mine', 'link', 'folder']).toContain(path);
    for (const { path, mode } of stats) if (path !== 'mine') expect(mode).toBe(SYMLINK);
  });

  it.each([[[0]], [[1]], [[7]], [[2, 2]], [[4_000_000_000]]])(
    'gets no content for the ids %j',
    async (ids) => {
      const { channel } = await attack();
      // 0 and 1 are the links, 2 is a file, which can be had once.
      await expect(steal(channel, [['dir-name', 'context']], ids)).rejects.toThrow(/invalid file id/);
    },
  );

  it.each(['OTHER', 'PATH', '/etc/passwd', '../outside/secret', ''])('gets no secret %j', async (ID) => {
    const { channel } = await attack();
    const request = Secrets.getSecret.request.encode({ ID });
    await expect(channel.unary('/moby.buildkit.secrets.v1.Secrets/GetSecret', request)).rejects.toMatchObject(
      { code: RpcCode.notFound, message: 'not found' },
    );
  });

  it.each([
    '/moby.filesync.v1.FileSync/TarStream',
    '/moby.filesync.v1.Auth/Credentials',
    '/moby.upload.v1.Upload/Pull',
    '/containerd.services.content.v1.Content/List',
    '/moby.sshforward.v1.SSH/Nothing',
  ])('has no method %s that was not offered', async (method) => {
    const { channel } = await attack();
    await expect(channel.unary(method, new Uint8Array(0))).rejects.toMatchObject({
      code: RpcCode.unimplemented,
    });
  });
});

describe('a daemon that writes', () => {
  async function send(channel: RpcChannel, stats: readonly PacketStat[], id = '0') {
    const metadata: [string, string][] = [['buildkit-attachable-exporter-id', id]];
    const call = channel.bidi('/moby.filesync.v1.FileSend/DiffCopy', { metadata });
    for (const one of stats) await call.send(encodePacket({ type: 'stat', stat: one }));
    await call.send(encodePacket({ type: 'stat' }));
    for await (const message of call.responses) {
      const packet = decodePacket(message);
      if (packet.type === 'err') throw new Error(packet.message);
      if (packet.type === 'fin') {
        await call.send(encodePacket({ type: 'fin' }));
        call.endSend();
      }
      if (packet.type !== 'req') continue;
      await call.send(encodePacket({ type: 'data', id: packet.id, data: Buffer.from('evil') }));
      await call.send(encodePacket({ type: 'data', id: packet.id, data: new Uint8Array(0) }));
    }
  }

  const evil: [string, (base: string) => PacketStat[]][] = [
    ['a path that climbs', () => [stat('../outside/secret')]],
    ['an absolute path', (base) => [stat(`${base}/outside/secret`)]],
    [
      'a file through a link that it sent',
      () => [stat('a', { mode: SYMLINK, linkname: '../outside' }), stat('a/secret')],
    ],
    ['a hard link to the outside', () => [stat('a', { linkname: '../outside/secret' })]],
    ['a hard link through a link', () => [stat('a', { linkname: 'planted/secret' })]],
    [
      'a folder twice, first as a link',
      () => [stat('a', { mode: SYMLINK, linkname: '/etc' }), stat('a', { mode: DIR })],
    ],
    ['the output folder itself as a link', () => [stat('.', { mode: SYMLINK, linkname: '../outside' })]],
    ['a name with a NUL byte', () => [stat('a\0/../../outside/secret')]],
    ['a path with dots inside', () => [stat('a', { mode: DIR }), stat('a/./b')]],
  ];

  it.each(evil)('cannot send %s', async (_, stats) => {
    const { base, channel } = await attack();
    await expect(send(channel, stats(base))).rejects.toThrow();
    expect(readFileSync(`${base}/outside/secret`, 'utf8')).toBe(SECRET);
    expect(readdirSync(`${base}/outside`)).toEqual(['secret']);
    expect(readdirSync(base).sort()).toEqual(['context', 'out', 'outside']);
  });

  it('replaces a link that stands in the output folder, and writes nothing through it', async () => {
    const { base, channel } = await attack();
    await send(channel, [stat('planted', { mode: DIR }), stat('planted/secret')]);
    expect(readFileSync(`${base}/outside/secret`, 'utf8')).toBe(SECRET);
    expect(lstatSync(`${base}/out/planted`).isDirectory()).toBe(true);
    expect(readFileSync(`${base}/out/planted/secret`, 'utf8')).toBe('evil');
    expect(readFileSync(`${base}/out/kept`, 'utf8')).toBe('kept');
  });

  it('may send links to anywhere: as links', async () => {
    const { base, channel } = await attack();
    await send(channel, [stat('l', { mode: SYMLINK, linkname: '../outside/secret' })]);
    expect(lstatSync(`${base}/out/l`).isSymbolicLink()).toBe(true);
    expect(readFileSync(`${base}/outside/secret`, 'utf8')).toBe(SECRET);
  });

  it('sets no attributes of what a link leads to', async () => {
    const { base, channel } = await attack();
    const xattrs = new Map(['user.evil', 'trusted.evil'].map((name) => [name, Buffer.from('x')] as const));
    const link = { mode: SYMLINK, linkname: '../outside/secret', xattrs };
    await send(channel, [stat('l', link), stat('own', { xattrs })]);
    const access = loadXattrAccess()!;
    // Where not even the file that it may write has them, nothing is proven.
    if (!access.read(`${base}/out/own`)) return;
    expect(access.read(`${base}/outside/secret`)).toBeUndefined();
  });

  it('names that differ in case only stay apart, or are refused where they are one', async () => {
    const { base, channel } = await attack();
    const stats = [
      stat('A', { mode: SYMLINK, linkname: '../outside' }),
      stat('a', { mode: DIR }),
      stat('a/secret'),
    ];
    await send(channel, stats).catch(() => {});
    expect(readFileSync(`${base}/outside/secret`, 'utf8')).toBe(SECRET);
  });

  it('has no output that was not asked for', async () => {
    const { base, channel } = await attack();
    for (const id of ['1', '-1', '00x', '99999999999'])
      if (id !== '00x' && id !== '-1')
        await expect(send(channel, [stat('x')], id)).rejects.toThrow(`exporter ${id} not found`);
    expect(existsSync(join(base, 'out/x'))).toBe(false);
  });
});

it('an output folder that is a link itself is the folder that it leads to', async () => {
  // The user named it: that is no attack.
  const base = scratchDir();
  mkdirSync(`${base}/real`);
  symlinkSync('real', `${base}/out`);
  writeFileSync(`${base}/real/kept`, '');
  const { receiveFiles } = await import('../../src/session/files/file-receiver.ts');
  const { packetPair, playSender } = await import('./packet-pair.ts');
  const [sender, receiver] = packetPair();
  await Promise.all([playSender(sender, [stat('x')]), receiveFiles(receiver, `${base}/out`)]);
  expect(readdirSync(`${base}/real`).sort()).toEqual(['kept', 'x']);
});

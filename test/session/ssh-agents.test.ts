import { execFileSync, spawnSync } from 'node:child_process';
import { createPublicKey, verify } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { describe, expect, it, onTestFinished, test } from 'vitest';
import { decodeBytesMessage, encodeBytesMessage } from '../../src/rpc/bytes-message.ts';
import { createHttp2Channel } from '../../src/rpc/http2-channel.ts';
import { sshService } from '../../src/session/services/ssh.ts';
import { startSession } from '../../src/session/session.ts';
import { openSshAgents, type SshAgentSource } from '../../src/session/ssh-agents/open-ssh-agents.ts';
import type { SshAgentError } from '../../src/session/ssh-agents/ssh-agent-error.ts';
import { makePipe } from '../files/files.ts';
import { joinedPair } from '../rpc/pair.ts';
import { scratchDir } from './scratch-dir.ts';

const hasOpenSsh = ['ssh-agent', 'ssh-add', 'ssh-keygen'].every(
  (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0,
);

/** The environment of an agent whose temporary folder is this test's own. */
function world(): { env: NodeJS.ProcessEnv; folder: string } {
  const folder = scratchDir();
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  onTestFinished(() => {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  });
  return { env: { PATH: process.env['PATH'] }, folder };
}

function makeKey(name: string, passphrase = '', ...args: string[]): string {
  const file = `${scratchDir()}/${name}`;
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', passphrase, '-C', name, '-f', file, ...args]);
  return file;
}

async function refused(sources: readonly SshAgentSource[], env: NodeJS.ProcessEnv) {
  const outcome = await openSshAgents(sources, env).catch((error: unknown) => error);
  expect(outcome).toMatchObject({ name: 'SshAgentError' });
  return outcome as SshAgentError;
}

describe('what a path is, the file tells', () => {
  async function socketFile(): Promise<string> {
    const path = `${scratchDir()}/agent`;
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(path, resolve));
    onTestFinished(() => void server.close());
    return path;
  }

  it('a socket, or that of SSH_AUTH_SOCK', async () => {
    const path = await socketFile();
    const sources = [{ id: '' }, { id: 'b', paths: [path] }, { id: 'c', paths: [''] }];
    const { sockets } = await openSshAgents(sources, { SSH_AUTH_SOCK: path });
    expect([...sockets]).toEqual([
      ['default', path],
      ['b', path],
      ['c', path],
    ]);
  });

  it('no agent, several sockets, one id twice', async () => {
    const path = await socketFile();
    const none = await refused([{ id: 'default' }], {});
    expect(none.message).toContain('SSH_AUTH_SOCK');
    expect(none.hint).toContain('ssh-add');
    expect((await refused([{ id: 'a', paths: [path, path] }], {})).message).toContain('one socket');
    expect((await refused([{ id: 'a', paths: [path] }, { id: 'a' }], {})).message).toContain(
      'duplicate agent ID "a"',
    );
    expect((await refused([{ id: 'a', paths: ['/no/such'] }], {})).message).toContain('/no/such');
    expect((await refused([{ id: 'a', paths: [scratchDir()] }], {})).message).toContain('neither');
  });

  it('key files without an ssh-agent', async () => {
    const { folder } = world();
    const key = `${scratchDir({ key: 'x' })}/key`;
    const bin = scratchDir();
    execFileSync('ln', ['-s', '/bin/sh', `${bin}/sh`]);
    const { message, hint } = await refused([{ id: 'a', paths: [key] }], { PATH: bin });
    expect(message).toContain('not on the PATH');
    expect(hint).toContain('openssh-client');
    expect(leftIn(folder)).toEqual([]);
  });
});

describe('an ssh-agent that does not do its work', () => {
  /** A PATH whose only ssh-agent is this script. */
  function withAgent(script: string): NodeJS.ProcessEnv {
    const bin = scratchDir({ 'ssh-agent': `#!/bin/sh\n${script}\n` });
    chmodSync(`${bin}/ssh-agent`, 0o755);
    return { PATH: `${bin}:${process.env['PATH']}` };
  }
  const keys = () => [{ id: 'a', paths: [`${scratchDir({ key: 'x' })}/key`] }];

  it('is quoted if it fails', async () => {
    const { folder } = world();
    const error = await refused(keys(), withAgent('echo "bind: no room" >&2; exit 1'));
    expect(error.message).toBe('ssh-agent did not start: bind: no room');
    expect(error).toMatchObject({ code: 'ssh-agent-failed' });
    expect(error.hint).not.toContain('openssh-client');
    expect(leftIn(folder)).toEqual([]);
  });

  it('leaves nothing behind if the key cannot be added because it has gone', async () => {
    const { folder } = world();
    const error = await refused(keys(), withAgent('echo SSH_AUTH_SOCK=x; exit 0'));
    expect(error.message).toContain('key');
    expect(leftIn(folder)).toEqual([]);
  });
});

test('an empty path among key files is an error of that path', async () => {
  const key = `${scratchDir({ key: 'x' })}/key`;
  expect((await refused([{ id: 'a', paths: ['', key] }], {})).message).toContain(': cannot be read');
});

test('a pipe is neither a socket nor a key', async () => {
  const pipe = `${scratchDir()}/pipe`;
  makePipe(pipe);
  const error = await refused([{ id: 'a', paths: [pipe] }], {});
  expect(error).toMatchObject({ code: 'ssh-not-a-key', data: { file: pipe } });
});

describe.skipIf(!hasOpenSsh)('key files', () => {
  it('are signed with, by an agent that ends with the build', async () => {
    const { env, folder } = world();
    const files = [makeKey('one'), makeKey('two')];
    const agents = await openSshAgents([{ id: 'git', paths: files }], env);
    const socket = agents.sockets.get('git')!;
    expect(leftIn(folder)).toHaveLength(1);
    expect(statSync(dirname(socket)).mode & 0o777).toBe(0o700);
    const agent = await throughSession(agents.sockets, 'git');
    const identities = await agent.ask(Buffer.of(REQUEST_IDENTITIES));
    const blobs = files.map(publicBlob);
    expect(identities).toEqual(
      Buffer.concat([
        Buffer.of(IDENTITIES_ANSWER),
        uint32(2),
        ...blobs.flatMap((blob, i) => [text(blob), text(Buffer.from(['one', 'two'][i]!))]),
      ]),
    );
    const data = Buffer.from('to be signed');
    const answer = await agent.ask(
      Buffer.concat([Buffer.of(SIGN_REQUEST), text(blobs[1]!), text(data), uint32(0)]),
    );
    expect(answer[0]).toBe(SIGN_RESPONSE);
    expect(verify(null, data, ed25519(blobs[1]!), answer.subarray(-64))).toBe(true);
    // A build's step may not add keys nor remove them.
    expect([...(await agent.ask(Buffer.of(REMOVE_ALL)))]).toEqual([FAILURE]);
    agent.end();
    expect(processesOf(socket)).not.toEqual([]);
    await agents.close();
    expect(leftIn(folder)).toEqual([]);
    expect(processesOf(socket)).toEqual([]);
  });

  it.each([
    ['encrypted', () => makeKey('key', 'secret'), /encrypted/, 'ssh-key-encrypted'],
    ['encrypted PEM', () => makePem('secret'), /encrypted/, 'ssh-key-encrypted'],
    ['too open', () => chmod(makeKey('key'), 0o644), /other users can read/, 'ssh-key-too-open'],
    [
      'no key',
      () => chmod(`${scratchDir({ key: 'no key\n' })}/key`, 0o600),
      /nor a private key/,
      'ssh-not-a-key',
    ],
    ['public', () => chmod(`${makeKey('key')}.pub`, 0o600), /nor a private key/, 'ssh-not-a-key'],
  ])('one that is %s is named, and nothing is left', async (_name, make, message, code) => {
    const { env, folder } = world();
    const file = make();
    const sources = [
      { id: 'good', paths: [makeKey('good')] },
      { id: 'bad', paths: [file] },
    ];
    // What asks for a passphrase when it may: neither is.
    const error = await refused(sources, { ...env, DISPLAY: ':0', SSH_ASKPASS: '/bin/false' });
    expect(error.message).toContain(file);
    expect(error.message).toMatch(message);
    expect(error).toMatchObject({ code, data: { file } });
    expect(leftIn(folder)).toEqual([]);
    expect(processesOf(folder)).toEqual([]);
  });
});

const FAILURE = 5;
const REQUEST_IDENTITIES = 11;
const IDENTITIES_ANSWER = 12;
const SIGN_REQUEST = 13;
const SIGN_RESPONSE = 14;
const REMOVE_ALL = 19;

/** Asks an agent as a step on the daemon does. */
async function throughSession(sockets: ReadonlyMap<string, string>, id: string) {
  const [ours, theirs] = joinedPair();
  const session = await startSession(async () => ours, { services: [sshService(sockets)] });
  onTestFinished(() => session.close());
  const channel = createHttp2Channel(theirs);
  const call = channel.bidi('/moby.sshforward.v1.SSH/ForwardAgent', { metadata: [['buildkit.ssh.id', id]] });
  const responses = call.responses[Symbol.asyncIterator]();
  return {
    async ask(request: Buffer): Promise<Buffer> {
      await call.send(encodeBytesMessage(text(request)));
      let answer = Buffer.alloc(0);
      while (answer.length < 4 || answer.length < 4 + answer.readUInt32BE(0)) {
        const { value, done } = await responses.next();
        if (done) throw new Error('the agent has gone');
        answer = Buffer.concat([answer, decodeBytesMessage(value)]);
      }
      return answer.subarray(4);
    },
    end: () => call.endSend(),
  };
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** A `string` of RFC 4251: its length before it. */
function text(bytes: Uint8Array): Buffer {
  return Buffer.concat([uint32(bytes.length), bytes]);
}

function publicBlob(file: string): Buffer {
  return Buffer.from(readFileSync(`${file}.pub`, 'utf8').split(' ')[1]!, 'base64');
}

function ed25519(blob: Buffer) {
  const x = blob.subarray(-32).toString('base64url');
  return createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } });
}

function makePem(passphrase: string): string {
  const file = `${scratchDir()}/pem`;
  const args = ['-q', '-t', 'ecdsa', '-m', 'PEM', '-N', passphrase, '-f', file];
  execFileSync('ssh-keygen', args);
  return file;
}

function chmod(file: string, mode: number): string {
  chmodSync(file, mode);
  return file;
}

/** Agents' folders that are still there. */
function leftIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('dockerfile-llb-'));
}

/** Command lines of processes that hold this path. */
function processesOf(path: string): string[] {
  const { stdout } = spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line.includes(path));
}

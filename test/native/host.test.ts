import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Duplex } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeHuffman } from '../../src/host/web/huffman.ts';
import { serveHttp2 } from '../../src/rpc/http2-server.ts';

/** Executables that `scripts/native.mjs` built: with sanitizers, and as the image has it. */
const executables: Readonly<Record<string, string>> = JSON.parse(process.env['NATIVE_PROGRAMS'] ?? '{}');

function start(executable: string, env: Record<string, string>): ChildProcess {
  return spawn(executable, { env, stdio: ['pipe', 'pipe', 'pipe'] });
}

async function ended(child: ChildProcess): Promise<{ readonly code: number | null; readonly said: string }> {
  let said = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, said };
}

async function outcome(executable: string, env: Record<string, string>) {
  const child = start(executable, env);
  child.stdout!.resume();
  return await ended(child);
}

/** Sanitizers reserve more memory than a limit allows, and keep what is freed. */
describe('the memory of the host as it is shipped', () => {
  const executable = executables['shipped'] ?? '';

  it.each([
    'joined text',
    'an object',
    'an array',
    'spread text',
    'a function',
    'a map',
    'split text',
    'replaced text',
    'a regular expression',
    'a template',
    'an error',
    'a promise',
    'JSON text',
    'parsed JSON',
    'padded text',
    'entries of an object',
    'bytes',
    'an asynchronous function',
    'a generator',
  ])('has a readable error if %s no longer fits into the memory', async (operation) => {
    const program = spawn('/bin/sh', ['-c', 'ulimit -v 24000 && exec "$0"', executable], {
      env: { MODE: 'exhausted', OPERATION: operation },
    });
    expect(await ended(program)).toEqual({ code: 0, said: 'InternalError: out of memory\n' });
  });

  it('collects cycles', async () => {
    const child = start(executable, { MODE: 'cycles' });
    let peak = 0;
    const watch = setInterval(() => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
    }, 20);
    child.stdout!.resume();
    expect((await ended(child)).said).toBe('done\n');
    clearInterval(watch);
    // 600,000 cycles take 200 MB.
    expect(peak).toBeLessThan(120_000);
  });
});

describe.each(Object.entries(executables))('the host, %s', (_, executable) => {
  it.each([
    ['memory', 0, 'InternalError: out of memory\n'],
    ['stack', 0, 'InternalError: stack overflow\n'],
    ['timers', 0, 'first second third\n'],
    ['cycles', 0, 'done\n'],
    ['reject-handled', 0, 'handled\n'],
  ])('%s', async (mode, code, said) => {
    expect(await outcome(executable, { MODE: mode })).toEqual({ code, said });
  });

  it.each([
    ['throw', 'dockerfile-llb: TypeError: thrown\n'],
    ['reject', 'dockerfile-llb: TypeError: nobody handles this\n'],
    ['reject-late', 'dockerfile-llb: TypeError: nobody handles this\n'],
    ['idle', 'dockerfile-llb: there is nothing left to wait for\n'],
  ])('%s ends the process with an error', async (mode, first) => {
    const { code, said } = await outcome(executable, { MODE: mode });
    expect(said.startsWith(first), said).toBe(true);
    expect(code).toBe(1);
  });

  it('writes all to a reader that is slow, and says when it has left', async () => {
    const child = start(executable, { MODE: 'flood' });
    const end = ended(child);
    const parts: Buffer[] = [];
    await new Promise((resolve) => setTimeout(resolve, 50));
    child.stdout!.on('data', (chunk: Buffer) => parts.push(chunk));
    expect(await end).toEqual({ code: 0, said: 'all sent\n' });
    const all = Buffer.concat(parts);
    expect(all.length).toBe(10_000_000);
    for (let i = 0; i < 100; i++) expect(all[i * 100_000]).toBe(i);
  });

  it('carries a bidirectional stream, larger than its window', async () => {
    const child = start(executable, { MODE: 'echo' });
    const end = ended(child);
    const sizes = [0, 1, 65_536, 3_000_000, ...new Array<number>(20).fill(2_000_000)];
    const received: Buffer[] = [];
    const sent = sizes.map((size) => randomBytes(size));
    serveHttp2(
      Duplex.from({ readable: child.stdout!, writable: child.stdin! }),
      new Map([
        [
          '/test/Echo',
          async (call) => {
            for (const message of sent) {
              await call.send(message);
              const { value } = await call.requests[Symbol.asyncIterator]().next();
              received.push(Buffer.from(value as Uint8Array));
              if (received.length < sent.length) continue;
            }
          },
        ],
      ]),
    );
    expect(await end).toEqual({ code: 0, said: 'stream ended\n' });
    expect(received.length).toBe(sent.length);
    for (const [i, message] of sent.entries()) expect(message.equals(received[i]!)).toBe(true);
  });

  it('ends when the peer goes away', async () => {
    const child = start(executable, { MODE: 'echo' });
    const end = ended(child);
    child.stdout!.destroy();
    child.stdin!.end();
    const { said } = await end;
    expect(said).not.toBe('');
  });

  it('agrees with Node on bytes', async () => {
    const texts = ['', 'abc', 'é', '日本語', '😀', `${'x'.repeat(63)}é`, 'a\0b'];
    const broken = ['ff', '61c3', 'eda08061', 'f0908061', 'e2826120', 'c0af', 'f4908080', '80', 'f09f98'];
    const inputs: (readonly [string, Uint8Array])[] = [
      ...[0, 1, 55, 56, 63, 64, 65, 1000].map((size) => ['sha256', randomBytes(size)] as const),
      ...texts.flatMap((text) => [
        ['utf8', Buffer.from(text)] as const,
        ['write', Buffer.from(text)] as const,
      ]),
      ...broken.flatMap((hex) => [
        ['utf8', Buffer.from(hex, 'hex')] as const,
        ['lossy', Buffer.from(hex, 'hex')] as const,
      ]),
      ...[0, 3, 9, 30].flatMap((size) => [['huffman', randomBytes(size)] as const]),
      ['huffman', Buffer.from('f1e3c2e5f23a6ba0ab90f4ff', 'hex')],
      ['gunzip', gzipSync('')],
      ['gunzip', gzipSync(Buffer.alloc(100_000, 'abc'))],
      ['gunzip', Buffer.concat([gzipSync('one'), gzipSync('two')])],
      ['gunzip', gzipSync(Buffer.alloc(2 << 20))],
      ['gunzip', gzipSync('cut off').subarray(0, 12)],
      ['gunzip', Buffer.from('no gzip')],
      ['lossy', Buffer.from('\ufeffmark')],
    ];
    const jobs = inputs.map(([name, bytes]) => ({ name, bytes: Buffer.from(bytes).toString('base64') }));
    const { said } = await outcome(executable, { MODE: 'bytes', JOBS: JSON.stringify(jobs) });
    expect(JSON.parse(said)).toEqual(inputs.map(([name, bytes]) => expected(name, Buffer.from(bytes))));
  });
});

function expected(name: string, bytes: Buffer): string {
  if (name === 'sha256') return createHash('sha256').update(bytes).digest('hex');
  if (name === 'huffman') return decodeHuffman(bytes) ?? 'not in this code';
  if (name === 'lossy') return new TextDecoder().decode(bytes);
  if (name === 'gunzip') return gunzipped(bytes);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return name === 'write' ? bytes.toString('base64') : text;
  } catch {
    return 'TypeError';
  }
}

function gunzipped(bytes: Buffer): string {
  // Beyond the limit of the test program.
  if (bytes.equals(gzipSync(Buffer.alloc(2 << 20)))) return Buffer.alloc(1 << 20).toString('base64');
  const plain = [
    [gzipSync(''), ''],
    [gzipSync(Buffer.alloc(100_000, 'abc')), `${'abc'.repeat(33_333)}a`],
    [Buffer.concat([gzipSync('one'), gzipSync('two')]), 'onetwo'],
  ] as const;
  const found = plain.find(([file]) => file.equals(bytes));
  return found ? Buffer.from(found[1]).toString('base64') : 'TypeError';
}

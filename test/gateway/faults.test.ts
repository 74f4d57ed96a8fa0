import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  aSecondHere,
  buildShippedFrontend,
  type Ended,
  type FakeCall,
  type FakeDaemon,
  spawnFrontend,
  startFrontend,
} from './fake-daemon.ts';

beforeAll(buildShippedFrontend, 60_000);

let limit = 1000;
beforeEach(() => {
  limit = aSecondHere();
});

/** A daemon whose context has the one Dockerfile and perhaps more files. */
function withFiles(
  files: Readonly<Record<string, string | Buffer>>,
  other: (call: FakeCall, daemon: FakeDaemon) => boolean | undefined = () => undefined,
): (call: FakeCall, daemon: FakeDaemon) => boolean | undefined {
  return (call, daemon) => {
    const content = files[String(call.request['FilePath'])];
    const known = other(call, daemon);
    if (known !== undefined || call.method !== 'ReadFile' || content === undefined) return known;
    call.reply({ Data: Buffer.from(content) });
    return true;
  };
}

function expectClearEnd({ code, stderr, milliseconds }: Ended, text: string | RegExp): void {
  expect(stderr).toMatch(text);
  expect(stderr).toMatch(/^dockerfile-llb: .*\n$/);
  expect(code).toBe(1);
  expect(milliseconds).toBeLessThan(limit);
}

describe('a connection that is no good', () => {
  test('garbage on standard input', async () => {
    const { child, ended, mark } = spawnFrontend();
    child.stdout.resume();
    child.stdout.once('data', () => {
      mark();
      child.stdin.write('HTTP/1.1 400 Bad Request\r\n\r\nthis is not the protocol '.repeat(20));
    });
    expectClearEnd(await ended, 'the connection to the daemon ended: ');
  });

  test('standard input that ends at once', async () => {
    const { child, ended } = spawnFrontend();
    child.stdout.resume();
    child.stdin.end();
    expectClearEnd(await ended, 'the connection to the daemon ended: ');
  });

  test.each(['Ping', 'ReadFile', 'ResolveSourceMeta', 'Solve', 'Return'])(
    'the daemon dies in the middle of %s',
    async (method) => {
      const serve = withFiles({ Dockerfile: 'FROM alpine\nRUN x\n' }, (call, daemon) => {
        if (call.method !== method) return undefined;
        daemon.mark();
        daemon.child.stdin.destroy();
        daemon.child.stdout.destroy();
        return true;
      });
      expectClearEnd(await startFrontend(serve).ended, 'the connection to the daemon ended: ');
    },
  );
});

describe('answers', () => {
  test('in the opposite order of the questions', async () => {
    const waiting: FakeCall[] = [];
    const stages = Array.from({ length: 30 }, (_, i) => `FROM image${i} AS s${i}\nRUN echo ${i}`);
    const copies = stages.map((_, i) => `COPY --from=s${i} / /${i}/`);
    const text = [...stages, 'FROM scratch', ...copies].join('\n');
    const serve = withFiles({ Dockerfile: text }, (call) => {
      if (call.method !== 'ResolveSourceMeta') return undefined;
      waiting.push(call);
      if (waiting.length < stages.length) return true;
      for (const late of waiting.reverse()) late.reply(imageOf(late));
      return true;
    });
    const { code, stderr, returned } = await startFrontend(serve).ended;
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(returned?.result).toBeDefined();
  });

  test('a build that is canceled in the middle of a solve', async () => {
    const serve = withFiles({ Dockerfile: 'FROM alpine\nRUN sleep 100\n' }, (call, daemon) => {
      if (call.method !== 'Solve' || !runs(call, 'sleep 100')) return undefined;
      daemon.mark();
      call.fail(1, 'context canceled');
      return true;
    });
    const { code, returned, milliseconds } = await startFrontend(serve).ended;
    expect(returned?.error?.message).toContain('context canceled');
    expect(code).toBe(1);
    expect(milliseconds).toBeLessThan(limit);
  });
});

describe('much of something', () => {
  test('a Dockerfile of 50 MB', async () => {
    const line = `# ${'x'.repeat(97)}\n`;
    const content = Buffer.from(line.repeat(500_000));
    let done = false;
    const serve = withFiles({ Dockerfile: content }, (call, daemon) => {
      if (call.method === 'ReadFile') daemon.mark();
      done ||= call.method === 'Return';
      return undefined;
    });
    const { code, returned, milliseconds } = await startFrontend(serve).ended;
    expect(milliseconds).toBeLessThan(limit);
    expect(returned?.error?.message).toContain('received message larger than max');
    expect(code).toBe(1);
    expect(done).toBe(true);
  });

  test('6,000 ignore patterns', async () => {
    const patterns = Array.from({ length: 6000 }, (_, i) => `dir${i}/**/*.tmp`).join('\n');
    const files = { Dockerfile: 'FROM scratch\nCOPY . /\n', '.dockerignore': patterns };
    const { code, stderr, milliseconds } = await startFrontend(withFiles(files)).ended;
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(milliseconds).toBeLessThan(limit);
  });

  test('1,000 stages', async () => {
    const stages = Array.from({ length: 1000 }, (_, i) =>
      i === 0 ? 'FROM alpine AS s0' : `FROM s${i - 1} AS s${i}\nRUN echo ${i}`,
    );
    const { code, stderr, milliseconds } = await startFrontend(withFiles({ Dockerfile: stages.join('\n') }))
      .ended;
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(milliseconds).toBeLessThan(limit);
  });
});

function imageOf(call: FakeCall): object {
  const config = '{"architecture":"amd64","os":"linux","config":{},"rootfs":{"type":"layers","diff_ids":[]}}';
  return {
    Source: call.request['Source'],
    Image: { Digest: `sha256:${'2'.repeat(64)}`, Config: Buffer.from(config) },
  };
}

/** Whether a solve is the build's, not that of a Dockerfile or its .dockerignore. */
function runs(call: FakeCall, command: string): boolean {
  return Buffer.from((call.request['Definition'] as Uint8Array | undefined) ?? []).includes(command);
}

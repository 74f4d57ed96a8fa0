import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { createServer, type IncomingHttpHeaders, type ServerHttp2Stream } from 'node:http2';
import { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';
import protobuf from 'protobufjs';
import { onTestFinished } from 'vitest';
import { buildFrontend } from '../../scripts/build/bundles.mjs';
import { Cap } from '../../src/llb/cap-ids.ts';

/** One call of the frontend; it waits until one of these answers it. */
export interface FakeCall {
  readonly method: string;
  readonly request: { readonly [field: string]: unknown };
  reply(response: object): void;
  fail(code: number, message: string): void;
}

export interface Ended {
  readonly code: number | null;
  readonly stderr: string;
  /** What the frontend returned, as it stood in the call of Return. */
  readonly returned: { readonly result?: object; readonly error?: { readonly message: string } } | undefined;
  /** From the daemon's last deed ({@link FakeDaemon.mark}) to the end of the process. */
  readonly milliseconds: number;
}

export interface FakeDaemon {
  readonly child: ChildProcessWithoutNullStreams;
  /** Starts the time that {@link Ended} tells. */
  mark(): void;
  readonly ended: Promise<Ended>;
}

const frontendFile = fileURLToPath(new URL('../../dist/bin/frontend.js', import.meta.url));
const bridge = loadBridge();
let built: Promise<void> | undefined;

/** How long Node takes to start on a machine that has nothing else to do. */
const usualStart = 80;

/**
 * A second, longer on a machine that is busy: in proportion to how long Node takes there to start and do nothing.
 */
export function aSecondHere(): number {
  const times = [1, 2].map(() => {
    const start = performance.now();
    spawnSync(process.execPath, ['-e', '0']);
    return performance.now() - start;
  });
  return 1000 * Math.max(1, Math.min(...times) / usualStart);
}

/** Bundles the frontend as it ships, once. */
export function buildShippedFrontend(): Promise<void> {
  built ??= buildFrontend();
  return built;
}

/** Starts the shipped frontend; `serve` gets every call, or gives undefined for the usual answer. */
export function startFrontend(
  serve: (call: FakeCall, daemon: FakeDaemon) => boolean | undefined,
  options: Readonly<Record<string, string>> = {},
): FakeDaemon {
  const daemon = spawnFrontend(options);
  const { child } = daemon;
  const server = createServer({ maxSessionMemory: 1000 });
  server.on('stream', (stream: ServerHttp2Stream, headers: IncomingHttpHeaders) => {
    const method = String(headers[':path']).split('/').pop() ?? '';
    const chunks: Buffer[] = [];
    stream.on('error', () => {}).on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      const call = fakeCall(stream, method, Buffer.concat(chunks).subarray(5));
      if (method === 'Return') daemon.returned(call.request);
      if (serve(call, daemon) === undefined) usualAnswer(call);
    });
  });
  server.on('sessionError', () => {});
  const connection = Duplex.from({ readable: child.stdout, writable: child.stdin });
  connection.on('error', () => {});
  server.emit('connection', connection);
  return daemon;
}

/** The process alone, with nobody at the other end of its streams yet. */
export function spawnFrontend(options: Readonly<Record<string, string>> = {}) {
  const opts = Object.entries(options).map(([name, value], i) => [
    `BUILDKIT_FRONTEND_OPT_${i}`,
    `${name}=${value}`,
  ]);
  const env = {
    ...Object.fromEntries(opts),
    PATH: process.env['PATH'],
    BUILDKIT_SESSION_ID: 'session',
    BUILDKIT_WORKERS: '[{"id":"w","labels":{},"platforms":[{"os":"linux","architecture":"amd64"}]}]',
    BUILDKIT_EXPORTEDPRODUCT: 'buildkit',
  };
  const child = spawn(process.execPath, [frontendFile], { env });
  child.stdin.on('error', () => {});
  onTestFinished(() => void child.kill('SIGKILL'));
  let start = performance.now();
  let stderr = '';
  let returned: Ended['returned'];
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('exit', (code) => {
      resolve({ code, stderr, returned, milliseconds: performance.now() - start });
    });
  });
  return {
    child,
    ended,
    mark: () => {
      start = performance.now();
    },
    returned: (request: FakeCall['request']) => {
      returned = request as Ended['returned'];
    },
  };
}

function fakeCall(stream: ServerHttp2Stream, method: string, bytes: Uint8Array): FakeCall {
  const { resolvedRequestType, resolvedResponseType } = bridge.methods[method]!;
  const headers = { ':status': 200, 'content-type': 'application/grpc' };
  return {
    method,
    request: resolvedRequestType!.toObject(resolvedRequestType!.decode(bytes)),
    reply: (response) => {
      const type = resolvedResponseType!;
      const body = type.encode(type.fromObject(response)).finish();
      const frame = Buffer.alloc(5);
      frame.writeUInt32BE(body.length, 1);
      stream.respond(headers, { waitForTrailers: true });
      stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }));
      stream.end(Buffer.concat([frame, body]));
    },
    fail: (code, message) => {
      stream.respond(
        { ...headers, 'grpc-status': String(code), 'grpc-message': message },
        { endStream: true },
      );
    },
  };
}

let solves = 0;

/** Answers as a daemon whose context holds only what `serve` gave away. */
function usualAnswer(call: FakeCall): void {
  const enabled = (ID: string) => ({ ID, Enabled: true });
  const answers: Record<string, () => object> = {
    Ping: () => ({
      FrontendAPICaps: ['source.metaresolver', 'readfile', 'statfile', 'proto.refarray', 'return'].map(
        enabled,
      ),
      LLBCaps: Object.values(Cap).map(enabled),
    }),
    Solve: () => ({ result: { ref: { id: `ref-${++solves}` } } }),
    ResolveSourceMeta: () => ({
      Source: call.request['Source'],
      Image: { Digest: `sha256:${'2'.repeat(64)}`, Config: Buffer.from(imageConfig) },
    }),
  };
  if (call.method === 'ReadFile' || call.method === 'StatFile') call.fail(2, 'no such file');
  else call.reply(answers[call.method]?.() ?? {});
}

const imageConfig =
  '{"architecture":"amd64","os":"linux","config":{"Env":["PATH=/bin"]},"rootfs":{"type":"layers","diff_ids":[]}}';

function loadBridge(): protobuf.Service {
  const dir = fileURLToPath(new URL('../../proto/', import.meta.url));
  const root = new protobuf.Root();
  root.resolvePath = (_origin, target) => (target.startsWith('/') ? target : `${dir}${target}`);
  root.loadSync('gateway.proto', { keepCase: true }).resolveAll();
  return root.lookupService('moby.buildkit.v1.frontend.LLBBridge');
}

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http2';
import { Duplex } from 'node:stream';
import protobuf from 'protobufjs';

const config = Buffer.from(
  '{"architecture":"amd64","os":"linux","config":{"Env":["PATH=/bin"]},"rootfs":{"type":"layers","diff_ids":[]}}',
);

/** What buildkitd v0.32.2 answers to Ping. */
const caps = JSON.parse(
  readFileSync(new URL('../test/conformance/caps/v0.32.json', import.meta.url), 'utf8'),
);

/**
 * Answers a frontend's calls over its standard streams, as the daemon does, from memory.
 *
 * @param {import('node:child_process').ChildProcess} child with piped stdin and stdout
 * @param {Buffer} dockerfile
 * @returns {Promise<void>} resolves at the frontend's Return; rejects when that brings an error, or never comes
 */
export function serveBridge(child, dockerfile) {
  const connection = connectionOf(child);
  return new Promise((resolve, reject) => {
    const server = createServer();
    child.once('exit', (code) => reject(new Error(`the frontend ended (${code}) without Return`)));
    server.on('stream', (stream, headers) => {
      const method = headers[':path'].split('/').pop();
      const chunks = [];
      stream.on('error', () => {}).on('data', (chunk) => chunks.push(chunk));
      stream.on('end', () => {
        const request = decodeRequest(method, Buffer.concat(chunks));
        answer(stream, method, request, dockerfile);
        if (method !== 'Return') return;
        if (request.error) reject(new Error(`the frontend returned: ${request.error.message}`));
        else resolve();
      });
    });
    server.emit('connection', connection);
  });
}

/** Not `Duplex.from`: with it, Node 20 dies of an assertion when the child is gone while a write is under way. */
function connectionOf({ stdin, stdout }) {
  const connection = new Duplex({
    read: () => stdout.resume(),
    write: (chunk, _encoding, done) => (stdin.writable ? stdin.write(chunk, () => done()) : done()),
    final: (done) => stdin.end(() => done()),
  });
  stdin.on('error', () => {});
  stdout
    .on('data', (chunk) => connection.push(chunk) || stdout.pause())
    .on('end', () => connection.push(null));
  return connection.on('error', () => {});
}

const bridge = loadBridge();
let solves = 0;

const handlers = {
  Ping: () => ({ FrontendAPICaps: caps.frontend.map(toCap), LLBCaps: caps.llb.map(toCap) }),
  Inputs: () => ({}),
  Solve: () => ({ result: { ref: { id: `ref-${++solves}` } } }),
  ReadFile: ({ FilePath }, dockerfile) => (FilePath === 'Dockerfile' ? { Data: dockerfile } : undefined),
  ResolveSourceMeta: ({ Source }) => ({
    Source,
    Image: { Digest: `sha256:${'2'.repeat(64)}`, Config: config },
  }),
  Warn: () => ({}),
  Return: () => ({}),
};

function toCap({ id, enabled }) {
  return { ID: id, Enabled: enabled };
}

function decodeRequest(method, message) {
  return bridge.methods[method].resolvedRequestType.decode(message.subarray(5));
}

function answer(stream, method, request, dockerfile) {
  const { resolvedResponseType: type } = bridge.methods[method];
  const value = handlers[method]?.(request, dockerfile);
  const headers = { ':status': 200, 'content-type': 'application/grpc' };
  if (value === undefined)
    return stream.respond(
      { ...headers, 'grpc-status': '2', 'grpc-message': 'no such file' },
      { endStream: true },
    );
  const body = type.encode(type.fromObject(value)).finish();
  const frame = Buffer.alloc(5);
  frame.writeUInt32BE(body.length, 1);
  stream.respond(headers, { waitForTrailers: true });
  stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }));
  stream.end(Buffer.concat([frame, body]));
}

function loadBridge() {
  const dir = new URL('../proto/', import.meta.url).pathname;
  const root = new protobuf.Root();
  root.resolvePath = (_origin, target) => (target.startsWith('/') ? target : `${dir}${target}`);
  root.loadSync('gateway.proto', { keepCase: true }).resolveAll();
  return root.lookupService('moby.buildkit.v1.frontend.LLBBridge');
}

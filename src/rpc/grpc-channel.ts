import type { ClientDuplexStream, ServiceError } from '@grpc/grpc-js';
import { Client, credentials, Metadata } from '@grpc/grpc-js';
import type { BidiCall, CallOptions, RpcChannel } from './channel.ts';
import { RpcCode, RpcError } from './channel.ts';
import { MessageQueue } from './message-queue.ts';
import { decodeRpcStatus } from './status-message.ts';

/** Where grpc-js connects to. */
export interface GrpcChannelOptions {
  /** grpc-js target: `unix:/path`, `dns:host:port`, … */
  readonly target: string;
  /** `:authority` of the calls; needed for unix sockets, whose path makes none. */
  readonly authority?: string;
}

/** A gRPC client on a daemon's own address; connects with the first call. */
export function createGrpcChannel(options: GrpcChannelOptions): RpcChannel {
  const client = new Client(options.target, credentials.createInsecure(), {
    'grpc.max_receive_message_length': -1,
    'grpc.max_send_message_length': -1,
    'grpc-node.max_session_memory': Number.MAX_SAFE_INTEGER,
    'grpc.default_authority': options.authority ?? 'localhost',
  });
  return {
    unary: (method, request, callOptions = {}) => unary(client, method, request, callOptions),
    serverStream: (method, request, callOptions = {}) => {
      const call = openBidi(client, method, callOptions);
      void call.send(request).catch(() => {});
      call.endSend();
      return call.responses;
    },
    bidi: (method, callOptions = {}) => openBidi(client, method, callOptions),
    close: () => client.close(),
  };
}

function unary(
  client: Client,
  method: string,
  request: Uint8Array,
  options: CallOptions,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const cleanup: (() => void)[] = [];
    const call = client.makeUnaryRequest(
      method,
      toBuffer,
      identity,
      request,
      toMetadata(options),
      callSettings(options),
      (error, response) => {
        for (const run of cleanup) run();
        if (error) reject(fromServiceError(error));
        else resolve(response!);
      },
    );
    cancelOnAbort(call, options.signal, cleanup);
  });
}

function openBidi(client: Client, method: string, options: CallOptions): BidiCall {
  const call = client.makeBidiStreamRequest(
    method,
    toBuffer,
    identity,
    toMetadata(options),
    callSettings(options),
  );
  const cleanup: (() => void)[] = [];
  let outcome: { readonly error: RpcError | undefined } | undefined;
  const queue = new MessageQueue({
    onPause: () => call.pause(),
    onResume: () => call.resume(),
    onAbandon: () => call.cancel(),
  });
  const settle = (error: RpcError | undefined): void => {
    if (outcome) return;
    outcome = { error };
    for (const run of cleanup) run();
    queue.end(error);
  };
  call.on('data', (message: Uint8Array) => queue.push(message));
  call.on('end', () => setImmediate(settle, undefined));
  call.on('error', (error: ServiceError) => settle(fromServiceError(error)));
  cancelOnAbort(call, options.signal, cleanup);
  return {
    responses: queue,
    send: async (message) => {
      if (!outcome) await writeTo(call, message, cleanup);
      if (outcome) throw outcome.error ?? new RpcError('call has ended', RpcCode.cancelled);
    },
    endSend: () => call.end(),
    cancel: () => call.cancel(),
  };
}

async function writeTo(
  call: ClientDuplexStream<Uint8Array, Uint8Array>,
  message: Uint8Array,
  cleanup: (() => void)[],
): Promise<void> {
  if (call.write(message)) return;
  await new Promise<void>((resolve) => {
    call.once('drain', resolve);
    cleanup.push(resolve);
  });
}

function cancelOnAbort(
  call: { cancel(): void },
  signal: AbortSignal | undefined,
  cleanup: (() => void)[],
): void {
  if (!signal) return;
  const abort = (): void => call.cancel();
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  cleanup.push(() => signal.removeEventListener('abort', abort));
}

function callSettings(options: CallOptions): { deadline?: Date } {
  return options.timeoutMs === undefined ? {} : { deadline: new Date(Date.now() + options.timeoutMs) };
}

function toMetadata(options: CallOptions): Metadata {
  const metadata = new Metadata();
  for (const [name, value] of options.metadata ?? []) metadata.add(name, value);
  return metadata;
}

function fromServiceError(error: ServiceError): RpcError {
  const raw = error.metadata?.get('grpc-status-details-bin')[0];
  const details = Buffer.isBuffer(raw) ? decodeDetails(raw) : [];
  return new RpcError(error.details || error.message, error.code ?? RpcCode.unknown, details, error);
}

function decodeDetails(raw: Buffer) {
  try {
    return decodeRpcStatus(raw).details;
  } catch {
    return [];
  }
}

function toBuffer(message: Uint8Array): Buffer {
  return Buffer.from(message.buffer, message.byteOffset, message.byteLength);
}

function identity(message: Buffer): Uint8Array {
  return message;
}

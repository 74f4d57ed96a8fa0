import type { AdapterHost } from './adapter-host.ts';
import { DebugAdapter } from './debug-adapter.ts';
import { MessageDecoder } from './message-decoder.ts';
import { ProtocolConnection } from './protocol-connection.ts';

/** The two ends of the conversation. */
export interface AdapterStreams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/**
 * Serves a client by the Debug Adapter Protocol until it disconnects or is gone. Then, what it has started is cancelled. Rejects
 * with a `BadMessageError` for a client that does not follow the protocol.
 */
export async function serveDebugAdapter(host: AdapterHost, { input, output }: AdapterStreams): Promise<void> {
  const decoder = new MessageDecoder();
  const connection = new ProtocolConnection((bytes) => write(output, bytes));
  let adapter: DebugAdapter | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      const close = (): void => resolve();
      const served = new DebugAdapter(host, connection, close);
      adapter = served;
      const take = (bytes: Uint8Array): void => {
        try {
          for (const message of decoder.push(bytes)) served.take(message);
        } catch (error) {
          reject(error as Error);
          return;
        }
        // A client that reads no answers gets no more requests done.
        input.pause();
        void connection.room().then(() => input.resume());
      };
      input.on('data', take).on('end', close).on('close', close).on('error', close);
      output.on('error', close).on('close', close);
      host.signal.addEventListener('abort', close, { once: true });
    });
  } finally {
    input.removeAllListeners('data').pause();
    await adapter?.end();
    await Promise.race([connection.room(), untilGone(output)]);
  }
}

/** Resolves when there is room for more output, or when its reader has gone. */
async function write(output: NodeJS.WritableStream, bytes: Uint8Array): Promise<void> {
  if (!output.writable || output.write(bytes)) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      for (const event of ['drain', 'close', 'error']) output.off(event, done);
      resolve();
    };
    for (const event of ['drain', 'close', 'error']) output.on(event, done);
  });
}

async function untilGone(output: NodeJS.WritableStream): Promise<void> {
  await new Promise<void>((resolve) => {
    if (!output.writable) resolve();
    output.on('close', resolve);
  });
}

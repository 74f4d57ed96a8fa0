import type { Socket } from 'node:net';

/** Waits until a new socket emits `event`. On any failure, it destroys the socket and rejects with the error. */
export function connected<T extends Socket>(open: () => T, event: string, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const socket = open();
    const settle = (act: () => void): void => {
      socket.off('error', fail).off('close', gone);
      signal?.removeEventListener('abort', abort);
      act();
    };
    const fail = (error: unknown): void =>
      settle(() => {
        // A late error of an abandoned socket must not end the process.
        socket.on('error', () => {}).destroy();
        reject(error);
      });
    const gone = (): void => fail(new Error('connection was closed'));
    const abort = (): void => fail(signal?.reason);
    socket.on('error', fail).on('close', gone);
    socket.once(event, () => settle(() => resolve(socket)));
    signal?.addEventListener('abort', abort, { once: true });
  });
}

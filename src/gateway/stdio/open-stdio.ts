import { Socket } from 'node:net';
import type { Readable, Writable } from 'node:stream';

/**
 * Standard input and output as streams: the connection that a daemon gives a frontend container. From here on nothing
 * else may write to standard output. Throws when they are no pipes or sockets, as at a terminal.
 */
export function openStdio(): { readonly input: Readable; readonly output: Writable } {
  try {
    return {
      input: new Socket({ fd: 0, readable: true, writable: false }),
      output: new Socket({ fd: 1, readable: false, writable: true }),
    };
  } catch (error) {
    const message =
      'standard input and output must be pipes: BuildKit starts this program (# syntax=<image>)';
    throw new Error(message, { cause: error });
  }
}

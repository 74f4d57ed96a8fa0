import { Socket } from 'node:net';
import { Duplex } from 'node:stream';

/**
 * Standard input and output as one duplex stream: the connection that a daemon gives a frontend container. From here
 * on nothing else may write to standard output. Throws when they are no pipes or sockets, as at a terminal.
 */
export function stdioDuplex(): Duplex {
  try {
    const input = new Socket({ fd: 0, readable: true, writable: false });
    const output = new Socket({ fd: 1, readable: false, writable: true });
    return Duplex.from({ readable: input, writable: output });
  } catch (error) {
    const message =
      'standard input and output must be pipes: BuildKit starts this program (# syntax=<image>)';
    throw new Error(message, { cause: error });
  }
}

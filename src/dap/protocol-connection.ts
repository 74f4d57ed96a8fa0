import type { DebugProtocol } from '@vscode/debugprotocol';
import { escapeControls } from '../diagnostics/printable.ts';
import { RequestError } from './request-error.ts';

/** A message without its number. */
type Outgoing<T extends DebugProtocol.ProtocolMessage> = Omit<T, 'seq'>;

/** Writes bytes; the promise resolves when there is room for more, or the reader is gone. */
export type WriteBytes = (bytes: Uint8Array) => Promise<void>;

/** Numbers and writes messages, and matches the responses of the client with our requests. */
export class ProtocolConnection {
  readonly #write: WriteBytes;
  readonly #waiting = new Map<number, (response: DebugProtocol.Response) => void>();
  #lastSeq = 0;
  #room: Promise<void> = Promise.resolve();

  constructor(write: WriteBytes) {
    this.#write = write;
  }

  /** Resolves when the client has read what was written, but for what fits into the buffers in between. */
  room(): Promise<void> {
    return this.#room;
  }

  event(event: string, body?: object): void {
    this.#send({ type: 'event', event, ...(body && { body }) } satisfies Outgoing<DebugProtocol.Event>);
  }

  respond({ seq, command }: DebugProtocol.Request, body?: object): void {
    const response = { type: 'response', request_seq: seq, command, success: true, ...(body && { body }) };
    this.#send(response satisfies Outgoing<DebugProtocol.Response>);
  }

  /** `message` is a word for programs; people see `text`. */
  fail({ seq, command }: DebugProtocol.Request, message: string, text = message): void {
    const error: DebugProtocol.Message = { id: 1, format: '{text}', variables: { text }, showUser: true };
    const response = { type: 'response', request_seq: seq, command, success: false, message };
    this.#send({ ...response, body: { error } } satisfies Outgoing<DebugProtocol.ErrorResponse>);
  }

  /** Asks the client for something. Rejects with a {@link RequestError} if it cannot do that. */
  async request(command: string, args: object, signal: AbortSignal): Promise<void> {
    const response = await new Promise<DebugProtocol.Response>((resolve, reject) => {
      const seq = this.#send({ type: 'request', command, arguments: args });
      this.#waiting.set(seq, resolve);
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
    if (!response.success) throw new RequestError(`${command}: ${response.message ?? 'the editor refuses'}`);
  }

  /** Takes a response of the client. Those that match no request are ignored. */
  takeResponse(response: DebugProtocol.Response): void {
    this.#waiting.get(response.request_seq)?.(response);
    this.#waiting.delete(response.request_seq);
  }

  #send(message: object): number {
    const seq = ++this.#lastSeq;
    const body = Buffer.from(JSON.stringify({ seq, ...message }, cleaned));
    this.#room = this.#write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
    return seq;
  }
}

/** Members that are used as they are: the name of a file, and its text. */
const exact: ReadonlySet<string> = new Set(['path', 'content']);

/** An editor shows what others have written: no text contains control characters. */
function cleaned(key: string, value: unknown): unknown {
  return typeof value === 'string' && !exact.has(key) ? escapeControls(value) : value;
}

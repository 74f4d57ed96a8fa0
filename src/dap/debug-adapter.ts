import type { DebugProtocol } from '@vscode/debugprotocol';
import { JsonShapeError, jsonCount, jsonObject, jsonText, jsonWhole } from '../base/json-shape.ts';
import type { AdapterHost } from './adapter-host.ts';
import type { AdapterState, Reply, RequestHandler, RequestTable } from './adapter-state.ts';
import { BreakpointStore } from './breakpoint-store.ts';
import { Handles } from './handles.ts';
import { BadMessageError } from './message-decoder.ts';
import type { ProtocolConnection } from './protocol-connection.ts';
import { RequestError } from './request-error.ts';
import { breakpointRequests } from './requests/breakpoint-requests.ts';
import { completionRequests } from './requests/completion-requests.ts';
import { evaluateRequests } from './requests/evaluate-requests.ts';
import { inspectionRequests } from './requests/inspection-requests.ts';
import { endBuild, lifecycleRequests } from './requests/lifecycle-requests.ts';
import { movementRequests } from './requests/movement-requests.ts';

const handlers: RequestTable = {
  ...lifecycleRequests,
  ...breakpointRequests,
  ...movementRequests,
  ...inspectionRequests,
  ...evaluateRequests,
  ...completionRequests,
};

const requestShape = jsonWhole(jsonObject({ seq: jsonCount, command: jsonText }));
const responseShape = jsonWhole(jsonObject({ request_seq: jsonCount }));
const typeShape = jsonObject({ type: jsonText });
const cancelShape = jsonObject({ requestId: jsonCount });

/** More requests are not carried out at the same time. */
const maxRequests = 200;

/** Carries out the requests of a client. Requests start in their order, and end when they can. */
export class DebugAdapter {
  readonly #state: AdapterState;
  readonly #calls = new Map<number, AbortController>();

  constructor(host: AdapterHost, connection: ProtocolConnection, close: () => void) {
    this.#state = {
      connection,
      host,
      breakpoints: new BreakpointStore(),
      frames: new Handles(),
      variables: new Handles(),
      client: undefined,
      launch: undefined,
      build: undefined,
      isConfigured: false,
      stopsAtFailures: true,
      close,
    };
  }

  /** Takes a message of the client. Throws a {@link BadMessageError} for something that is not one. */
  take(message: unknown): void {
    try {
      const { type } = typeShape.read(message, '');
      if (type === 'response')
        this.#state.connection.takeResponse(responseShape.read(message, '') as DebugProtocol.Response);
      else if (type === 'request') void this.#answer(requestShape.read(message, '') as DebugProtocol.Request);
    } catch (error) {
      if (error instanceof JsonShapeError)
        throw new BadMessageError(`a message is not valid: ${error.message}`);
      throw error;
    }
  }

  /** Cancels everything. */
  async end(): Promise<void> {
    for (const call of this.#calls.values()) call.abort(new RequestError('the session has ended'));
    await endBuild(this.#state);
  }

  async #answer(request: DebugProtocol.Request): Promise<void> {
    const { connection } = this.#state;
    const call = new AbortController();
    let reply: Reply | undefined;
    try {
      const handler = this.#handlerOf(request);
      this.#calls.set(request.seq, call);
      reply = await handler(this.#state, request.arguments, { signal: call.signal });
      connection.respond(request, reply?.body);
    } catch (error) {
      if (call.signal.aborted) connection.fail(request, 'cancelled');
      else connection.fail(request, ...failureOf(error));
    } finally {
      this.#calls.delete(request.seq);
    }
    reply?.after?.();
  }

  /** Throws a {@link RequestError} for a request that cannot be carried out now. */
  #handlerOf({ command }: DebugProtocol.Request): RequestHandler {
    if (command === 'cancel') return (_, args) => this.#cancel(args);
    if (!Object.hasOwn(handlers, command))
      throw new RequestError(`${command}: this request is not supported`);
    if (!this.#state.client && command !== 'initialize' && command !== 'disconnect')
      throw new RequestError(`${command}: send initialize first`);
    if (this.#calls.size >= maxRequests && command !== 'disconnect')
      throw new RequestError(`more than ${maxRequests} requests are waiting for an answer`);
    return handlers[command] as RequestHandler;
  }

  #cancel(args: unknown): undefined {
    const { requestId } = cancelShape.read(args, 'arguments');
    this.#calls.get(requestId)?.abort(new RequestError('cancelled'));
  }
}

/** The message of a response, and of its error. */
function failureOf(error: unknown): [string] {
  return [error instanceof Error ? error.message : String(error)];
}

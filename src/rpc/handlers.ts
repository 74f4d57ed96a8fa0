import type { AnyMethod, Method, Service } from '../proto/method.ts';
import { unaryHandler } from './http2-server.ts';
import type { RpcHandler, ServerCall } from './server-call.ts';

/**
 * Implementations of the methods of a service, by name. A unary handler takes the request and returns the response; a
 * streaming one handles the call itself. A missing method is unimplemented.
 */
export type Handlers<S extends Service> = { readonly [Name in keyof S]?: HandlerOf<S[Name]> };

type HandlerOf<M> =
  M extends Method<'unary', infer _Request, infer Message, infer Response, infer _ResponseMessage>
    ? (request: Message, call: ServerCall) => Promise<Response>
    : RpcHandler;

/** Handlers of a service by method path, in the form that a server needs. */
export function handlersOf<S extends Service>(
  service: S,
  handlers: Handlers<S>,
): ReadonlyMap<string, RpcHandler> {
  const entries = Object.entries(handlers) as [string, RpcHandler | UnaryFunction][];
  return new Map(entries.map(([name, handler]) => [service[name]!.path, handlerOf(service[name]!, handler)]));
}

type UnaryFunction = (request: unknown, call: ServerCall) => Promise<never>;

function handlerOf({ kind, request, response }: AnyMethod, handler: RpcHandler | UnaryFunction): RpcHandler {
  if (kind !== 'unary') return handler as RpcHandler;
  const serve = handler as UnaryFunction;
  return unaryHandler(async (bytes, call) => response.encode(await serve(request.decode(bytes), call)));
}

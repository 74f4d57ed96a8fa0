import { type Codec, codecOf, type GeneratedType } from './codec.ts';

/**
 * One method of a service. `Request` and `Response` are the types to encode; `RequestMessage` and `ResponseMessage`
 * are the decoded types.
 */
export interface Method<Kind extends MethodKind, Request, RequestMessage, Response, ResponseMessage> {
  readonly kind: Kind;
  /** `/package.Service/Method` */
  readonly path: string;
  readonly request: Codec<Request, RequestMessage>;
  readonly response: Codec<Response, ResponseMessage>;
}

export type MethodKind = 'unary' | 'server-stream' | 'bidi';

/** A method with any message types. */
export type AnyMethod = Method<MethodKind, never, unknown, never, unknown>;

/** The methods of a service by camel-case name. */
export type Service = Readonly<Record<string, AnyMethod>>;

/** A call with one request and one response. */
export const unary = methodOfKind('unary');

/** A call with one request and a stream of responses. */
export const serverStream = methodOfKind('server-stream');

/** A call in which both sides stream. */
export const bidi = methodOfKind('bidi');

function methodOfKind<Kind extends MethodKind>(kind: Kind) {
  return <Request, RequestMessage, Response, ResponseMessage>(
    path: string,
    request: GeneratedType<Request, RequestMessage>,
    response: GeneratedType<Response, ResponseMessage>,
  ): Method<Kind, Request, RequestMessage, Response, ResponseMessage> => ({
    kind,
    path,
    request: codecOf(request),
    response: codecOf(response),
  });
}

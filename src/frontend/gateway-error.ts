/** One `google.protobuf.Any` of a gRPC status: what BuildKit attaches to errors (sources, stack, vertex, …). */
export interface StatusDetail {
  readonly typeUrl: string;
  readonly value: Uint8Array;
}

/** An error that the other side of the gateway reported. Code and details are relayed to whoever asked for the build. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  /** gRPC status code (0 to 16). */
  readonly code: number;
  readonly details: readonly StatusDetail[];

  /** `options.cause` is the error that this one was made of, such as a CompileError with its hint. */
  constructor(message: string, code: number, details: readonly StatusDetail[] = [], options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.details = details;
  }
}

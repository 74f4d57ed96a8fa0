import type { StatusDetail } from '../diagnostics/error-sources.ts';
import { StatusError } from '../diagnostics/status-error.ts';

/**
 * The error that ends a build or a compile: a mistake in the Dockerfile, or an error that the peer of the gateway
 * reported. Code and details are relayed to the client of the build. For a mistake, `file`, `line`, `column` and
 * `frame` contain its location.
 *
 * @example
 * try {
 *   await compile({ dockerfile: 'FROM alpine\nRUNN true' });
 * } catch (error) {
 *   if (error instanceof GatewayError && error.frame) console.error(`${error.frame}\n${error.message}`);
 * }
 */
export class GatewayError extends StatusError {
  override readonly name = 'GatewayError';

  /** `options.cause` is the original error, such as a CompileError with its hint. */
  constructor(message: string, code: number, details: readonly StatusDetail[] = [], options?: ErrorOptions) {
    super(message, code, details, options);
  }
}

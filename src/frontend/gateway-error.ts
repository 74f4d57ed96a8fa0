import type { StatusDetail } from '../diagnostics/error-sources.ts';
import { StatusError } from '../diagnostics/status-error.ts';

/**
 * What a build or a compile ends with: a mistake in the Dockerfile, or an error that the other side of the gateway reported.
 * Code and details are relayed to whoever asked for the build. For a mistake, `file`, `line`, `column` and `frame` say where
 * it is.
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

  /** `options.cause` is the error that this one was made of, such as a CompileError with its hint. */
  constructor(message: string, code: number, details: readonly StatusDetail[] = [], options?: ErrorOptions) {
    super(message, code, details, options);
  }
}

import { systemErrorText } from '../../base/file-reason.ts';
import { NodeError } from '../../client/nodes/node-error.ts';
import { GatewayError } from '../../frontend/gateway-error.ts';
import { RpcError } from '../../rpc/channel.ts';
import { failedStepText } from '../../views/progress/failed-step.ts';
import { UsageError } from '../usage-error.ts';
import { adviceFor, adviceText } from './advice/advice.ts';
import { BuildFailure } from './build-failure.ts';
import { foreignSyntaxAdvice } from './foreign-syntax.ts';
import { internalErrorText, isInternalError } from './internal-error.ts';

/**
 * What standard error gets for a failure: where, code frame, what, and what to do next. A stack trace only for a bug, and when
 * the environment asks for it.
 */
export function renderFailure(error: unknown, env: NodeJS.ProcessEnv = {}): string {
  if (error instanceof BuildFailure) return renderBuildFailure(error, env);
  if (error instanceof NodeError && error.cause !== undefined) return renderNodeFailure(error, env);
  // What the frontend throws comes as what it returns to a daemon.
  const inner = error instanceof GatewayError ? error.cause : error;
  if (isInternalError(inner)) return internalErrorText(inner, env);
  if (error instanceof UsageError) return withHint(`ERROR: ${error.message}\n`, error.hint);
  if (error instanceof GatewayError || error instanceof RpcError)
    return withHint(
      `${error.frame ? `${error.frame}\n` : ''}ERROR: ${messageOf(error)}\n`,
      foreignSyntaxAdvice(error) ?? adviceFor(error),
    );
  const message = systemErrorText(error) ?? (error instanceof Error ? error.message : String(error));
  return withHint(`ERROR: ${message}\n`, adviceFor(error));
}

/** Includes context that was added to the daemon's message, such as the name of an image. */
function messageOf({ message, cause }: Error): string {
  return cause instanceof Error && cause.message.includes(message) ? cause.message : message;
}

function renderBuildFailure({ step, finding, cause }: BuildFailure, env: NodeJS.ProcessEnv): string {
  const log = step && step.earlier > 0 ? 'Run the build with --progress plain to see all of its output.' : '';
  const hints = [finding && adviceText(finding), log].filter(Boolean).join('\n');
  return withHint(`${step ? failedStepText(step) : ''}${renderFailure(cause, env)}`, hints || undefined);
}

/** The error of the node, with its name and with what is known of the other nodes. */
function renderNodeFailure({ cause, hint, data }: NodeError, env: NodeJS.ProcessEnv): string {
  const text = renderFailure(cause, env).replace(/^ERROR: /m, (start) => `${start}node ${data['node']}: `);
  return [text, data['others'], hint]
    .filter(Boolean)
    .map((part) => part?.replace(/\n?$/, '\n'))
    .join('');
}

function withHint(text: string, hint: string | undefined): string {
  return hint === undefined ? text : `${text}${hint}\n`;
}

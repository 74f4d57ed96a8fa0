import { systemErrorText } from '../../base/file-reason.ts';
import { GatewayError } from '../../frontend/gateway-error.ts';
import { RpcError } from '../../rpc/channel.ts';
import { failedStepText } from '../../views/progress/failed-step.ts';
import { UsageError } from '../usage-error.ts';
import { adviceFor, adviceText } from './advice/advice.ts';
import { BuildFailure } from './build-failure.ts';
import { foreignSyntaxAdvice } from './foreign-syntax.ts';

/** What standard error gets for a failure: where, code frame, what, and what to do next. Never a stack trace. */
export function renderFailure(error: unknown): string {
  if (error instanceof BuildFailure) return renderBuildFailure(error);
  if (error instanceof UsageError) return withHint(`ERROR: ${error.message}\n`, error.hint);
  if (error instanceof GatewayError || error instanceof RpcError)
    return withHint(
      `${error.frame ? `${error.frame}\n` : ''}ERROR: ${messageOf(error)}\n`,
      foreignSyntaxAdvice(error) ?? adviceFor(error),
    );
  const message = systemErrorText(error) ?? (error instanceof Error ? error.message : String(error));
  if (message.startsWith('internal:')) {
    return `ERROR: ${message}\nThis is a bug in dockerfile-llb. Please report it together with the Dockerfile.\n`;
  }
  return withHint(`ERROR: ${message}\n`, adviceFor(error));
}

/** With what was wrapped around the daemon's words, such as the name of an image: the daemon is not told that. */
function messageOf({ message, cause }: Error): string {
  return cause instanceof Error && cause.message.includes(message) ? cause.message : message;
}

function renderBuildFailure({ step, finding, cause }: BuildFailure): string {
  const log = step && step.earlier > 0 ? 'Run the build with --progress plain to see all of its output.' : '';
  const hints = [finding && adviceText(finding), log].filter(Boolean).join('\n');
  return withHint(`${step ? failedStepText(step) : ''}${renderFailure(cause)}`, hints || undefined);
}

function withHint(text: string, hint: string | undefined): string {
  return hint === undefined ? text : `${text}${hint}\n`;
}

import { renderCodeFrame } from '../../diagnostics/code-frame.ts';
import { GatewayError, type StatusDetail } from '../../frontend/gateway-error.ts';
import { RpcError } from '../../rpc/channel.ts';
import { failedStepText } from '../../views/progress/failed-step.ts';
import { UsageError } from '../usage-error.ts';
import { adviceFor } from './advice/advice.ts';
import { errorSources } from './error-sources.ts';
import { failureHint } from './failure-hint.ts';
import { StepFailure } from './step-failure.ts';

/** What standard error gets for a failure: where, code frame, what, and what to do next. Never a stack trace. */
export function renderFailure(error: unknown): string {
  if (error instanceof StepFailure) {
    return withHint(`${failedStepText(error.step)}${renderFailure(error.cause)}`, failureHint(error.step));
  }
  if (error instanceof UsageError) return withHint(`ERROR: ${error.message}\n`, error.hint);
  if (error instanceof GatewayError || error instanceof RpcError)
    return withHint(`${frame(error.details)}ERROR: ${error.message}\n`, adviceFor(error));
  const message = error instanceof Error ? error.message : String(error);
  if (message.startsWith('internal:')) {
    return `ERROR: ${message}\nThis is a bug in dockerfile-llb. Please report it together with the Dockerfile.\n`;
  }
  return withHint(`ERROR: ${message}\n`, adviceFor(error));
}

function frame(details: readonly StatusDetail[]): string {
  const [innermost] = errorSources(details);
  if (innermost === undefined) return '';
  return `${renderCodeFrame(innermost.file, innermost.lines)}\n`;
}

function withHint(text: string, hint: string | undefined): string {
  return hint === undefined ? text : `${text}${hint}\n`;
}

import { writeSync } from 'node:fs';
import { printable } from '../../diagnostics/printable.ts';
import { ExitCode } from '../exit-code.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether an error is a bug of ours: a broken invariant, or what the engine throws for code that is wrong. Node's own errors
 * about files, addresses and connections have a `code` or a `cause`.
 */
export function isInternalError(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  if (error.message.startsWith(invariant) || error instanceof ReferenceError) return true;
  if (error instanceof RangeError) return ofTheEngine.has(error.message);
  return error instanceof TypeError && !('code' in error) && error.cause === undefined;
}

/**
 * What standard error gets for a bug: a line that names it, and one that asks for a report. The stack comes with
 * `DOCKERFILE_LLB_DEBUG=1` only.
 */
export function internalErrorText(error: unknown, env: Environment): string {
  const stack = (error instanceof Error && error.stack) || 'There is no stack.';
  const rest = env[debug] ? `:\n${stack}` : `, and with what ${debug}=1 prints.`;
  return `ERROR: internal error: ${summary(error)}\nThis is a bug in dockerfile-llb. Please report it with the command and the Dockerfile${rest}\n`;
}

/** Ends the process with {@link internalErrorText} where Node would print a stack: for errors that no command has caught. */
export function reportUncaughtErrors(): void {
  const end = (error: unknown): void => {
    try {
      writeSync(process.stderr.fd, printable(internalErrorText(error, process.env)));
    } catch {
      // Nobody reads it.
    }
    process.exit(ExitCode.failed);
  };
  process.on('uncaughtException', end).on('unhandledRejection', end);
}

function summary(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const message = error.message.slice(error.message.startsWith(invariant) ? invariant.length : 0).trim();
  const line = message.replaceAll('\n', ' ');
  return error.name === 'Error' ? line : `${error.name}: ${line}`;
}

const invariant = 'internal:';
const ofTheEngine: ReadonlySet<string> = new Set([
  'Maximum call stack size exceeded',
  'Invalid string length',
  'Invalid array length',
]);
const debug = 'DOCKERFILE_LLB_DEBUG';

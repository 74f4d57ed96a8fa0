import { CommanderError } from 'commander';
import { ExitCode } from './exit-code.ts';
import { normalizeWords } from './flag-table.ts';
import { createProgram } from './program.ts';
import { renderFailure } from './render-failure.ts';
import { UsageError } from './usage-error.ts';

/** What a command may touch of the process it runs in. */
export interface CliIo {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** Aborted by the first Ctrl-C or SIGTERM. */
  readonly signal: AbortSignal;
}

/** Runs the command line and gives its exit code. A second Ctrl-C ends the process at once. */
export async function run(argv: readonly string[]): Promise<number> {
  const abort = new AbortController();
  const interrupt = () => {
    if (abort.signal.aborted) process.exit(ExitCode.interrupted);
    abort.abort(new Error('interrupted'));
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  // A reader that went away (`… | head`) is no failure worth a stack trace.
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? ExitCode.ok : ExitCode.failed),
  );
  try {
    const { stdin, stdout, stderr, env } = process;
    return await runWith(argv, { stdin, stdout, stderr, env, cwd: process.cwd(), signal: abort.signal });
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

/** {@link run} with the world given: what tests call. */
export async function runWith(argv: readonly string[], io: CliIo): Promise<number> {
  let code: number = ExitCode.ok;
  const program = await createProgram(argv[0], io, (outcome) => {
    code = outcome;
  });
  try {
    const command =
      program.commands.find((known) => [known.name(), ...known.aliases()].includes(argv[0] ?? '')) ?? program;
    await program.parseAsync(normalizeWords(argv, command), { from: 'user' });
    return code;
  } catch (error) {
    return report(error, io);
  }
}

function report(error: unknown, io: CliIo): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.ok : ExitCode.usage;
  if (io.signal.aborted) {
    io.stderr.write('interrupted\n');
    return ExitCode.interrupted;
  }
  io.stderr.write(renderFailure(error));
  return error instanceof UsageError ? ExitCode.usage : ExitCode.failed;
}

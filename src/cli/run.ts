import { CommanderError } from 'commander';
import { fileReason } from '../base/file-reason.ts';
import { ExitCode } from './exit-code.ts';
import { normalizeWords } from './flags/flag-table.ts';
import { commandOf, withHelp } from './help-words.ts';
import type { CliIo, ProcessIo } from './io.ts';
import { printReport } from './output/print-painted.ts';
import { renderFailure } from './output/render-failure.ts';
import { createTextOutput } from './output/text-output.ts';
import { createProgram } from './program.ts';
import { UsageError } from './usage-error.ts';

/**
 * Runs the command line and returns its exit code. After the first Ctrl-C, the command has a moment to end by itself;
 * a second one ends the process immediately.
 */
export async function runCommandLine(argv: readonly string[], early?: CliIo['early']): Promise<number> {
  const abort = new AbortController();
  let code: number | undefined;
  const cancel = (reason: Error, ending: number) => {
    code = ending;
    abort.abort(reason);
    // Whoever waits for more input, or for a reader of the output, does not hear of that.
    process.stdin.destroy();
    setTimeout(() => process.exit(ending), cancelledMs).unref();
  };
  const interrupt = () => {
    if (abort.signal.aborted) process.exit(ExitCode.interrupted);
    cancel(new Error('interrupted'), ExitCode.interrupted);
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (abort.signal.aborted) return;
    // A reader that went away (`… | head`) is not a failure, but the rest of the output is not needed.
    if (error.code === 'EPIPE') cancel(new Error('standard output was closed'), ExitCode.ok);
    else cancel(new Error(`standard output: ${fileReason(error)}`), ExitCode.failed);
  });
  // Nobody can be told of it.
  process.stderr.on('error', () => {});
  const { stdin, stdout, stderr, env } = process;
  const ended = await runWith(argv, {
    stdin,
    stdout,
    stderr,
    env,
    cwd: process.cwd(),
    signal: abort.signal,
    early,
  });
  // Output that is not read keeps an interrupted process alive, so a second Ctrl-C must still work.
  if (!abort.signal.aborted) process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  return code ?? ended;
}

/** How long a command that is cancelled has to end by itself. */
const cancelledMs = 3000;

/** {@link runCommandLine} with the world given: what tests call. */
export async function runWith(argv: readonly string[], world: ProcessIo): Promise<number> {
  const io: CliIo = {
    ...world,
    stdout: createTextOutput(world.stdout, world.env),
    stderr: createTextOutput(world.stderr, world.env),
  };
  let code: number = ExitCode.ok;
  const program = await createProgram(argv[0] === 'help' ? undefined : argv[0], io, (outcome) => {
    code = outcome;
  });
  const words = withHelp(argv, program);
  try {
    await program.parseAsync(normalizeWords(words, commandOf(program, words)), {
      from: 'user',
    });
    return code;
  } catch (error) {
    return report(error, io);
  }
}

function report(error: unknown, io: CliIo): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.ok : ExitCode.usage;
  if (io.signal.aborted) {
    const { message } = io.signal.reason as Error;
    io.stderr.write(`${message}\n`);
    return ExitCode.interrupted;
  }
  printReport(io.stderr, renderFailure(error, io.env), io.env);
  return error instanceof UsageError ? ExitCode.usage : ExitCode.failed;
}

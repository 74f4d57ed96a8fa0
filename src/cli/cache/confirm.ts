import { createInterface } from 'node:readline/promises';
import type { CliIo } from '../io.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Asks a yes-or-no question on the terminal. Without a terminal, it throws a {@link UsageError} that recommends the
 * flag `force`.
 */
export async function confirm(question: string, force: string, io: CliIo): Promise<boolean> {
  if (!(io.stdin as NodeJS.ReadStream).isTTY)
    throw new UsageError(
      `${question}: standard input is not a terminal, so nobody can answer`,
      `Add ${force} to skip the question.`,
    );
  // Without line editing Ctrl-C is a signal, which ends the command.
  const prompt = createInterface({ input: io.stdin, terminal: false });
  const closed = new Promise<string>((resolve) => prompt.once('close', () => resolve('')));
  try {
    io.stderr.write(`${question} [y/N] `);
    const answer = prompt.question('', { signal: io.signal });
    return /^y(?:es)?$/i.test((await Promise.race([answer, closed])).trim());
  } finally {
    prompt.close();
  }
}

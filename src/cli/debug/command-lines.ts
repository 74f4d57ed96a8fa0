import { createInterface } from 'node:readline';
import type { CliIo } from '../io.ts';
import { hasTerminal } from '../terminal/raw-terminal.ts';

/** Where the commands of a debugger come from. */
export interface CommandLines {
  /** The next line; undefined at the end of the input. */
  next(prompt: string): Promise<string | undefined>;
  close(): void;
}

/** Lines that are typed on a terminal, with editing and a history, or those of standard input. */
export function openCommandLines(io: CliIo): CommandLines {
  return hasTerminal(io) ? typedLines(io) : scriptLines(io);
}

/** The terminal belongs to the line editor only while a line is typed: programs in containers use it, too. */
function typedLines({ stdin, stdout, signal }: CliIo): CommandLines {
  let history: string[] = [];
  const next = (prompt: string) =>
    new Promise<string | undefined>((resolve) => {
      const editor = createInterface({
        input: stdin,
        output: stdout.bytes,
        terminal: true,
        history: [...history],
        prompt,
        signal,
      });
      const end = (line: string | undefined): void => {
        // Closing resolves as well.
        resolve(line);
        editor.close();
      };
      editor.on('history', (lines: string[]) => {
        history = [...lines];
      });
      editor.once('line', end);
      editor.once('close', () => resolve(undefined));
      editor.once('SIGINT', () => end(undefined));
      editor.prompt();
    });
  return { next, close: () => stdin.pause() };
}

function scriptLines({ stdin }: CliIo): CommandLines {
  const reader = createInterface({ input: stdin, terminal: false });
  const lines = reader[Symbol.asyncIterator]();
  return {
    next: async () => (await lines.next()).value as string | undefined,
    close: () => reader.close(),
  };
}

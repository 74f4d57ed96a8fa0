import type { Command } from 'commander';
import { ExitCode } from '../exit-code.ts';
import type { CliIo } from '../io.ts';

/** `dockerfile-llb lsp`: a language server. */
export function addLspCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  program
    .command('lsp')
    .description(
      'Serve an editor with diagnostics, fixes, completion and more, by the Language Server Protocol.',
    )
    .option('--stdio', 'use standard input and output (the default and only way)')
    .addHelpText('after', notes)
    .action(async () => {
      const { serveEditor } = await import('./serve-editor.ts');
      await serveEditor(io);
      finish(ExitCode.ok);
    });
}

const notes = `
Unless the editor says that the workspace is trusted, the server reads files of the workspace and does nothing else: it asks
no daemon and no registry, and starts no program. docs/editors.md has the settings for several editors.`;

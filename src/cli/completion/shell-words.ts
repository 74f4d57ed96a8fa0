import type { CompletedCommand } from './command-tree.ts';

/** A name for functions of a script that no other script has. */
export const functionName = '_dockerfile_llb';

/** The command with all commands below it, outermost first. */
export function allCommands(root: CompletedCommand): readonly CompletedCommand[] {
  return [root, ...root.subcommands.flatMap(allCommands)];
}

/** The main names of a command's words, each with a leading space. */
export function pathWords(path: CompletedCommand['path']): string {
  return path.map(([name]) => ` ${name}`).join('');
}

/** A word as a POSIX shell, zsh and fish read it. */
export function quoteWord(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

import { Argument, type Command } from 'commander';
import { ExitCode } from '../exit-code.ts';
import type { CliIo } from '../io.ts';
import { bashCompletion } from './bash.ts';
import { type CompletedCommand, commandTree } from './command-tree.ts';
import { fishCompletion } from './fish.ts';
import { zshCompletion } from './zsh.ts';

const shells: Readonly<Record<string, (root: CompletedCommand) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/** `dockerfile-llb completion bash|zsh|fish`: prints a script that knows all commands of the program. */
export function addCompletionCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  program
    .command('completion')
    .description('Print a completion script for bash, zsh or fish.')
    .addArgument(new Argument('<shell>', 'bash, zsh or fish').choices(Object.keys(shells)))
    .addHelpText('after', setUp)
    .action((shell: string) => {
      io.stdout.write(shells[shell]?.(commandTree(program)) ?? '');
      finish(ExitCode.ok);
    });
}

const setUp = `
Set up:
  bash  echo 'source <(dockerfile-llb completion bash)' >> ~/.bashrc
  zsh   echo 'source <(dockerfile-llb completion zsh)' >> ~/.zshrc   (after compinit)
  fish  dockerfile-llb completion fish > ~/.config/fish/completions/dockerfile-llb.fish
`;

import type { Command } from 'commander';

/**
 * Rewrites the words of a help request for commander: `help history ls` is `history ls --help`, and no words are
 * `--help`. If one of the words is not a command, the help request is dropped, so that the error names the word.
 */
export function withHelp(words: readonly string[], program: Command): readonly string[] {
  if (words.length === 0) return [helpFlag];
  const asked = words[0] === 'help' ? [...words.slice(1), helpFlag] : words;
  const unknown = asked.some((word) => word === helpFlag || word === '-h') && unknownCommand(asked, program);
  return unknown ? asked.filter((word) => word !== helpFlag && word !== '-h') : asked;
}

/** The innermost command that the words name: for `history ls --local`, that is `ls`. */
export function commandOf(parent: Command, [word, ...rest]: readonly string[]): Command {
  const found = findCommand(parent, word);
  return found ? commandOf(found, rest) : parent;
}

/** The subcommand of that name. */
function findCommand(parent: Command, name: string | undefined): Command | undefined {
  return parent.commands.find(
    (known) => name !== undefined && [known.name(), ...known.aliases()].includes(name),
  );
}

/** Whether a word is at a position where only a command is allowed. */
function unknownCommand(words: readonly string[], program: Command): boolean {
  let command = program;
  for (const word of words) {
    if (word.startsWith('-') || command.commands.length === 0) return false;
    const next = findCommand(command, word);
    // One that takes arguments as well.
    if (next === undefined) return command.registeredArguments.length === 0;
    command = next;
  }
  return false;
}

const helpFlag = '--help';

import type { Command, Option } from 'commander';
import { valuesOf } from '../flags/flag-table.ts';

/** A command as a shell needs to know it. */
export interface CompletedCommand {
  /**
   * The words after the name of the program, each with its aliases: `[['history'], ['ls']]`; empty for the program
   * itself.
   */
  readonly path: readonly (readonly string[])[];
  readonly text: string;
  readonly flags: readonly CompletedFlag[];
  readonly subcommands: readonly CompletedCommand[];
  /** What its arguments are, as far as they can be completed. */
  readonly argument: CompletedValue;
}

/** A flag of a command. */
export interface CompletedFlag {
  /** `--file`, and `-f` if there is one. */
  readonly names: readonly string[];
  readonly text: string;
  readonly repeats: boolean;
  /** Undefined for a flag without a value. */
  readonly value: CompletedValue | undefined;
}

/** The possible values at a position: names of files or directories, certain words, or anything else. */
export interface CompletedValue {
  readonly kind: 'files' | 'directories' | 'words' | 'anything';
  readonly words: readonly string[];
  /** Name of it in the help. */
  readonly name: string;
}

/** Reads the tree from the program that parses the command line, so that the two cannot differ. */
export function commandTree(program: Command, path: CompletedCommand['path'] = []): CompletedCommand {
  const help = program.createHelp();
  const commands = help.visibleCommands(program);
  const subcommands = commands.map((command) =>
    commandTree(command, [...path, [command.name(), ...command.aliases()]]),
  );
  return {
    path,
    text: firstSentence(program.description()),
    flags: help.visibleOptions(program).map(toFlag),
    subcommands: subcommands.map((command) =>
      isHelp(command)
        ? { ...command, argument: completedValue('command', subcommands.map(nameOf)) }
        : command,
    ),
    argument: argumentOf(program),
  };
}

/** Commander's own command, whose argument is the name of one beside it. */
function isHelp(command: CompletedCommand): boolean {
  return nameOf(command) === 'help';
}

function nameOf({ path }: CompletedCommand): string {
  return path.at(-1)?.[0] ?? '';
}

function toFlag(option: Option): CompletedFlag {
  const names = [option.long, option.short].filter((name) => name !== undefined);
  const name = /[<[]([^<>[\]]*)[>\]]/.exec(option.flags)?.[1];
  return {
    names,
    text: option.description,
    repeats: option.parseArg !== undefined,
    value: name === undefined ? undefined : completedValue(name, valuesOf(option)),
  };
}

function argumentOf(command: Command): CompletedValue {
  const [argument] = command.registeredArguments;
  return completedValue(argument?.name() ?? '', argument?.argChoices ?? []);
}

function completedValue(name: string, words: readonly string[]): CompletedValue {
  if (words.length > 0) return { kind: 'words', words, name };
  if (/^(?:path|paths|file)$/.test(name)) return { kind: 'files', words, name };
  return { kind: name === 'context' ? 'directories' : 'anything', words, name };
}

function firstSentence(text: string): string {
  return /^.*?[.:](?=\s|$)/.exec(text)?.[0].replace(/[.:]$/, '') ?? text;
}

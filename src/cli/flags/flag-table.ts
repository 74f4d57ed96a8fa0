import { type Command, Option } from 'commander';
import { invariant } from '../../base/invariant.ts';
import { readBool } from '../../go/strconv.ts';
import { UsageError } from '../usage-error.ts';

/** A row of a table of flags. */
export interface FlagSpec {
  /** The syntax of commander: `-t, --tag <name>`, `--check [bool]`. */
  readonly flags: string;
  readonly text: string;
  /** May be given several times. */
  readonly repeat?: true;
  readonly choices?: readonly string[];
  /** The values that there are, or the usual ones, for completion in shells: they are validated elsewhere. */
  readonly values?: readonly string[];
  /** Hidden in `--help`; supported so that command lines for `docker build` still work. */
  readonly hidden?: true;
}

/** Adds the flags of a table, in its order. */
export function addFlags(command: Command, table: readonly FlagSpec[]): Command {
  for (const spec of table) command.addOption(toOption(spec));
  return command;
}

/** The rows of a table for some of its flags, by their long names: for a command that takes only these. */
export function pickFlags(table: readonly FlagSpec[], names: readonly string[]): readonly FlagSpec[] {
  const found = table.filter((spec) => names.includes(longName(spec)));
  invariant(found.length === names.length, `the table lacks one of ${names.join(', ')}`);
  return found;
}

/** The rows of a table without some flags, by their long names: for a command in which these have no effect. */
export function dropFlags(table: readonly FlagSpec[], names: readonly string[]): readonly FlagSpec[] {
  return table.filter((spec) => !names.includes(longName(spec)));
}

function longName({ flags }: FlagSpec): string {
  return /--[a-z-]+/.exec(flags)?.[0] ?? '';
}

const knownValues = new WeakMap<Option, readonly string[]>();

/** The values that a flag is known to take. */
export function valuesOf(option: Option): readonly string[] {
  return option.argChoices ?? knownValues.get(option) ?? [];
}

/** Reads a flag that may be given several times: all of its values, in their order. */
export function appendValue(value: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), value];
}

function toOption({ flags, text, repeat, choices, values, hidden }: FlagSpec): Option {
  const option = new Option(flags, text).hideHelp(hidden === true);
  // A name that starts with "no-" negates another one only where it takes no value: not in --no-cache-filter.
  if (option.required) option.negate = false;
  if (choices) option.choices([...choices]);
  if (values) knownValues.set(option, values);
  if (repeat) option.argParser(appendValue);
  return option;
}

/**
 * Rewrites forms that Go's flag library accepts and commander does not: `--push=false` for a flag without a value,
 * and `-o=dest` for a short one. Words after `--` stay unchanged. Throws a {@link UsageError}.
 */
export function normalizeWords(words: readonly string[], command: Command): string[] {
  const end = words.indexOf('--');
  const flags = end === -1 ? words : words.slice(0, end);
  return [...flags.flatMap((word) => normalizeWord(word, command)), ...words.slice(flags.length)];
}

function normalizeWord(word: string, command: Command): readonly string[] {
  const [, short, rest = ''] = /^(-[A-Za-z])=(.*)$/s.exec(word) ?? [];
  if (short !== undefined) return [short, rest];
  const [, name = '', text = ''] = /^(--[a-z-]+)=(\w+)$/.exec(word) ?? [];
  const option = command.options.find(({ long }) => long === name);
  if (!option || option.required || option.optional) return [word];
  const value = readBool(text);
  if (value === undefined)
    throw new UsageError(`${word}: ${text} is not true or false`, `Write ${name} alone.`);
  if (value) return [name];
  // A flag that is on by default has one that turns it off.
  const off = `--no-${name.slice(2)}`;
  return command.options.some(({ long }) => long === off) ? [off] : [];
}

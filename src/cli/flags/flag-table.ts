import { type Command, Option } from 'commander';
import { UsageError } from '../usage-error.ts';

/** A row of a table of flags. */
export interface FlagSpec {
  /** As commander takes it: `-t, --tag <name>`, `--check [bool]`. */
  readonly flags: string;
  readonly text: string;
  /** May be given several times. */
  readonly repeat?: true;
  readonly choices?: readonly string[];
  /** The values that there are, or the usual ones, for completion in shells: they are validated elsewhere. */
  readonly values?: readonly string[];
  /** Not in `--help`: kept so that command lines written for `docker build` still work. */
  readonly hidden?: true;
}

/** Adds the flags of a table, in its order. */
export function addFlags(command: Command, table: readonly FlagSpec[]): Command {
  for (const spec of table) command.addOption(toOption(spec));
  return command;
}

const knownValues = new WeakMap<Option, readonly string[]>();

/** The values that a flag is known to take. */
export function valuesOf(option: Option): readonly string[] {
  return option.argChoices ?? knownValues.get(option) ?? [];
}

function toOption({ flags, text, repeat, choices, values, hidden }: FlagSpec): Option {
  const option = new Option(flags, text).hideHelp(hidden === true);
  // A name that starts with "no-" negates another one only where it takes no value: not in --no-cache-filter.
  if (option.required) option.negate = false;
  if (choices) option.choices([...choices]);
  if (values) knownValues.set(option, values);
  if (repeat) option.argParser<string[]>((value, previous) => [...(previous ?? []), value]);
  return option;
}

/**
 * Rewrites what Go's flag library takes and commander does not: `--push=false` of a flag without a value, and `-o=dest`
 * of a short one. Words after `--` stay as they are. Throws a {@link UsageError}.
 */
export function normalizeWords(words: readonly string[], command: Command): string[] {
  const end = words.indexOf('--');
  const flags = end === -1 ? words : words.slice(0, end);
  return [...flags.flatMap((word) => normalizeWord(word, command)), ...words.slice(flags.length)];
}

function normalizeWord(word: string, command: Command): readonly string[] {
  const short = /^(-[A-Za-z])=(.*)$/s.exec(word);
  if (short) return [short[1]!, short[2]!];
  const assigned = /^(--[a-z-]+)=(\w+)$/.exec(word);
  const option = assigned && command.options.find(({ long }) => long === assigned[1]);
  if (!option || option.required || option.optional) return [word];
  if (/^(?:1|t|true)$/i.test(assigned[2]!)) return [assigned[1]!];
  if (/^(?:0|f|false)$/i.test(assigned[2]!)) return [];
  throw new UsageError(`${word}: ${assigned[2]} is not true or false`, `Write ${assigned[1]} alone.`);
}

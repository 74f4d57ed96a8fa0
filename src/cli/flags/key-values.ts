import { CsvError, parseCsvLine } from '../../go/csv.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Parses the `key=value` words of a repeated flag. A key alone takes its value from `env`, and is left out if it is
 * not set there.
 */
export function keyValues(
  words: readonly string[] | undefined,
  flag: string,
  env?: NodeJS.ProcessEnv,
): [string, string][] {
  return (words ?? []).flatMap((word): [string, string][] => {
    const at = word.indexOf('=');
    const key = at === -1 ? word : word.slice(0, at);
    if (key === '') throw new UsageError(`${flag} ${word}: the name is missing`, `Write ${flag} NAME=VALUE.`);
    if (at !== -1) return [[key, word.slice(at + 1)]];
    if (env === undefined) return [[key, '']];
    const value = env[key];
    return value === undefined ? [] : [[key, value]];
  });
}

/** Fields of a flag's value that is CSV. Throws a {@link UsageError} with the example. */
export function csvFields(value: string, flag: string, example: string): readonly string[] {
  try {
    return parseCsvLine(value);
  } catch (error) {
    if (error instanceof CsvError)
      throw new UsageError(`${flag} ${value}: ${inWords(error.message)}`, `For example: ${example}`);
    throw error;
  }
}

/** A flag as it was written. */
interface WrittenFlag {
  readonly flag: string;
  readonly value: string;
  /** A value that is right, for the error. */
  readonly example: string;
}

/** Runs a parser that throws plain errors; they become {@link UsageError}s that name the flag, with an example. */
export function parseFlag<T>({ flag, value, example }: WrittenFlag, parse: (value: string) => T): T {
  try {
    return parse(value);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${flag} ${value}: ${inWords((error as Error).message)}`, `For example: ${example}`);
  }
}

/** Rewords messages of Go's libraries for people who do not know them. */
function inWords(message: string): string {
  if (message === 'EOF') return 'the value is empty';
  const [, kind, text, why] = /^strconv\.Parse(Int|Bool): parsing (".*"): (.*)$/s.exec(message) ?? [];
  if (kind === undefined) return message;
  if (why !== 'invalid syntax') return `${text} is out of range`;
  return `${text} is not ${kind === 'Bool' ? 'true or false' : 'a whole number'}`;
}

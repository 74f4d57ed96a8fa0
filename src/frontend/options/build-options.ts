import type { RawOptions } from './option.ts';
import { optionTable } from './option-table.ts';

type Table = typeof optionTable;

/** All options of a build, read. */
export type BuildOptions = { readonly [Key in keyof Table]: ReturnType<Table[Key]['read']> };

/** Reads the options by the table, in its order. Throws a CompileError for the first one that is wrong. */
export function parseBuildOptions(raw: RawOptions): BuildOptions {
  const entries = Object.entries(optionTable).map(([key, option]) => [key, option.read(raw)] as const);
  return Object.fromEntries(entries) as BuildOptions;
}

/** The options for a frontend that the build is forwarded to: options that build args stand for are filled in. */
export function withAliases(raw: RawOptions): Map<string, string> {
  const options = new Map(raw);
  for (const [alias, name] of aliases) {
    const value = options.get(alias);
    if (value) options.set(name, value);
  }
  return options;
}

const aliases = [
  ['build-arg:BUILDKIT_MULTI_PLATFORM', 'multi-platform'],
  ['build-arg:BUILDKIT_SANDBOX_HOSTNAME', 'hostname'],
] as const;

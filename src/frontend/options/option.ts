/** Options of a build as the frontend receives them: names to values, all of them text. */
export type RawOptions = ReadonlyMap<string, string>;

/** One entry of the option table: the names that it reads, how they are parsed, and the documentation. */
export interface Option<T> {
  /** Names as given on the command line of a client; one that ends in `:` or `_` is a prefix. */
  readonly names: readonly string[];
  /** What it does, in one or two sentences of Markdown. */
  readonly doc: string;
  /** Throws a CompileError with the reference's text for a value that is not allowed. */
  read(options: RawOptions): T;
}

/** A text that is taken as it is; '' when absent. */
export function textOption(name: string, doc: string): Option<string> {
  return { names: [name], doc, read: (options) => options.get(name) ?? '' };
}

/** A text that may be absent. */
export function optionalTextOption(name: string, doc: string): Option<string | undefined> {
  return { names: [name], doc, read: (options) => options.get(name) };
}

/** All options with names that start with the prefix, by the rest of their names. */
export function prefixOption(prefix: string, doc: string): Option<ReadonlyMap<string, string>> {
  return { names: [prefix], doc, read: (options) => withoutPrefix(options, prefix) };
}

function withoutPrefix(options: RawOptions, prefix: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of options)
    if (name.startsWith(prefix)) found.set(name.slice(prefix.length), value);
  return found;
}

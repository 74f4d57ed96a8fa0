import { suggest, swapsFirst } from './suggest.ts';

/** The option that a misspelled name probably means: one that is equal except for case, or a similar one. */
export function nearestName(name: string, options: readonly string[]): string | undefined {
  const near = suggest(name, swapsFirst(name, options), false) ?? name;
  return options.find((option) => option.toLowerCase() === near.toLowerCase());
}

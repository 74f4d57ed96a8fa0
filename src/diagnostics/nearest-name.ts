import { suggest, swapsFirst } from './suggest.ts';

/** The option that is meant by a name that is none of them, spelled as the option is: equal but for case, or near. */
export function nearestName(name: string, options: readonly string[]): string | undefined {
  const near = suggest(name, swapsFirst(name, options), false) ?? name;
  return options.find((option) => option.toLowerCase() === near.toLowerCase());
}

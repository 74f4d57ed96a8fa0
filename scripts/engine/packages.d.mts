export function unpackIntoCache(
  name: string,
  packages: readonly string[],
  options?: { readonly withDependencies?: boolean },
): Promise<string>;

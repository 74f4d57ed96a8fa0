export function unpackPackages(name: string, packages: readonly string[]): Promise<string>;

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** Something in a program that only Node has. */
export interface NodeNeed {
  readonly kind: 'import' | 'global';
  /** `node:fs`, `fetch`. */
  readonly name: string;
  /** Where it is used, as a path in the project. */
  readonly file: string;
  /** From 1; 0 if it is not known. */
  readonly line: number;
  /** The files that lead to it, from the program on; empty for the program itself. */
  readonly through: readonly string[];
}

/** The line in which a file names a module, from 1; 0 if it is not found. */
export function lineOfImport(project: string, file: string, specifier: string): number {
  const quoted = [`'${specifier}'`, `"${specifier}"`, `\`${specifier}\``];
  const lines = readFileSync(join(project, file), 'utf8').split('\n');
  return lines.findIndex((line) => quoted.some((text) => line.includes(text))) + 1;
}

/** The shortest way by imports from the program to a file, both included; empty if it is the program. */
export function importsBetween({ inputs }: Metafile, entry: string, file: string): readonly string[] {
  const from = new Map<string, string | undefined>([[entry, undefined]]);
  for (const at of from.keys()) {
    if (at === file) break;
    for (const { path } of inputs[at]?.imports ?? []) if (!from.has(path)) from.set(path, at);
  }
  if (file === entry || !from.has(file)) return [];
  const way: string[] = [];
  for (let at: string | undefined = file; at !== undefined; at = from.get(at)) way.unshift(at);
  return way;
}

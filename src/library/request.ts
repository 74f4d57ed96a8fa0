import { nearestName } from '../diagnostics/nearest-name.ts';
import { optionTable } from '../frontend/options/option-table.ts';
import type { FileTree } from '../gateway/local/file-tree.ts';
import { createMemoryFiles, type MemoryFiles } from '../gateway/local/memory-files.ts';

/** Names and texts, as an object or as a map. */
export type TextMap = Readonly<Record<string, string>> | ReadonlyMap<string, string>;

/**
 * The files behind a context: the path of a directory, absolute or relative to the working directory (not in a browser), or
 * files in memory: `{ 'app.go': 'package main' }`.
 */
export type LocalFiles = string | MemoryFiles;

/** The files behind names: `context` is the build context, `dockerfile` the place of the Dockerfile, others named contexts. */
export type Locals = Readonly<Record<string, LocalFiles>> | ReadonlyMap<string, LocalFiles>;

/** The parts of a request that are options of the frontend under a shorter name. */
export interface FrontendOptions {
  /**
   * Options of the frontend by name (docs/frontend.md): `target`, `platform`, `filename`, `build-arg:NAME`, `label:NAME`,
   * `context:NAME`, …
   */
  readonly options?: TextMap;
  /** Stage to build; without it, the last. Short for the option `target`. */
  readonly target?: string;
  /** `linux/arm64`, or several. Short for the option `platform`. */
  readonly platform?: string | readonly string[];
  /** Values of ARGs. Short for the options `build-arg:NAME`. */
  readonly buildArgs?: TextMap;
}

/** Throws a `TypeError` if the request is not an object, or has a key that is not in `known`. */
export function checkKeys(caller: string, request: unknown, known: Readonly<Record<string, true>>): void {
  const keys = Object.keys(known);
  if (typeof request !== 'object' || request === null)
    throw new TypeError(`${caller} takes an object, not ${describe(request)}`);
  for (const key of Object.keys(request)) {
    if (keys.includes(key)) continue;
    if (isFrontendOption(key))
      throw new TypeError(`${caller}: ${key} is an option of the frontend: pass it in options`);
    throw new TypeError(`${caller} has no ${key}${didYouMean(key, keys)}: it has ${keys.join(', ')}`);
  }
}

/**
 * The options of the frontend that a request names. Throws a `TypeError` for one that the frontend does not have, which it
 * would ignore, and for a value that is not a string. Another frontend (`ofAnyFrontend`) may have other options.
 */
export function frontendOptionsOf(
  caller: string,
  request: FrontendOptions,
  ofAnyFrontend = false,
): Map<string, string> {
  const options = textMap(`${caller}: options`, request.options ?? {});
  for (const name of options.keys()) {
    if (ofAnyFrontend || isFrontendOption(name)) continue;
    const hint = didYouMean(name, optionNames);
    throw new TypeError(`${caller}: the frontend has no option ${name}${hint}: docs/frontend.md lists them`);
  }
  if (request.target !== undefined) options.set('target', textOf(`${caller}: target`, request.target));
  if (request.platform !== undefined) {
    const platforms = Array.isArray(request.platform) ? request.platform : [request.platform];
    options.set('platform', platforms.map((text) => textOf(`${caller}: platform`, text)).join(','));
  }
  for (const [name, value] of textMap(`${caller}: buildArgs`, request.buildArgs ?? {}))
    options.set(`build-arg:${name}`, value);
  return options;
}

/** The locals of a request. Throws a `TypeError` for files that are neither a path nor files in memory. */
export function localsOf(caller: string, locals: Locals = {}): Map<string, string | FileTree> {
  checkObject(`${caller}: locals`, locals);
  const entries: Iterable<[string, unknown]> = locals instanceof Map ? locals : Object.entries(locals);
  return new Map<string, string | FileTree>(
    [...entries].map(([name, files]) => {
      if (typeof files === 'string') return [name, files];
      checkObject(`${caller}: locals.${name}`, files);
      return [name, createMemoryFiles(files as MemoryFiles)];
    }),
  );
}

/** An object or a map as a map of texts. Throws a `TypeError` that names the value that is not a string. */
export function textMap(what: string, values: TextMap): Map<string, string> {
  checkObject(what, values);
  const entries: Iterable<[string, unknown]> = values instanceof Map ? values : Object.entries(values);
  return new Map([...entries].map(([name, value]) => [name, textOf(`${what}: ${name}`, value)]));
}

function textOf(what: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw new TypeError(`${what} is ${describe(value)}, not a string`);
}

function checkObject(what: string, value: unknown): void {
  const isPlain = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isPlain || value instanceof Uint8Array)
    throw new TypeError(`${what} is ${describe(value)}, neither an object nor a Map`);
}

/** Names of the frontend's options; one that ends in `:` or `_` begins others. */
const optionNames: readonly string[] = Object.values(optionTable).flatMap(({ names }) => names);

function isFrontendOption(name: string): boolean {
  return optionNames.some((known) => name === known || (/[:_]$/.test(known) && name.startsWith(known)));
}

function didYouMean(name: string, names: readonly string[]): string {
  const near = nearestName(name, names);
  return near === undefined || near === name ? '' : ` (did you mean ${near}?)`;
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'an array';
  return `${/^[aeiou]/.test(typeof value) ? 'an' : 'a'} ${typeof value}`;
}

import { SourceMap } from 'node:module';
import { invariant } from '../../base/invariant.ts';

/** Names that Node or browsers define and the small engine does not (`src/host/quickjs/web.ts` defines the others). */
const names = [
  ...['process', 'Buffer', '__dirname', '__filename', 'setImmediate', 'clearImmediate'],
  ...['setInterval', 'clearInterval', 'structuredClone', 'performance', 'navigator', 'atob', 'btoa', 'Intl'],
  ...[
    'fetch',
    'Request',
    'Response',
    'Headers',
    'FormData',
    'WebSocket',
    'EventSource',
    'URL',
    'URLSearchParams',
  ],
  ...['Blob', 'File', 'ReadableStream', 'WritableStream', 'TransformStream', 'CompressionStream'],
  ...[
    'DecompressionStream',
    'TextDecoderStream',
    'TextEncoderStream',
    'WebAssembly',
    'Worker',
    'MessageChannel',
  ],
  ...['BroadcastChannel', 'Event', 'EventTarget'],
];

const mark = (name: string) => `__dockerfileLlbForeign_${name}`;
const marked = /(typeof\s+)?__dockerfileLlbForeign_(\w+)/g;

/** Definitions for esbuild, which replace each use of a global, but no other use of its name, by a marked name. */
export const markForeignGlobals: Readonly<Record<string, string>> = Object.fromEntries(
  names.map((name) => [name, mark(name)]),
);

/** Puts the names back. */
export function unmarkForeignGlobals(text: string): string {
  return text.replace(marked, (_, asked: string | undefined, name: string) => `${asked ?? ''}${name}`);
}

/** A use of a global name. */
export interface ForeignGlobal {
  readonly name: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/**
 * The uses of marked names, the first one of each in each file. A file that checks for a name
 * with `typeof` can do without it.
 */
export function findForeignGlobals(text: string, sourceMap: string): readonly ForeignGlobal[] {
  const map = new SourceMap(JSON.parse(sourceMap));
  const found = new Map<string, ForeignGlobal>();
  const askedFor = new Set<string>();
  for (const { 0: all, 1: asked, 2: name = '', index } of text.matchAll(marked)) {
    const at = index + all.length - mark(name).length;
    const line = text.slice(0, at).split('\n').length - 1;
    const place = map.findEntry(line, at - (text.lastIndexOf('\n', at) + 1));
    invariant('originalSource' in place, 'the source map has all of the output');
    const { originalSource: file, originalLine } = place;
    const key = JSON.stringify([file, name]);
    if (asked !== undefined) askedFor.add(key);
    else if (!found.has(key)) found.set(key, { name, file, line: originalLine + 1 });
  }
  return [...found].filter(([key]) => !askedFor.has(key)).map(([, use]) => use);
}

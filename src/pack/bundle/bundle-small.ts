import { isBuiltin } from 'node:module';
import { relative } from 'node:path';
import type { Metafile, Plugin } from 'esbuild';
import { programName } from '../../base/program-name.ts';
import type { EngineExports } from '../engine.ts';
import { findForeignGlobals, markForeignGlobals, unmarkForeignGlobals } from './foreign-globals.ts';
import { importsBetween, lineOfImport, type NodeNeed } from './node-need.ts';
import { type BundleRequest, outputName, runEsbuild } from './run-esbuild.ts';

/** A program as a script for the small engine. */
export interface SmallBundle {
  readonly text: string;
  readonly metafile: Metafile;
  /** Why the script cannot run there; empty if it can. */
  readonly needs: readonly NodeNeed[];
}

/**
 * Bundles a program for the small engine. The entries of this package that the engine contains are taken from there.
 * Modules and globals that only Node has are listed, and left out of the bundle.
 */
export async function bundleSmall(request: BundleRequest, exports: EngineExports): Promise<SmallBundle> {
  const imports: ForeignImport[] = [];
  const { text, sourceMap, metafile } = await runEsbuild(request, {
    format: 'iife',
    platform: 'neutral',
    mainFields: ['browser', 'module', 'main'],
    conditions: ['quickjs', 'module'],
    target: 'es2023',
    // Modules that are loaded when needed are functions of the script then.
    supported: { 'dynamic-import': false },
    define: { ...markForeignGlobals, global: 'globalThis' },
    sourcemap: 'external',
    plugins: [engineEntries(request.project, exports, imports)],
  });
  const used = metafile.outputs[outputName]?.inputs ?? {};
  const all = [
    ...imports
      .filter(({ file }) => (used[file]?.bytesInOutput ?? 0) > 0)
      .map((each) => ({
        ...each,
        kind: 'import' as const,
        line: lineOfImport(request.project, each.file, each.name),
      })),
    ...findForeignGlobals(text, sourceMap).map((each) => ({ ...each, kind: 'global' as const })),
  ];
  const needs = all.map((each) => ({ ...each, through: importsBetween(metafile, request.entry, each.file) }));
  return { text: unmarkForeignGlobals(text), metafile, needs };
}

interface ForeignImport {
  readonly name: string;
  readonly file: string;
}

/** Marks an import that esbuild resolves without the plugin. */
const installed = Symbol('installed');

/** Resolves imports of this package to the engine, and notes those that only Node can resolve. */
function engineEntries(project: string, exports: EngineExports, foreign: ForeignImport[]): Plugin {
  return {
    name: 'engine',
    setup(build) {
      const note = ({ path, importer }: { readonly path: string; readonly importer: string }) => {
        const file = relative(project, importer).replaceAll('\\', '/');
        if (!foreign.some((each) => each.name === path && each.file === file))
          foreign.push({ name: path, file });
        return { path, external: true };
      };
      build.onResolve({ filter: /^[a-z]/ }, async (found) => {
        const entry = entryOf(found.path);
        if (entry === undefined) {
          if (!isBuiltin(found.path) || found.pluginData === installed) return undefined;
          // An installed package such as "events" replaces the module of Node.
          const { path, resolveDir, importer, kind } = found;
          const other = await build.resolve(path, { resolveDir, importer, kind, pluginData: installed });
          return other.errors.length === 0 ? other : note(found);
        }
        if (!Object.hasOwn(exports, entry)) return note(found);
        return { path: found.path, namespace: 'engine', sideEffects: false };
      });
      build.onLoad({ filter: /./, namespace: 'engine' }, ({ path }) => {
        const entry = entryOf(path) ?? '';
        return { contents: engineModule(entry, exports[entry] ?? []) };
      });
    },
  };
}

/** The entry of this package that a module name means, '' for the package itself; undefined for another module. */
function entryOf(name: string): string | undefined {
  if (name === programName) return '';
  return name.startsWith(`${programName}/`) ? name.slice(programName.length + 1) : undefined;
}

/** The comments let esbuild leave out what is not used. */
function engineModule(entry: string, names: readonly string[]): string {
  const line = (name: string) =>
    `export const ${name} = /* @__PURE__ */ (() => globalThis.dockerfileLlb.${entry}.${name})();\n`;
  return names.map(line).join('');
}

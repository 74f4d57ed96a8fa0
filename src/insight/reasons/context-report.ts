import { goFileType } from '../../go/file-mode.ts';
import type { ContentSelector } from '../content/content-selector.ts';
import { ContentTree } from '../content/content-tree.ts';
import { type ContextFiles, selectedPaths } from '../content/context-files.ts';
import type { BuildStep, SourcePlace, StepGraph } from '../graph/step-graph.ts';

/** An instruction that takes files of a context. */
export interface ContextUser {
  /** As progress shows it. */
  readonly name: string;
  readonly place?: SourcePlace;
  readonly files: number;
  readonly bytes: number;
}

/** What is sent from a local source, and for which instructions. It can be written as JSON unchanged. */
export interface ContextReport {
  /** `context`, or the name of another local source. */
  readonly name: string;
  readonly files: number;
  readonly bytes: number;
  /** The largest first. Several instructions may take the same file. */
  readonly users: readonly ContextUser[];
}

/** The instructions that use a path of a source. */
export interface PathUse {
  readonly source: string;
  /** Digest of its header and its data, which is part of the keys of those instructions. Not set for a directory. */
  readonly digest?: string;
  /** In octal. */
  readonly mode: string;
  readonly bytes: number;
  readonly files: number;
  readonly users: readonly ContextUser[];
}

/** Returns what is sent from each local source. `filesOf` lists the files of a source. */
export function contextReports(
  graph: StepGraph,
  filesOf: (source: BuildStep) => ContextFiles | undefined,
): readonly ContextReport[] {
  return localSources(graph).flatMap((source) => {
    const files = filesOf(source);
    if (files === undefined) return [];
    const users = usersOf(graph, source, files)
      .map(({ step, paths }) => userOf(step, files, paths))
      .sort((a, b) => b.bytes - a.bytes);
    return [{ name: nameOf(source), ...sizeOf(files, [...files.keys()]), users }];
  });
}

/** Returns the instructions that use a path or something below it; empty if no source sends it. */
export function pathUses(
  graph: StepGraph,
  filesOf: (source: BuildStep) => ContextFiles | undefined,
  path: string,
): readonly PathUse[] {
  return localSources(graph).flatMap((source) => {
    const files = filesOf(source);
    const file = files?.get(path);
    if (files === undefined || file === undefined) return [];
    const isWanted = (each: string) => each === path || each.startsWith(`${path}/`);
    const users = usersOf(graph, source, files).flatMap(({ step, paths }) => {
      const own = paths.filter(isWanted);
      return own.length > 0 ? [userOf(step, files, own)] : [];
    });
    const isDirectory = goFileType(file.mode) === 'dir';
    return [
      {
        source: nameOf(source),
        ...(!isDirectory && { digest: file.digest }),
        mode: (file.mode & 0o777).toString(8).padStart(3, '0'),
        ...sizeOf(files, [...files.keys()].filter(isWanted)),
        users,
      },
    ];
  });
}

function localSources({ steps }: StepGraph): readonly BuildStep[] {
  return steps.filter(({ source }) => source?.identifier.startsWith(scheme));
}

function nameOf({ source }: BuildStep): string {
  return (source?.identifier ?? '').slice(scheme.length);
}

interface SourceUser {
  readonly step: BuildStep;
  readonly paths: readonly string[];
}

/**
 * The steps that use a source. A step whose input is compared by key only, such as an empty tmpfs source, uses all of
 * it.
 */
function usersOf({ steps }: StepGraph, source: BuildStep, files: ContextFiles): readonly SourceUser[] {
  const tree = new ContentTree(files.values());
  const known = new Map<string, readonly string[]>();
  return steps.flatMap((step) => {
    const selectors = step.inputs.flatMap((input, i) =>
      input.step === source.index ? [step.own?.inputs[i]?.content ?? []] : [],
    );
    if (selectors.length === 0) return [];
    // Many instructions may take the same files.
    const text = JSON.stringify(selectors);
    const paths = known.get(text) ?? takenPaths(tree, files, selectors);
    known.set(text, paths);
    return [{ step, paths }];
  });
}

function takenPaths(
  tree: ContentTree,
  files: ContextFiles,
  selectors: readonly (readonly ContentSelector[])[],
): readonly string[] {
  const paths = new Set(selectors.flatMap((each) => [...selectedPaths(tree, each)]));
  return [...paths].filter((path) => files.has(path));
}

function userOf({ name, place }: BuildStep, files: ContextFiles, paths: readonly string[]): ContextUser {
  return { name, ...(place && { place }), ...sizeOf(files, paths) };
}

function sizeOf(files: ContextFiles, paths: readonly string[]) {
  const own = paths.flatMap((path) => files.get(path) ?? []).filter(({ mode }) => goFileType(mode) !== 'dir');
  return { files: own.length, bytes: own.reduce((sum, { size }) => sum + size, 0) };
}

const scheme = 'local://';

import { applyActions, emptyTree, knownTree, mergeTrees } from '../content/known-tree.ts';
import type { CopyingDaemon, FileContents, KnownTree, TreeFiles } from '../content/tree-file.ts';
import type { BuildStep, StepGraph } from '../graph/step-graph.ts';
import type { ContentKeys } from './cache-view.ts';

/** The files of a local source, in the order of a transfer. */
export interface SourceFiles {
  readonly size: number;
  readonly table: TreeFiles;
  /** The data of the files, for steps that copy them with other metadata. */
  readonly contents?: FileContents;
  /**
   * Content keys of selections from these files, by the text of the selectors. The simulation adds keys that it
   * computes.
   */
  readonly keys: Map<string, ContentKeys>;
}

/** The file trees of a build that are known without running a program. Each is computed on demand. */
export class KnownTrees {
  readonly #graph: StepGraph;
  readonly #sources: ReadonlyMap<string, SourceFiles>;
  readonly #daemon: CopyingDaemon;
  readonly #trees = new Map<number, KnownTree | undefined>();
  /** How many files may still be listed, since chains of copies can multiply them. */
  #budget = maxFiles;

  /** `sources` are the files of local sources, by the digest of the source. */
  constructor(graph: StepGraph, sources: ReadonlyMap<string, SourceFiles>, daemon: CopyingDaemon) {
    this.#graph = graph;
    this.#sources = sources;
    this.#daemon = daemon;
  }

  /** The files of the step with this index, or undefined if only a build can produce them. */
  of(index: number): KnownTree | undefined {
    if (!this.#trees.has(index))
      for (const below of this.#needed(index)) this.#trees.set(below, this.#make(below));
    return this.#trees.get(index);
  }

  /** The step and the steps that it is computed from, inputs first. The search stops at a step that runs a program. */
  #needed(index: number): readonly number[] {
    const needed = new Set<number>();
    const open = [index];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const step = this.#graph.steps[at];
      if (step === undefined || needed.has(at) || this.#trees.has(at)) continue;
      needed.add(at);
      if (step.actions || step.kind === 'merge') open.push(...step.inputs.map((input) => input.step));
    }
    return [...needed].sort((a, b) => a - b);
  }

  #make(index: number): KnownTree | undefined {
    const step = this.#graph.steps[index];
    if (step === undefined || this.#budget < 0) return undefined;
    const source = this.#sources.get(step.digest);
    // After an empty transfer, the daemon has a directory that it created itself.
    if (source) return source.size > 0 ? knownTree(source.table, source.contents) : emptyTree;
    const made = this.#madeBy(step);
    this.#budget -= made?.files.size ?? 0;
    return made;
  }

  #madeBy({ inputs, actions, kind }: BuildStep): KnownTree | undefined {
    const known = inputs.map(({ step, output }) => (output === 0 ? this.#trees.get(step) : undefined));
    if (actions) return applyActions(actions, known, this.#daemon);
    const layers = kind === 'merge' ? known.filter((tree) => tree !== undefined) : [];
    return layers.length > 0 && layers.length === inputs.length ? mergeTrees(layers) : undefined;
  }
}

const maxFiles = 1_000_000;

import type { DaemonWorker } from '../../client/workers.ts';
import { ignoringSyntaxLine } from '../../frontend/syntax-forward.ts';
import { compileLocal } from '../../gateway/local/compile-local.ts';
import { compareKeys } from '../../go/strings.ts';
import { readStepGraph, type StepGraph } from '../../insight/graph/step-graph.ts';
import type { Definition } from '../../llb/definition.ts';
import type { BuildPlan } from '../build/build-plan.ts';

/** A build that was compiled before, and what it was compiled to. */
export interface CompiledBefore {
  readonly plan: BuildPlan;
  readonly workers: readonly DaemonWorker[];
  readonly before: StepGraph;
  /** Changes a graph as graphs are recorded. */
  readonly recorded: (graph: StepGraph, definitions: readonly Definition[]) => StepGraph;
  readonly signal: AbortSignal;
}

/**
 * The graphs of a build without asking the daemon, if they are those of the build before; otherwise undefined. A daemon may
 * have another Dockerfile than the one on disk, namely when its content changed and its size and time did not. So a
 * different result says nothing, and only the daemon can resolve images and other remote sources.
 */
export async function compileAgain(compiled: CompiledBefore): Promise<readonly Definition[] | undefined> {
  const { plan, workers, before, recorded, signal } = compiled;
  if (!dependsOnFiles(plan) || !hasOnlyFiles(before)) return undefined;
  try {
    const { definitions } = await compileLocal({
      options: ignoringSyntaxLine(plan.options),
      locals: plan.locals,
      workers,
      images: () => Promise.reject(new Error('only the daemon resolves images')),
      signal,
    });
    const found = [...definitions.values()];
    return isSameGraph(before, recorded(readStepGraph(found), found)) ? found : undefined;
  } catch {
    // The daemon's answer has the error, if it is one.
    return undefined;
  }
}

/** Whether files of this machine and options determine the graph. */
function dependsOnFiles({ options, sourcePolicy, download, frontend, definition }: BuildPlan): boolean {
  const others = [sourcePolicy, download, frontend, definition, options.get('context')];
  return others.every((each) => each === undefined);
}

function hasOnlyFiles({ steps }: StepGraph): boolean {
  return steps.every(({ source }) => source === undefined || source.identifier.startsWith('local://'));
}

/** Whether the graphs have the same steps in the same lines. Digests differ, since each session has a name. */
function isSameGraph(one: StepGraph, other: StepGraph): boolean {
  return one.steps.length === other.steps.length && identityOf(one) === identityOf(other);
}

function identityOf({ steps, heads }: StepGraph): string {
  const parts = steps.map(({ kind, name, own, source, inputs, ignoreCache, place }) => {
    const attrs = source && Object.entries(source.attrs).sort(compareKeys);
    return [kind, name, own?.digest, source?.identifier, attrs, inputs, ignoreCache, place];
  });
  return JSON.stringify([parts, heads]);
}

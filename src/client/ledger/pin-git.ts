import type { BuildStep, StepGraph } from '../../insight/graph/step-graph.ts';
import { lockableKind, needsLock, pinnedIdentifier } from '../../lock/pin-source.ts';

/** Whether the commit of a repository decides the contents of a source, and the source does not name it. */
export function needsCommit({ source }: BuildStep): boolean {
  if (source === undefined || lockableKind(source.identifier) !== 'git') return false;
  // The name of the ref is part of a kept repository.
  if (source.attrs['git.keepgitdir'] === 'true') return false;
  return needsLock({ identifier: source.identifier, attrs: new Map(Object.entries(source.attrs)) });
}

/** The graph with the commits of repositories that it names by a branch or a tag. They are found by the step's digest. */
export function pinCommits(
  { steps, heads }: StepGraph,
  commitOf: (step: BuildStep) => string | undefined,
): StepGraph {
  return {
    heads,
    steps: steps.map((step) => {
      const commit = needsCommit(step) ? commitOf(step) : undefined;
      if (commit === undefined || step.source === undefined) return step;
      const identifier = pinnedIdentifier(step.source.identifier, commit);
      return { ...step, source: { ...step.source, identifier } };
    }),
  };
}

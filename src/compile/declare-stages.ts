import { CompileError } from '../diagnostics/compile-error.ts';
import { withSuggestion } from '../diagnostics/suggest-error.ts';
import { quote } from '../go/quote.ts';
import type { Platform } from '../image/platform.ts';
import { commandDefinitionOf, type InstructionSet } from '../instructions/instruction-set.ts';
import type { Stage } from '../instructions/parse-stages.ts';
import { type CompileContext, namedContextFor } from './compile-context.ts';
import { followPathsOf } from './context-paths.ts';
import { type ExpandedFrom, expandFrom } from './expand-from.ts';
import type { NamedContext } from './ports.ts';
import { addNode, createStageGraph, findByName, type StageGraph, shownNames } from './stage-graph.ts';
import type { StageNode } from './stage-node.ts';

/**
 * The stages of a file. Their FROMs are expanded, and those that a named context replaces are marked. Throws a
 * CompileError with the FROM's lines for one that means nothing (moby/buildkit v0.32.2
 * frontend/dockerfile/dockerfile2llb/convert.go buildDispatchStates).
 */
export function declareStages(context: CompileContext, stages: readonly Stage[]): StageGraph {
  const graph = createStageGraph();
  const { env, declared } = context.globalArgs;
  const knownArgs = new Set([...declared.keys(), ...env.keys()]);
  for (const stage of stages) {
    addNode(graph, declareStage(context, graph, { stage, from: expandFrom(context, stage, knownArgs) }));
  }
  return graph;
}

function declareStage(
  context: CompileContext,
  graph: StageGraph,
  { stage, from }: { readonly stage: Stage; readonly from: ExpandedFrom },
): StageNode {
  const { name, docComment, code, lines } = stage;
  const { baseName, platform, usedArgs } = from;
  // An earlier stage, if FROM has exactly its name.
  const below = graph.byName.get(baseName);
  const ownPaths = new Set<string>();
  const namedContext = replacementOf(name, platform, { context, usedPaths: ownPaths });
  const isReplaced = namedContext !== undefined;
  const base = isReplaced ? undefined : below;
  return {
    name,
    docComment,
    code,
    lines,
    unregistered: false,
    shownName: name === '' ? `stage-${graph.nodes.length}` : name,
    baseName,
    platform,
    base,
    namedContext,
    fromArgs: union(below?.fromArgs, isReplaced ? undefined : usedArgs),
    stepCount: isReplaced ? 0 : countSteps(stage, { baseName, base }, context.options.instructionSet),
    ignoreCache: !isReplaced && context.ports.isNoCache(name),
    usedPaths: base?.usedPaths ?? ownPaths,
  };
}

/** The named context that replaces a stage; `usedPaths` of it are asked for when the graph is marshalled. */
function replacementOf(
  name: string,
  platform: Platform | undefined,
  { context, usedPaths }: { readonly context: CompileContext; readonly usedPaths: ReadonlySet<string> },
): NamedContext | undefined {
  if (name === '') return undefined;
  return namedContextFor(context, name, {
    platform,
    resolveMode: context.options.imageResolveMode,
    followPaths: () => followPathsOf(usedPaths),
  });
}

const noNames: ReadonlySet<string> = new Set();

/** Shares a set where the other one adds nothing, because chains of stages may be long. */
function union(below = noNames, own = noNames): ReadonlySet<string> {
  return own.size === 0 ? below : new Set([...below, ...own]);
}

/** The number of numbered steps: the instructions that count, and FROM unless its base is already there. */
function countSteps(
  { instructions }: Stage,
  { baseName, base }: Pick<StageNode, 'baseName' | 'base'>,
  instructionSet: InstructionSet,
): number {
  let total = baseName === 'scratch' || base !== undefined ? 0 : 1;
  for (const instruction of instructions) {
    if (commandDefinitionOf(instructionSet, instruction).countsAsStep) total++;
  }
  return total;
}

/** Finds the stage to build by its name; '' means the last stage. Throws a CompileError for an unknown name. */
export function findTarget(graph: StageGraph, target: string): StageNode {
  const found = target === '' ? graph.nodes.at(-1) : findByName(graph, target);
  if (found !== undefined) return found;
  const error = new CompileError(`target stage ${quote(target)} could not be found`, {
    code: 'unknown-target',
  });
  throw withSuggestion(error, target, { options: shownNames(graph), caseSensitive: true });
}

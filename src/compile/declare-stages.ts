import { CompileError, withLocation, wrapError } from '../diagnostics/compile-error.ts';
import { recoverFrom } from '../diagnostics/error-sink.ts';
import type { FactContent } from '../diagnostics/fact.ts';
import { withSuggestion } from '../diagnostics/suggest-error.ts';
import { quote } from '../go/quote.ts';
import { type Platform, parsePlatform } from '../image/platform.ts';
import { commandDefinitionOf, type InstructionSet } from '../instructions/instruction-set.ts';
import type { Stage } from '../instructions/parse-stages.ts';
import { unknownBase } from '../instructions/recovered-stage.ts';
import { type Expansion, ExpansionError, expandWord } from '../shell/lexer.ts';
import { type CompileContext, namedContextFor } from './compile-context.ts';
import { followPathsOf } from './context-paths.ts';
import type { NamedContext } from './ports.ts';
import { addNode, createStageGraph, findByName, type StageGraph, shownNames } from './stage-graph.ts';
import type { StageNode } from './stage-node.ts';
import { reportPlatformChoice, reportUndefinedFromArgs } from './variable-facts.ts';

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
    addNode(graph, declareStage(context, graph, { stage, from: expandOrRecover(context, stage, knownArgs) }));
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

interface ExpandedFrom {
  readonly baseName: string;
  readonly platform: Platform | undefined;
  readonly usedArgs: ReadonlySet<string>;
}

/** Where errors are collected, a stage whose FROM means nothing stands on an image of which nothing is known. */
function expandOrRecover(
  context: CompileContext,
  stage: Stage,
  knownArgs: ReadonlySet<string>,
): ExpandedFrom {
  try {
    return expandFrom(context, stage, knownArgs);
  } catch (error) {
    recoverFrom(error, context.ports.recover, stage.lines);
    return { baseName: unknownBase, platform: undefined, usedArgs: new Set() };
  }
}

function expandFrom(context: CompileContext, stage: Stage, knownArgs: ReadonlySet<string>): ExpandedFrom {
  const report = (fact: FactContent) =>
    context.report({ lines: stage.lines, comments: stage.comments, ...fact });
  const base = expandFromWord(context, stage.baseName, knownArgs, report, (error) =>
    withLocation(error, stage.lines),
  );
  if (base.result === '') {
    throw withLocation(new CompileError(`base name (${stage.baseName}) should not be blank`), stage.lines);
  }
  if (stage.platform === '') return { baseName: base.result, platform: undefined, usedArgs: base.matched };
  const { platform, matched } = expandPlatform(context, stage, knownArgs, report);
  return { baseName: base.result, platform, usedArgs: new Set([...base.matched, ...matched]) };
}

function expandPlatform(
  context: CompileContext,
  stage: Stage,
  knownArgs: ReadonlySet<string>,
  report: (fact: FactContent) => void,
): { readonly platform: Platform; readonly matched: ReadonlySet<string> } {
  const { env } = context.globalArgs;
  const use = expandFromWord(context, stage.platform, knownArgs, report, (error) =>
    withLocation(wrapError(error, 'failed to process arguments for platform '), stage.lines),
  );
  reportPlatformChoice(stage.name, stage.platform, use.result, use, env, report);
  const suggestArg = (error: CompileError) => suggestAny(error, use.unmatched, env.keys());
  if (use.result === '') {
    const error = new CompileError(`empty platform value from expression ${stage.platform}`);
    throw suggestArg(withLocation(error, stage.lines));
  }
  try {
    return { platform: parsePlatform(use.result), matched: use.matched };
  } catch (error) {
    const suggested = suggestArg(withLocation(error, stage.lines));
    throw withLocation(wrapError(suggested, `failed to parse platform ${stage.platform}`), stage.lines);
  }
}

/** Expands a word of FROM, reporting what is undefined even when it cannot be expanded. */
function expandFromWord(
  { globalArgs, lex }: CompileContext,
  word: string,
  knownArgs: ReadonlySet<string>,
  report: (fact: FactContent) => void,
  explain: (error: ExpansionError) => CompileError,
): Expansion {
  try {
    const use = expandWord(word, globalArgs.env, lex);
    reportUndefinedFromArgs(use.unmatched, knownArgs, report);
    return use;
  } catch (error) {
    if (!(error instanceof ExpansionError)) throw error;
    reportUndefinedFromArgs(error.unmatched, knownArgs, report);
    throw explain(error);
  }
}

/** The error with a suggestion for the first name that has one. */
function suggestAny(
  error: CompileError,
  names: ReadonlySet<string>,
  options: readonly string[],
): CompileError {
  for (const name of names) {
    const suggested = withSuggestion(error, name, options, true);
    if (suggested !== error) return suggested;
  }
  return error;
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

/** The stage to build: by name, or the last one for ''. Throws a CompileError if there is no stage with that name. */
export function findTarget(graph: StageGraph, target: string): StageNode {
  const found = target === '' ? graph.nodes.at(-1) : findByName(graph, target);
  if (found !== undefined) return found;
  const error = new CompileError(`target stage ${quote(target)} could not be found`, {
    code: 'unknown-target',
  });
  throw withSuggestion(error, target, shownNames(graph), true);
}

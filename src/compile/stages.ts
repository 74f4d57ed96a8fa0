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
import { addNode, createStageGraph, findByName, type StageGraph, shownNames } from './stage-graph.ts';
import { createStage, type StageNode } from './stage-node.ts';
import { reportPlatformChoice, reportUndefinedFromArgs } from './variable-facts.ts';

/**
 * The stages of a file, their FROMs expanded, those that a named context replaces marked. Throws a CompileError with
 * the FROM's lines for one that means nothing (moby/buildkit v0.32.2 frontend/dockerfile/dockerfile2llb/convert.go
 * buildDispatchStates).
 */
export function buildStageGraph(context: CompileContext, stages: readonly Stage[]): StageGraph {
  const graph = createStageGraph();
  const { env, declared } = context.globalArgs;
  const knownArgs = new Set([...declared.keys(), ...env.keys()]);
  for (const [index, stage] of stages.entries()) addStage(context, graph, stage, index, knownArgs);
  return graph;
}

function addStage(
  context: CompileContext,
  graph: StageGraph,
  stage: Stage,
  index: number,
  knownArgs: ReadonlySet<string>,
): void {
  const { baseName, platform, usedArgs } = expandOrRecover(context, stage, knownArgs);
  const shownName = stage.name === '' ? `stage-${index}` : stage.name;
  const node = createStage(stage, { baseName, platform, shownName });
  node.namedContext = stage.name === '' ? undefined : replacement(context, node);
  addNode(graph, node);
  if (node.namedContext !== undefined) {
    node.base = undefined;
    return;
  }
  if (usedArgs.size > 0) node.outline.fromArgs = new Set([...node.outline.fromArgs, ...usedArgs]);
  const loadsBase = baseName !== 'scratch' && node.base === undefined;
  node.stepTotal = (loadsBase ? 1 : 0) + countSteps(stage, context.options.instructionSet);
  node.ignoreCache = context.ports.isNoCache(stage.name);
}

function replacement(context: CompileContext, node: StageNode) {
  return namedContextFor(context, node.name, {
    platform: node.platform,
    resolveMode: context.options.imageResolveMode,
    followPaths: () => followPathsOf(node.paths),
  });
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

/** The number of instructions that are numbered steps. */
function countSteps({ instructions }: Stage, instructionSet: InstructionSet): number {
  let total = 0;
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

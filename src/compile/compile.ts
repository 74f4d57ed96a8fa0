import { CompileError } from '../diagnostics/compile-error.ts';
import { recoverFrom } from '../diagnostics/error-sink.ts';
import { type ParseContext, parseStages, type StageList } from '../instructions/parse-stages.ts';
import { ExpansionBudget } from '../shell/expansion-budget.ts';
import type { SourceFile } from '../source/source-file.ts';
import { detectSyntax } from '../syntax/directives.ts';
import { isLabsSyntax } from '../syntax/labs-syntax.ts';
import type { SyntaxTree } from '../syntax/node.ts';
import { parseSyntax } from '../syntax/parse.ts';
import { resolveBaseImages } from './base-images.ts';
import { chooseBuildPlatforms } from './build-platforms.ts';
import type { CompileContext } from './compile-context.ts';
import type { CompileResult } from './compile-result.ts';
import { createLateContext, followPathsOf, type LateContext } from './context-paths.ts';
import { checkCycles } from './cycles.ts';
import { addLabels, setImagePlatform } from './finish-image.ts';
import { evaluateGlobalArgs, predefinedArgs } from './global-args.ts';
import { flattenHistory } from './history-chain.ts';
import { lowerStages } from './lower-stages.ts';
import { noLines } from './no-lines.ts';
import { takeTriggers } from './onbuild.ts';
import { type Outline, outlineOf } from './outline.ts';
import type { CompileOptions, CompilePorts } from './ports.ts';
import { reachableFrom } from './reachability.ts';
import { sbomTargets } from './sbom-targets.ts';
import { type EpochInput, type ResolvedEpoch, resolveEpochArg } from './source-epoch.ts';
import { reportInvalidDefaultBases, reportKeywordCasing, reportStageNames } from './stage-facts.ts';
import type { StageGraph } from './stage-graph.ts';
import type { StageNode } from './stage-node.ts';
import { linkCommand } from './stage-sources.ts';
import { buildStageGraph, findTarget } from './stages.ts';

/**
 * Compiles a Dockerfile to a filesystem graph and an image config. What it notices on the way goes to
 * `ports.report`, in the order in which the reference warns. Throws a CompileError, located in the file, for a
 * mistake of the user; what a port rejects with becomes its `cause`
 * (moby/buildkit v0.32.2 frontend/dockerfile/dockerfile2llb/convert.go Dockerfile2LLB).
 */
export async function compileDockerfile(
  file: SourceFile,
  options: CompileOptions,
  ports: CompilePorts,
): Promise<CompileResult> {
  const { instructionSet } = options;
  const parsed = parseDockerfile(file, { instructionSet, report: ports.report });
  return await compileParsed(file, parsed, options, ports);
}

/** {@link compileDockerfile} of a file that {@link parseDockerfile} has parsed with the same `report` and instructions. */
export async function compileParsed(
  file: SourceFile,
  parsed: ParsedDockerfile,
  options: CompileOptions,
  ports: CompilePorts,
): Promise<CompileResult> {
  const context = await createContext(file, parsed, options, ports);
  const graph = buildStageGraph(context, parsed.stages);
  const target = findTarget(graph, options.target);
  linkStages(context, graph, parsed);
  const dockerIgnore = startEarly(ports.dockerIgnore());
  const needed = await loadStages(context, graph, target);
  const lateContext = createLateContext();
  lowerStages(context, graph, needed, lateContext, await dockerIgnore);
  return await finish(context, target, lateContext);
}

/** What the target of a Dockerfile can be given; compiles it to know. */
export async function outlineDockerfile(
  file: SourceFile,
  options: CompileOptions,
  ports: CompilePorts,
): Promise<Outline> {
  return (await compileDockerfile(file, options, ports)).outline();
}

/** A Dockerfile that is parsed and not yet compiled. */
export interface ParsedDockerfile extends StageList {
  readonly tree: SyntaxTree;
}

/**
 * Parses all of a Dockerfile and reports what is noticed on the way. Throws a CompileError for a mistake; with `sink`,
 * one of an instruction goes there, and the instruction is left out.
 */
export function parseDockerfile(file: SourceFile, context: ParseContext): ParsedDockerfile {
  if (file.bytes.length === 0)
    throw new CompileError('the Dockerfile cannot be empty', { code: 'empty-dockerfile' });
  const { instructionSet, report = () => {}, sink } = context;
  const tree = parseSyntax(file, instructionSet.grammar, sink);
  for (const { line } of tree.emptyContinuations) {
    report({ kind: 'empty-continuation', lines: { start: line, end: line } });
  }
  const { stages, metaArgs } = parseStages(tree, context);
  if (stages.length === 0)
    throw new CompileError('dockerfile contains no stages to build', { code: 'no-stages' });
  reportStageNames(stages, report);
  reportKeywordCasing(stages, report);
  return { tree, stages, metaArgs };
}

/** Evaluates the instructions before the first FROM. */
async function createContext(
  file: SourceFile,
  { tree: { escapeToken }, stages, metaArgs }: ParsedDockerfile,
  options: CompileOptions,
  ports: CompilePorts,
): Promise<CompileContext> {
  const platforms = chooseBuildPlatforms(options);
  const targetStage = options.target || stages.at(-1)!.name;
  const predefined = predefinedArgs(platforms, options.buildArgs, targetStage);
  const lex = { escapeToken, budget: new ExpansionBudget() };
  // Its results are thrown away: they do not count.
  const ownBudget = { escapeToken, budget: new ExpansionBudget() };
  reportInvalidDefaultBases(stages, predefined, metaArgs, ownBudget, ports.report);
  const given = { buildArgs: options.buildArgs, lex };
  const evaluated = evaluateGlobalArgs(predefined, metaArgs, given, ports.recover);
  const { globalArgs, buildArgs, epoch } = await epochOrRecover(ports, {
    instructionSet: options.instructionSet,
    globalArgs: evaluated,
    buildArgs: options.buildArgs,
    stages,
    lex,
  });
  ports.trace?.globalArgs(globalArgs.env);
  const { filename, bytes } = file;
  const sourceMap = options.sourceMap ?? { filename, language: 'Dockerfile', data: bytes };
  return {
    options,
    ports,
    report: ports.report,
    sourceMap,
    lex,
    platforms,
    globalArgs,
    buildArgs,
    epoch,
    labs: options.labs ?? isLabsSyntax(detectSyntax(file)?.cmdline ?? ''),
  };
}

async function epochOrRecover(ports: CompilePorts, input: EpochInput): Promise<ResolvedEpoch> {
  try {
    return await resolveEpochArg(ports, input);
  } catch (error) {
    recoverFrom(error, ports.recover, noLines);
    return { epoch: undefined, globalArgs: input.globalArgs, buildArgs: input.buildArgs };
  }
}

/** Finds what each instruction takes files from. */
function linkStages(context: CompileContext, graph: StageGraph, { stages }: ParsedDockerfile): void {
  const nodes = graph.nodes.slice(0, stages.length);
  for (const [index, node] of nodes.entries()) {
    node.commands = stages[index]!.instructions.flatMap((instruction) => {
      try {
        return linkCommand({ context, graph }, node, { instruction, isTrigger: false });
      } catch (error) {
        recoverFrom(error, context.ports.recover, instruction.lines);
        return [];
      }
    });
  }
  try {
    checkCycles(graph.nodes);
  } catch (error) {
    recoverFrom(error, context.ports.recover, noLines);
  }
  if (graph.nodes.length === 1) graph.nodes[0]!.shownName = '';
}

/**
 * Loads what the target stands on, again as long as triggers of base images bring in more. A stage takes its triggers
 * before the stages that it needs do: an ONBUILD that is itself a trigger of the base image is not inherited.
 */
async function loadStages(
  context: CompileContext,
  graph: StageGraph,
  target: StageNode,
): Promise<ReadonlySet<StageNode>> {
  for (;;) {
    const needed = reachableFrom(target);
    await resolveBaseImages(context, graph, needed);
    let grown = false;
    for (const node of needed) {
      if (takeTriggers(context, graph, node)) grown = true;
    }
    if (!grown) return needed;
  }
}

/** Lets a promise run while others are waited for; its failure shows where it is awaited. */
function startEarly<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => {});
  return promise;
}

async function finish(
  context: CompileContext,
  target: StageNode,
  lateContext: LateContext,
): Promise<CompileResult> {
  const { options, ports, platforms } = context;
  // The result is used as a whole. Said this late, so that nothing is asked to follow paths for it before.
  target.paths.add('/');
  addLabels(target.image, options.labels);
  const checkError = ports.checkError();
  if (checkError !== undefined) throw checkError;
  lateContext.bind(await ports.mainContext(followPathsOf(lateContext.paths)));
  setImagePlatform(target.image, platforms);
  target.image.history = flattenHistory(target.history);
  const reachable = reachableFrom(target);
  return {
    state: target.state,
    defaults: { platform: platforms.target, caps: options.caps },
    image: target.image,
    baseImage: target.baseImage,
    sbom: sbomTargets(target, reachable, lateContext.state),
    epoch: context.epoch?.seconds,
    ignoreCache: target.ignoreCache || [...reachable].some((node) => node.scansStage && node.ignoreCache),
    outline: () => outlineOf(target, context.globalArgs.declared),
  };
}

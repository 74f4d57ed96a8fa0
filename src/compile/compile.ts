import { invariant } from '../base/invariant.ts';
import { CompileError } from '../diagnostics/compile-error.ts';
import { recoverFrom } from '../diagnostics/error-sink.ts';
import { type ParseContext, parseStages, type StageList } from '../instructions/parse-stages.ts';
import { ExpansionBudget } from '../shell/expansion-budget.ts';
import type { SourceFile } from '../source/source-file.ts';
import { detectSyntax } from '../syntax/directives.ts';
import { isLabsSyntax } from '../syntax/labs-syntax.ts';
import type { SyntaxTree } from '../syntax/node.ts';
import { parseSyntax } from '../syntax/parse.ts';
import { chooseBuildPlatforms } from './build-platforms.ts';
import type { CompileContext } from './compile-context.ts';
import type { CompileResult } from './compile-result.ts';
import { createLateContext, followPathsOf, type LateContext } from './context-paths.ts';
import { declareStages, findTarget } from './declare-stages.ts';
import { formatEpoch } from './epoch-text.ts';
import { addLabels, setImagePlatform } from './finish-image.ts';
import { evaluateGlobalArgs, predefinedArgs } from './global-args.ts';
import { flattenHistory } from './history-chain.ts';
import { linkStages, stepLabel } from './link-stages.ts';
import { type LoadedStages, loadStages } from './load-stages.ts';
import { lowerStages } from './lower-stages.ts';
import type { LoweredStage } from './lowered-stage.ts';
import { noLines } from './no-lines.ts';
import { type Outline, type OutlinedStage, outlineOf } from './outline.ts';
import { startOutlineNotes } from './outline-notes.ts';
import type { CompileOptions, CompilePorts } from './ports.ts';
import { reachableFrom } from './reachability.ts';
import { type ScannedStage, sbomTargets } from './sbom-targets.ts';
import { type EpochInput, type ResolvedEpoch, resolveEpochArg } from './source-epoch.ts';
import { type SquashedStage, squashStage } from './squash.ts';
import { reportInvalidDefaultBases, reportKeywordCasing, reportStageNames } from './stage-facts.ts';
import type { StageNode } from './stage-node.ts';

/**
 * Compiles a Dockerfile to a filesystem graph and an image config. Reports facts to `ports.report` in the order in
 * which the reference warns. Rejects with a CompileError, located in the file, for a mistake of the user; if a port
 * rejects, its error is the `cause`
 * (moby/buildkit v0.32.2 frontend/dockerfile/dockerfile2llb/convert.go Dockerfile2LLB).
 */
export async function compileDockerfile(
  file: SourceFile,
  options: CompileOptions,
  ports: CompilePorts,
): Promise<CompileResult> {
  const { instructionSet, sourceMap } = options;
  const parsed = parseDockerfile(file, { instructionSet, report: ports.report, sourceMap });
  return await compileParsed(parsed, options, ports);
}

/** {@link compileDockerfile} of a file that {@link parseDockerfile} has parsed with the same `report` and instructions. */
export async function compileParsed(
  parsed: ParsedDockerfile,
  options: CompileOptions,
  ports: CompilePorts,
): Promise<CompileResult> {
  const context = await createContext(parsed, options, ports);
  const graph = declareStages(context, parsed.stages);
  const target = findTarget(graph, options.target);
  const linked = linkStages(context, graph, parsed.stages);
  const dockerIgnore = startEarly(ports.dockerIgnore());
  const loaded = await loadStages(context, linked, target);
  const lateContext = createLateContext();
  const lowered = lowerStages(context, loaded, { lateContext, isIgnored: await dockerIgnore });
  return await finish(context, { target, loaded, lowered }, lateContext);
}

/** Lists the arguments, secrets and SSH sockets that a target accepts. It compiles the Dockerfile to find them. */
export async function outlineDockerfile(
  file: SourceFile,
  options: CompileOptions,
  ports: CompilePorts,
): Promise<Outline> {
  return (await compileDockerfile(file, options, ports)).outline();
}

/** A Dockerfile that is parsed and not yet compiled. */
export interface ParsedDockerfile extends StageList {
  readonly file: SourceFile;
  readonly tree: SyntaxTree;
}

/**
 * Parses a Dockerfile and reports facts about it. Throws a CompileError for a mistake. With `sink`, an error of one
 * instruction goes there instead, and the instruction is left out.
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
  return { file, tree, stages, metaArgs };
}

/** Evaluates the instructions before the first FROM. */
async function createContext(
  parsed: ParsedDockerfile,
  options: CompileOptions,
  ports: CompilePorts,
): Promise<CompileContext> {
  const { file, stages, metaArgs } = parsed;
  const { escapeToken } = parsed.tree;
  const platforms = chooseBuildPlatforms(options);
  const targetStage = options.target || stages.at(-1)!.name;
  const predefined = predefinedArgs(platforms, options.buildArgs, targetStage);
  const lex = { escapeToken, budget: new ExpansionBudget() };
  // The results of this expansion are thrown away, so they do not count against the budget.
  const ownBudget = { escapeToken, budget: new ExpansionBudget() };
  reportInvalidDefaultBases(parsed, { predefined, lex: ownBudget }, ports.report);
  const given = { env: predefined, buildArgs: options.buildArgs, lex };
  const evaluated = evaluateGlobalArgs(metaArgs, given, ports.recover);
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

/** Lets a promise run while others are awaited. Its failure is reported where the promise itself is awaited. */
function startEarly<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => {});
  return promise;
}

interface CompiledStages {
  readonly target: StageNode;
  readonly loaded: LoadedStages;
  readonly lowered: ReadonlyMap<StageNode, LoweredStage>;
}

async function finish(
  context: CompileContext,
  stages: CompiledStages,
  lateContext: LateContext,
): Promise<CompileResult> {
  const { options, ports, platforms } = context;
  const { target } = stages;
  const result = stages.lowered.get(target);
  invariant(result !== undefined, 'the target is not lowered');
  const { image, baseImage } = result;
  // The whole result is used. This is recorded last, so that paths are not requested because of it earlier.
  target.usedPaths.add('/');
  addLabels(image, options.labels);
  const checkError = ports.checkError();
  if (checkError !== undefined) throw checkError;
  lateContext.bind(await ports.mainContext(followPathsOf(lateContext.paths)));
  setImagePlatform(image, platforms);
  const { state, history } = layersOf(result, context);
  image.history = history;
  const others = otherStages(stages);
  return {
    state,
    defaults: { platform: platforms.target, caps: options.caps },
    image,
    baseImage,
    sbom: sbomTargets(result, others, lateContext.state),
    epoch: context.epoch?.seconds,
    ignoreCache: target.ignoreCache || others.some(({ scans, ignoreCache }) => scans.stage && ignoreCache),
    outline: () => outlineOf(target, outlinedStages(stages), context.globalArgs.declared),
  };
}

function layersOf(stage: LoweredStage, { options: { squash, caps }, epoch }: CompileContext): SquashedStage {
  if (squash) return squashStage(stage, { caps, created: epoch && formatEpoch(epoch) });
  return { state: stage.state, history: flattenHistory(stage.history) };
}

/** The lowered stages and images that the target is made of. */
function otherStages({ target, loaded, lowered }: CompiledStages): readonly OtherStage[] {
  return [...reachableFrom(target, loaded.graph)].flatMap((node) => {
    const stage = node === target ? undefined : lowered.get(node);
    if (stage === undefined) return [];
    const { state, scans } = stage;
    return [{ label: stepLabel(loaded, node), ignoreCache: node.ignoreCache, state, scans }];
  });
}

interface OtherStage extends ScannedStage {
  readonly ignoreCache: boolean;
}

function outlinedStages({ target, loaded, lowered }: CompiledStages): readonly OutlinedStage[] {
  return [...reachableFrom(target, loaded.graph)].map((node) => ({
    fromArgs: node.fromArgs,
    notes: lowered.get(node)?.outline ?? startOutlineNotes(),
  }));
}

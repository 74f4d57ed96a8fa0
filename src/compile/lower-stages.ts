import { StepBudget } from '../base/step-budget.ts';
import { CompileError } from '../diagnostics/compile-error.ts';
import type { LowerOptions } from '../instructions/shared/stage-context.ts';
import type { CompileContext } from './compile-context.ts';
import type { LateContext } from './context-paths.ts';
import { formatEpoch } from './epoch-text.ts';
import type { LoadedStages } from './load-stages.ts';
import { lowerStage } from './lower-stage.ts';
import { type LoweredStage, loweredWhole } from './lowered-stage.ts';
import { proxyEnvOf } from './proxy-env.ts';
import type { LoweringEnvironment } from './stage-builder.ts';
import type { StageNode } from './stage-node.ts';

/** What stages read of the build context while they are lowered. */
export interface ContextUse {
  readonly lateContext: LateContext;
  readonly isIgnored: LowerOptions['isIgnored'];
}

/** Lowers the stages that the target needs, or all stages, in the order of the file. */
export function lowerStages(
  context: CompileContext,
  loaded: LoadedStages,
  use: ContextUse,
): ReadonlyMap<StageNode, LoweredStage> {
  const { allStages } = context.options;
  const shared = loweringEnvironment(context, use);
  const lowered = new Map<StageNode, LoweredStage>();
  for (const [node, base] of loaded.bases) {
    if (base.role === 'whole') lowered.set(node, loweredWhole(base, loaded.triggers.has(node)));
  }
  for (const node of loaded.graph.nodes) {
    const isWanted = allStages ? isLoaded(loaded, node) : loaded.needed.has(node) && !lowered.has(node);
    if (isWanted) lowered.set(node, lowerStage(node, { loaded, lowered }, shared));
  }
  return lowered;
}

/** Whether its base is loaded. It is not if only a trigger names the image and the trigger was left out as wrong. */
function isLoaded({ bases }: LoadedStages, node: StageNode): boolean {
  return node.base !== undefined || bases.has(node);
}

/**
 * The history entry of each RUN contains the values of all ARGs. The reference has no limit here, but a daemon accepts
 * no config of more than 16 MiB.
 */
const maxHistoryLength = 192 * 2 ** 20;

function historyTooLarge(): CompileError {
  return new CompileError(
    `the history of the image is longer than ${maxHistoryLength / 2 ** 20} Mi characters`,
    {
      code: 'history-too-large',
      hint: 'Use shorter ARG values in stages with many RUN instructions.',
    },
  );
}

function loweringEnvironment(
  context: CompileContext,
  { lateContext, isIgnored }: ContextUse,
): LoweringEnvironment {
  const { options, epoch } = context;
  return {
    instructionSet: options.instructionSet,
    options: lowerOptions(context, isIgnored),
    lateContext,
    sourceMap: context.sourceMap,
    report: context.report,
    recover: context.ports.recover,
    trace: context.ports.trace,
    showPlatform: options.multiPlatformRequested,
    historyBudget: new StepBudget(maxHistoryLength, historyTooLarge),
    created: epoch && formatEpoch(epoch),
  };
}

function lowerOptions(
  { options, platforms, buildArgs, globalArgs, lex, epoch, labs }: CompileContext,
  isIgnored: LowerOptions['isIgnored'],
): LowerOptions {
  const { cacheIdNamespace, runSettings, caps } = options;
  return {
    buildArgs,
    globalArgs: globalArgs.env,
    lex,
    proxyEnv: proxyEnvOf(buildArgs),
    cacheIdNamespace,
    targetPlatform: platforms.target,
    buildPlatforms: platforms.build,
    runSettings,
    labs,
    caps,
    isIgnored,
    createdTime: epoch && epoch.seconds * 1_000_000_000n + BigInt(epoch.nanoseconds ?? 0),
  };
}

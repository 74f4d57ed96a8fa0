import { StepBudget } from '../base/step-budget.ts';
import { CompileError } from '../diagnostics/compile-error.ts';
import type { LowerOptions } from '../instructions/shared/stage-context.ts';
import type { CompileContext } from './compile-context.ts';
import type { LateContext } from './context-paths.ts';
import { formatEpoch } from './epoch-text.ts';
import { lowerStage } from './lower-stage.ts';
import { proxyEnvOf } from './proxy-env.ts';
import { noteScans } from './sbom-targets.ts';
import type { LoweringEnvironment } from './stage-builder.ts';
import type { StageGraph } from './stage-graph.ts';
import type { StageNode } from './stage-node.ts';

/** Lowers the stages that are needed, or all, in the order of the file. */
export function lowerStages(
  context: CompileContext,
  graph: StageGraph,
  needed: ReadonlySet<StageNode>,
  lateContext: LateContext,
  isIgnored: LowerOptions['isIgnored'],
): void {
  const shared = loweringEnvironment(context, lateContext, isIgnored);
  for (const node of graph.nodes) {
    if (!context.options.allStages && (node.lowered || !needed.has(node))) continue;
    lowerStage(node, shared);
    noteScans(node, context.globalArgs.env);
  }
}

/**
 * Each RUN tells the values of all ARGs in the history. The reference has no limit here, but a daemon takes no config
 * of more than 16 MiB.
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
  lateContext: LateContext,
  isIgnored: LowerOptions['isIgnored'],
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

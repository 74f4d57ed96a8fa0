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
    lowerStage(node, shared, context.options.hostname);
    noteScans(node, context.globalArgs.env);
  }
}

function loweringEnvironment(
  context: CompileContext,
  lateContext: LateContext,
  isIgnored: LowerOptions['isIgnored'],
): LoweringEnvironment {
  const { options, epoch } = context;
  return {
    options: lowerOptions(context, isIgnored),
    lateContext,
    sourceMap: context.sourceMap,
    report: context.report,
    recover: context.ports.recover,
    showPlatform: options.multiPlatformRequested,
    created: epoch && formatEpoch(epoch),
  };
}

function lowerOptions(
  { options, platforms, buildArgs, globalArgs, escapeToken, epoch, labs }: CompileContext,
  isIgnored: LowerOptions['isIgnored'],
): LowerOptions {
  const { cacheIdNamespace, extraHosts, shmSize, ulimits, devices } = options;
  const { cgroupParent, linuxResources, network, caps } = options;
  return {
    buildArgs,
    globalArgs: globalArgs.env,
    escapeToken,
    proxyEnv: proxyEnvOf(buildArgs),
    cacheIdNamespace,
    targetPlatform: platforms.target,
    buildPlatforms: platforms.build,
    extraHosts,
    shmSize,
    ulimits,
    devices,
    labs,
    cgroupParent,
    linuxResources,
    network,
    caps,
    isIgnored,
    createdTime: epoch && epoch.seconds * 1_000_000_000n + BigInt(epoch.nanoseconds ?? 0),
  };
}

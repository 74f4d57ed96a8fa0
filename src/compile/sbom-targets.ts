import { readBool } from '../go/strconv.ts';
import { scanContextArg, scanStageArg } from '../instructions/shared/scan-args.ts';
import type { State } from '../llb/state.ts';
import type { EnvGetter } from '../shell/env.ts';
import type { SbomTargets } from './compile-result.ts';
import type { StageNode } from './stage-node.ts';

/** Notes what the ARGs of a stage ask to scan. An ARG in the stage takes precedence over one above the first FROM. */
export function noteScans(node: StageNode, globalArgs: EnvGetter): void {
  node.scansContext ||= asksForScan(node, scanContextArg, globalArgs);
  node.scansStage ||= asksForScan(node, scanStageArg, globalArgs);
}

function asksForScan({ buildArgs, shownName }: StageNode, name: string, globalArgs: EnvGetter): boolean {
  const value = buildArgs.values.get(name) ?? globalArgs.get(name);
  return value !== undefined && namesStage(value, shownName);
}

/** The value is a boolean, or a comma-separated list of stages. */
function namesStage(value: string, stage: string): boolean {
  return readBool(value) ?? value.split(',').includes(stage);
}

/** States that an SBOM describes: the result, its build context, stages that it is made of. */
export function sbomTargets(
  target: StageNode,
  reachable: Iterable<StageNode>,
  buildContext: State,
): SbomTargets {
  const extras = new Map<string, State>();
  if (target.scansContext) extras.set('context', buildContext);
  for (const node of reachable) {
    if (node !== target && node.scansStage) extras.set(node.shownName, node.state);
  }
  return { core: target.state, extras };
}

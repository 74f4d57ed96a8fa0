import { readBool } from '../go/strconv.ts';
import type { ArgList } from '../instructions/shared/arg-list.ts';
import { scanContextArg, scanStageArg } from '../instructions/shared/scan-args.ts';
import type { State } from '../llb/state.ts';
import type { EnvGetter } from '../shell/env.ts';
import type { SbomTargets } from './compile-result.ts';
import type { LoweredStage, StageScans } from './lowered-stage.ts';

/** What the ARGs of a stage ask to scan. An ARG in the stage takes precedence over one above the first FROM. */
export function scansOf(buildArgs: ArgList, stage: string, globalArgs: EnvGetter): StageScans {
  const asksFor = (name: string): boolean => {
    const value = buildArgs.values.get(name) ?? globalArgs.get(name);
    return value !== undefined && namesStage(value, stage);
  };
  return { context: asksFor(scanContextArg), stage: asksFor(scanStageArg) };
}

/** The value is a boolean, or a comma-separated list of stages. */
function namesStage(value: string, stage: string): boolean {
  return readBool(value) ?? value.split(',').includes(stage);
}

/** A stage that may be scanned with the result. */
export interface ScannedStage extends Pick<LoweredStage, 'state' | 'scans'> {
  /** How step names show it. */
  readonly label: string;
}

/** Selects the states that an SBOM describes: the result, its build context, and stages that it is made of. */
export function sbomTargets(
  target: Pick<LoweredStage, 'state' | 'scans'>,
  others: Iterable<ScannedStage>,
  buildContext: State,
): SbomTargets {
  const extras = new Map<string, State>();
  if (target.scans.context) extras.set('context', buildContext);
  for (const { label, state, scans } of others) {
    if (scans.stage) extras.set(label, state);
  }
  return { core: target.state, extras };
}

import type { ExportEntry } from '../../client/specs/export.ts';
import type { CliIo } from '../io.ts';
import type { BuildPlan } from './build-plan.ts';
import { fitExports, sharedExports } from './fit-to-daemon.ts';
import { withLoads } from './load-exports.ts';
import type { FittedNode } from './node-build.ts';

/** The outputs of a build on one or several daemons. */
export interface FittedOutputs {
  readonly exports: readonly ExportEntry[];
  /** Whether all daemons are Docker Engines, whose image stores receive results. */
  readonly isDocker: boolean;
}

/** Adapts the outputs to the one daemon, or to what several can write together. */
export async function fitOutputs(
  plan: BuildPlan,
  nodes: readonly FittedNode[],
  io: CliIo,
): Promise<FittedOutputs> {
  const stores = nodes.map(({ store }) => store);
  const [only] = stores;
  const exports =
    only && stores.length === 1 ? fitExports(plan, only, io.env) : sharedExports(plan, stores, io.env);
  return {
    exports: await withLoads(exports, stores, io),
    isDocker: stores.every(({ isDocker }) => isDocker),
  };
}

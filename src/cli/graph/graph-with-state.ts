import { comparableBuild } from '../../client/ledger/foretell.ts';
import { Ledger } from '../../client/ledger/ledger.ts';
import type { RecordedBuild } from '../../client/ledger/recorded-build.ts';
import { listWorkers } from '../../client/workers.ts';
import { compileLocal } from '../../gateway/local/compile-local.ts';
import { readStepGraph } from '../../insight/graph/step-graph.ts';
import { matchSteps } from '../../insight/reasons/match-steps.ts';
import type { Prediction } from '../../insight/reasons/prediction.ts';
import type { Definition } from '../../llb/definition.ts';
import type { GraphView, StepFacts } from '../../views/graph/graph-view.ts';
import { viewOfDefinitions } from '../../views/graph/view-of-definitions.ts';
import { causeText } from '../../views/insight/cause-text.ts';
import { type BuildPlan, planBuild } from '../build/build-plan.ts';
import { buildTitle, contextKey, daemonId } from '../build/record-build.ts';
import { compileContext } from '../flags/compile-context.ts';
import { openDaemon } from '../flags/daemon-flags.ts';
import type { CliIo } from '../io.ts';
import { predictOn } from '../predict/run-predict.ts';
import { UsageError } from '../usage-error.ts';
import type { GraphFlags } from './graph-flags.ts';

/**
 * The graph with what a build would do with each step, or what the last build of the context did. Rejects as `predict` does,
 * and with a {@link UsageError} when no build of the context was recorded.
 */
export async function graphWithState(
  context: string,
  flags: GraphFlags & Required<Pick<GraphFlags, 'state'>>,
  io: CliIo,
): Promise<GraphView> {
  // The output of `graph` is its own file, not one of the build.
  const plan = await planBuild(context, { ...flags, output: undefined }, io);
  try {
    return await (flags.state === 'predicted'
      ? predictedGraph({ plan, context }, flags, io)
      : lastGraph({ plan, context }, flags, io));
  } finally {
    await plan.dispose();
  }
}

async function predictedGraph(
  { plan, context }: PlannedContext,
  flags: GraphFlags,
  io: CliIo,
): Promise<GraphView> {
  const connection = await openDaemon(flags, io, context);
  try {
    const { prediction, definitions } = await predictOn(connection, plan, io);
    const named = definitions.map((definition) => ['', definition] as const);
    return viewOfDefinitions(named, { facts: predictedFacts(prediction) });
  } finally {
    connection.close();
  }
}

function predictedFacts({ steps }: Prediction): ReadonlyMap<string, StepFacts> {
  return new Map(
    steps.map(({ digest, verdict, lastMs, causes }) => [
      digest,
      {
        state: verdict,
        ...(lastMs !== undefined && { durationMs: lastMs }),
        reasons: causes.map(causeText).filter(Boolean),
      },
    ]),
  );
}

interface PlannedContext {
  readonly plan: BuildPlan;
  readonly context: string;
}

async function lastGraph(
  { plan, context }: PlannedContext,
  flags: GraphFlags,
  io: CliIo,
): Promise<GraphView> {
  const build = await lastBuild({ plan, context }, flags, io);
  const { definitions } = await compileContext(context, flags, { io, compile: compileLocal });
  return viewOfDefinitions(definitions, { facts: lastFacts(build, [...definitions.values()]) });
}

async function lastBuild(
  { plan, context }: PlannedContext,
  flags: GraphFlags,
  io: CliIo,
): Promise<RecordedBuild> {
  const connection = await openDaemon(flags, io, context);
  try {
    const workers = await listWorkers(connection.channel, { signal: io.signal });
    const builds = Ledger.open(io.env, daemonId(workers))?.newestFirst(contextKey(plan)) ?? [];
    const directory = plan.locals.get('context');
    const found = comparableBuild(builds, { title: buildTitle(plan), directory });
    if (found) return found;
  } finally {
    connection.close();
  }
  throw new UsageError(
    'no build of this context on this daemon is recorded on this machine',
    'Run `dockerfile-llb build` first, or choose --state predicted.',
  );
}

/** A step has the state of the one that it was then. A step with another instruction was not in that build. */
function lastFacts(build: RecordedBuild, definitions: readonly Definition[]): ReadonlyMap<string, StepFacts> {
  const now = readStepGraph(definitions);
  const facts = new Map<string, StepFacts>();
  for (const [index, earlier] of matchSteps(build.graph, now)) {
    const [step, before] = [now.steps[index], build.graph.steps[earlier]];
    const state = before && build.outcomes.get(before.digest);
    const isSame = before?.digest === step?.digest || (step?.own && step.own.digest === before?.own?.digest);
    if (step === undefined || before === undefined || state === undefined || !isSame) continue;
    const durationMs = build.times.get(before.digest);
    facts.set(step.digest, { state, ...(durationMs !== undefined && { durationMs }) });
  }
  return facts;
}

import { diskUsage } from '../../client/cache-records.ts';
import type { Connection } from '../../client/connect/connect.ts';
import { foreignBuilds } from '../../client/history/foreign-builds.ts';
import { localStateReader } from '../../client/history/local-state.ts';
import { type Foreknowledge, foretell, simulateBuild } from '../../client/ledger/foretell.ts';
import { type DaemonTraits, learnBuilds } from '../../client/ledger/knowledge.ts';
import { chainOf } from '../../client/ledger/prepare-graph.ts';
import { ledgerKey } from '../../client/ledger/redact.ts';
import type { LocalScans } from '../../client/ledger/scan-locals.ts';
import { registryImages } from '../../gateway/local/image-metadata.ts';
import type { BuildStep, StepGraph } from '../../insight/graph/step-graph.ts';
import { isImage, type SourceOp } from '../../insight/keys/source-keys.ts';
import type { Prediction } from '../../insight/reasons/prediction.ts';
import type { RecordList } from '../../insight/records/record-list.ts';
import type { Simulation } from '../../insight/simulate/simulate.ts';
import { imageScheme } from '../../llb/ops/source.ts';
import { dockerCredentials } from '../../registry/docker-config.ts';
import type { BuildPlan } from '../build/build-plan.ts';
import type { CliIo } from '../io.ts';
import { type ForeignStep, foreignSteps, onSameBase } from './foreign-steps.ts';

/** A build that is predicted on a daemon. */
export interface ForetoldBuild {
  readonly known: Omit<Foreknowledge, 'keys'>;
  readonly traits: DaemonTraits;
  readonly records: RecordList;
  readonly channel: Connection['channel'];
  readonly plan: BuildPlan;
  readonly scans: LocalScans;
}

/**
 * Predicts a build from the recorded builds. Where the daemon has a result that none of them made, its history is read for
 * the builds of other clients. What remains unknown may be cached.
 */
export async function foretellBuild(build: ForetoldBuild, io: CliIo): Promise<Prediction> {
  const { traits, records } = build;
  const learned = (known: Omit<Foreknowledge, 'keys'>): Foreknowledge => ({
    ...known,
    keys: learnBuilds(known.builds, traits, records),
  });
  const known = learned(build.known);
  const simulation = simulateBuild(known);
  const open = foreignSteps(known, simulation, records);
  if (open.length === 0) return foretell(known, simulation);
  const { channel } = build;
  const listed = await diskUsage(channel, { filters: ['type==regular'], signal: io.signal });
  const times = onSameBase(open, known.graph, listed).flatMap((each) => each.times);
  if (times.length === 0) return foretell(known, simulation);
  const foreign = await readForeign(build, times, io);
  const all = learned(withBuilds(build.known, foreign));
  const again = simulateBuild(all);
  const left = onSameBase(foreignSteps(all, again, records), all.graph, listed);
  return foretell(all, withDoubt(again, all.graph, left));
}

/** A build of the same directory is one to compare with if nothing better is known. */
function withBuilds(
  known: Omit<Foreknowledge, 'keys'>,
  foreign: Foreknowledge['builds'],
): Omit<Foreknowledge, 'keys'> {
  const builds = [...known.builds, ...foreign].sort((a, b) => a.started - b.started);
  const here = foreign.findLast(({ directory }) => directory !== undefined);
  return { ...known, builds, before: known.before ?? here };
}

async function readForeign(
  { known, traits, channel, plan, scans }: ForetoldBuild,
  times: readonly number[],
  io: CliIo,
) {
  const { graph, prepared, builds, ledger } = known;
  return foreignBuilds({
    channel,
    signal: io.signal,
    times,
    known: new Set(builds.map(({ ref }) => ref)),
    localState: localStateReader(io.env),
    key: ledger ? ledgerKey(ledger.root) : new Uint8Array(),
    traits,
    graph,
    prepared,
    directory: plan.locals.get('context'),
    chainOf: chainReader(io),
    scan: (source, path) => scans.read('context', source.attrs, path),
  });
}

/** An image that is gone, or whose registry does not answer, has layers that are not known. */
function chainReader({ env, signal }: CliIo): (source: SourceOp) => Promise<string | undefined> {
  const read = registryImages(dockerCredentials(env));
  return async ({ identifier, platform }) => {
    if (!identifier.startsWith(imageScheme)) return undefined;
    const { OS: os, Architecture: architecture, Variant: variant } = platform;
    const ref = identifier.slice(imageScheme.length);
    try {
      return chainOf((await read(ref, { os, architecture, variant }, signal)).config);
    } catch {
      signal.throwIfAborted();
      return undefined;
    }
  };
}

/**
 * Lowers the verdicts of steps that may be cached. Many projects begin with the same lines on scratch, where a result of
 * another project says nothing.
 */
function withDoubt(
  simulation: Simulation,
  { steps }: StepGraph,
  foreign: readonly ForeignStep[],
): Simulation {
  const doubted = new Set(foreign.flatMap(({ step }) => (isOnImage(steps, step) ? [step.index] : [])));
  return {
    ...simulation,
    states: simulation.states.map((state, index) =>
      doubted.has(index) && state.verdict === 'runs'
        ? { ...state, verdict: 'depends', isForeign: true }
        : state,
    ),
  };
}

function isOnImage(steps: readonly BuildStep[], step: BuildStep): boolean {
  let below: BuildStep | undefined = step;
  while (below !== undefined && below.source === undefined) below = steps[below.inputs[0]?.step ?? -1];
  return below?.source !== undefined && isImage(below.source.identifier);
}

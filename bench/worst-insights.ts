import { learnBuilds, traitsOf } from '../src/client/ledger/knowledge.ts';
import {
  type RecordedBuild,
  recordedBuildFromJson,
  recordedBuildToJson,
} from '../src/client/ledger/recorded-build.ts';
import { redactGraph, secretsOf } from '../src/client/ledger/redact.ts';
import { buildDockerfile } from '../src/frontend/build-dockerfile.ts';
import { type CacheConfig, cacheGraph } from '../src/insight/graph/cache-config.ts';
import { type BuildStep, readStepGraph, type StepGraph } from '../src/insight/graph/step-graph.ts';
import { contentKey, rootKey, textDigest } from '../src/insight/keys/cache-key.ts';
import { sourceKeys } from '../src/insight/keys/source-keys.ts';
import { diffSteps } from '../src/insight/reasons/diff-builds.ts';
import { type EndedBuild, explainBuild } from '../src/insight/reasons/explain-build.ts';
import { explainFromCache } from '../src/insight/reasons/explain-from-cache.ts';
import { explainSteps } from '../src/insight/reasons/explain-steps.ts';
import { groupReasons } from '../src/insight/reasons/group-reasons.ts';
import { readFileSettings } from '../src/insight/reasons/settings.ts';
import { RecordList } from '../src/insight/records/record-list.ts';
import type { CacheView } from '../src/insight/simulate/cache-view.ts';
import { simulate } from '../src/insight/simulate/simulate.ts';
import type { Definition } from '../src/llb/definition.ts';
import { createMemoryGateway } from './memory-gateway.ts';
import { type WorstDockerfile, worstDockerfiles } from './worst-dockerfiles.ts';

/** A Dockerfile that grows, and what it is changed to. */
interface WorstChange extends WorstDockerfile {
  /** By default, the first stage gets another variable. */
  readonly after?: (size: number) => string;
}

function lines(count: number, line: (index: number) => string, separator = '\n'): string {
  return Array.from({ length: count }, (_, index) => line(index)).join(separator);
}

const changes: readonly WorstChange[] = [
  // Each path contains all earlier ones.
  ...worstDockerfiles.map((each) => (each.name === 'WORKDIRs' ? { ...each, outputPower: 2 } : each)),
  { name: 'equal RUNs', size: 150, text: (n) => `FROM a\n${lines(n, () => 'RUN true')}` },
  {
    name: 'equal RUNs, one of which is removed',
    size: 150,
    text: (n) => `FROM a\n${lines(n, () => 'RUN true')}`,
    after: (n) => `FROM a\n${lines(n - 1, () => 'RUN true')}`,
  },
  {
    name: 'equal RUNs on a repository',
    size: 150,
    text: (n) => `FROM a\nADD https://example.com/a.git#main /\n${lines(n, () => 'RUN true')}`,
  },
  {
    name: 'equal COPYs of files',
    size: 150,
    text: (n) => `FROM a\n${lines(n, () => 'COPY a /')}`,
  },
  {
    name: 'equal COPYs from a stage that runs',
    size: 150,
    text: (n) => `FROM a AS s\nRUN s\nFROM b\n${lines(n, () => 'COPY --from=s /x /')}`,
  },
  {
    name: 'equal COPYs from many stages',
    size: 60,
    text: (n) =>
      lines(n, (i) => `FROM a AS s${i}\nENV A=${i}\nRUN s\nFROM b\nCOPY --from=s${i} /x /`) +
      `\nFROM b\n${lines(n, (i) => `COPY --from=s${i} /x /`)}`,
  },
  {
    name: 'equal mounts of many stages',
    size: 80,
    text: (n) =>
      `${lines(n, (i) => `FROM a AS s${i}\nRUN s${i}`)}\nFROM a\nRUN ${lines(n, (i) => `--mount=from=s${i},target=/s${i}`, ' ')} x`,
  },
  {
    name: 'secret variables x RUNs',
    size: 40,
    text: (n) =>
      `FROM a\n${lines(n, (i) => `ENV A${i}_TOKEN=value${i}`)}\n${lines(n, (i) => `RUN x value${i}`)}`,
    outputPower: 2,
  },
  {
    name: 'variables x RUNs, all changed',
    size: 40,
    text: (n) => `FROM a\n${lines(n, (i) => `ENV A${i}=1`)}\n${lines(n, (i) => `RUN x ${i}`)}`,
    after: (n) => `FROM a\n${lines(n, (i) => `ENV A${i}=2`)}\n${lines(n, (i) => `RUN x ${i}`)}`,
    outputPower: 2,
  },
  {
    name: 'chained stages with RUNs',
    size: 80,
    text: (n) => `FROM a AS s0\nENV A=1\n${lines(n, (i) => `FROM s${i} AS s${i + 1}\nRUN x`)}`,
    after: (n) => `FROM a AS s0\nENV A=2\n${lines(n, (i) => `FROM s${i} AS s${i + 1}\nRUN x`)}`,
  },
  {
    name: 'one variable many times',
    size: 100,
    text: (n) => `FROM a\n${lines(n, (i) => `ENV A=${i}\nRUN x`)}`,
    after: (n) => `FROM a\n${lines(n, (i) => `ENV A=x${i}\nRUN x`)}`,
  },
];

/** Each pair of Dockerfiles is built, recorded, predicted, explained and compared. */
export const insightCases = changes.map(({ name, size, text, after = changed, outputPower }) => ({
  name: `insight: ${name}`,
  size,
  outputPower,
  prepare: (n: number) => async () => {
    const before = await definitionsOf(text(n));
    const now = before && (await definitionsOf(after === changed ? changed(text(n)) : after(n)));
    if (before && now) examine(before, now);
  },
}));

/** A cache that grows, by its number of records. */
export const cacheCases = [
  { name: 'insight: a cache of equal records', size: 500, prepare: (n: number) => cacheOf(n, () => 'step') },
  { name: 'insight: a cache of records', size: 500, prepare: (n: number) => cacheOf(n, (i) => `step ${i}`) },
];

function changed(text: string | number): string {
  return String(text).replace(/^FROM .*$/m, '$&\nENV CHANGED=1');
}

/** The graph that a Dockerfile compiles to, or undefined if it is wrong. */
async function definitionsOf(text: string): Promise<readonly Definition[] | undefined> {
  const definitions: Definition[] = [];
  const gateway = createMemoryGateway({ files: new Map([['Dockerfile', new TextEncoder().encode(text)]]) });
  const { solve } = gateway;
  gateway.solve = async (request) => {
    if (request.definition) definitions.push(request.definition);
    return solve(request);
  };
  try {
    await buildDockerfile(gateway);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return undefined;
  }
  return definitions.slice(-1);
}

function examine(before: readonly Definition[], now: readonly Definition[]): void {
  const [old, fresh] = [recordOf(before, 1), recordOf(now, 2)];
  const read = recordedBuildFromJson(recordedBuildToJson(old));
  const builds = [old, { ...old, outcomes: outcomesOf(old.graph, 'cached') }, fresh, read] as const;
  const records = [...old.records.values(), ...fresh.records.values()];
  const listed = records
    .filter((_, i) => i % 2 === 0)
    .map(({ description, from }) => ({ description, createdAt: from }));
  const keys = learnBuilds(builds, traitsOf(''), RecordList.of(listed));
  const simulation = simulate(fresh.graph, viewOf(fresh.graph, keys));
  groupReasons(explainSteps(endedOf(fresh), simulation, endedOf(old)));
  explainBuild(endedOf(fresh), endedOf(old));
  diffSteps(endedOf(old), endedOf(fresh));
}

/** A build in which every step ran, right after the one before. */
function recordOf(definitions: readonly Definition[], time: number): RecordedBuild {
  const graph = redactGraph(readStepGraph(definitions), new Uint8Array(32), secretsOf(definitions, []));
  const started = time * 1_000_000;
  const records = graph.steps.flatMap(({ digest, index, record }) => {
    const from = started + index;
    return record ? [[digest, { description: record, from, to: from + 1 }] as const] : [];
  });
  return {
    ref: `${time}`,
    started,
    ended: started + graph.steps.length,
    context: 'here',
    title: '.',
    graph,
    outcomes: outcomesOf(graph, 'ran'),
    times: new Map(),
    contents: new Map(
      graph.steps.map((step) => [step.digest, step.inputs.map((_, input) => contentOf(graph, step, input))]),
    ),
    manifests: new Map(),
    chains: new Map(),
    settings: readFileSettings(definitions),
    records: new Map(records),
    span: { from: started, to: started + graph.steps.length },
  };
}

function outcomesOf({ steps }: StepGraph, outcome: 'ran' | 'cached'): RecordedBuild['outcomes'] {
  return new Map(steps.map(({ digest }) => [digest, outcome]));
}

/** Files of the context never change; what a stage contains is not known. */
function contentOf({ steps }: StepGraph, step: BuildStep, input: number) {
  const selectors = step.own?.inputs[input]?.content;
  const parent = steps[step.inputs[input]?.step ?? -1];
  if (selectors === undefined || parent?.source === undefined) return undefined;
  const key = contentKey(textDigest(JSON.stringify(selectors)));
  return { names: key, paths: key };
}

function viewOf(graph: StepGraph, keys: CacheView['keys']): CacheView {
  return {
    keys,
    sources: ({ source }) => (source ? sourceKeys(source) : { isOpen: true }),
    contents: (step, input) => contentOf(graph, step, input),
  };
}

function endedOf(build: RecordedBuild): EndedBuild {
  const { ref, title, started, ended, graph, outcomes, times, settings } = build;
  const known = { ref, title, started, ended, graph, outcomes, times, settings };
  return { ...known, failed: new Set(), files: () => undefined, chainId: () => undefined };
}

/** A chain of records on a chain of layers, and a graph of such steps of which the cache has half. */
function cacheOf(count: number, ownKeyOf: (index: number) => string): () => unknown {
  const config: CacheConfig = {
    layers: Array.from({ length: count }, (_, i) => ({ blob: `layer ${i}`, parent: i - 1 })),
    records: Array.from({ length: count }, (_, i) => ({
      digest: i === 0 ? 'base' : rootKey(ownKeyOf(i), 0),
      inputs: i === 0 ? [] : [[{ selector: '', link: i - 1 }]],
      layers: [{ layer: i }],
      chains: [],
    })),
  };
  const blobs = new Set(config.layers.map(({ blob }) => blob));
  const steps = Array.from({ length: count }, (_, index): BuildStep => {
    const common = { index, digest: `vertex ${index}`, name: '', fields: new Map(), ignoreCache: false };
    if (index === 0) return { ...common, kind: 'source', inputs: [] };
    const own = { digest: ownKeyOf(index <= count / 2 ? index : -index), inputs: [{ selector: '' }] };
    return { ...common, kind: 'exec', own, inputs: [{ step: index - 1, output: 0 }] };
  });
  const graph = { steps, heads: [count - 1] };
  return () => {
    const keys = cacheGraph([{ config, blobs }]);
    const view = { ...viewOf(graph, keys), sources: () => ({ known: 'base', isOpen: false }) };
    explainFromCache(graph, simulate(graph, view), keys);
  };
}

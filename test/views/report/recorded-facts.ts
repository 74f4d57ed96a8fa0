import { sha256 } from '../../../src/base/digest.ts';
import { stepPlace } from '../../../src/insight/graph/step-graph.ts';
import { compile } from '../../../src/library/compile.ts';
import { decodeOp, inputsOf } from '../../../src/llb/read-op.ts';
import type { BuildRecord } from '../../../src/record/build-record.ts';
import type { StatusUpdate, VertexUpdate } from '../../../src/record/status.ts';
import type { RecordedFacts } from '../../../src/views/report/report-of-record.ts';
import { sampleDockerfile } from '../graph/sample-view.ts';

const start = Date.UTC(2026, 0, 2);

/** What a daemon would have recorded of the sample: each step ran for a second, one after the other, but the first were cached. */
export async function recordedFacts({
  dockerfile = sampleDockerfile,
  buildArgs = {},
  failed,
  log = '',
}: {
  readonly dockerfile?: string;
  readonly buildArgs?: Readonly<Record<string, string>>;
  /** The text of the step that fails. */
  readonly failed?: RegExp;
  readonly log?: string;
} = {}): Promise<RecordedFacts> {
  const { definition } = await compile({
    dockerfile,
    platform: 'linux/amd64',
    buildArgs: { BUILDPLATFORM: 'linux/amd64', ...buildArgs },
  });
  const ops = definition.def.flatMap((bytes) => {
    const op = decodeOp(bytes);
    const digest = sha256(bytes);
    const place = stepPlace(definition, digest);
    return op.op === undefined
      ? []
      : [{ digest, op, isWhole: true, inputs: inputsOf(op), ...(place && { place }) }];
  });
  const vertexes = ops.map(({ digest, inputs }, at): VertexUpdate => {
    const name = definition.metadata.get(digest)?.description?.get('llb.customname') ?? '';
    const cached = at < 3;
    return {
      digest,
      name,
      inputs: inputs.map((input) => input.digest),
      cached,
      error: failed?.test(name) ? 'process "/bin/sh -c x" did not complete successfully: exit code: 1' : '',
      ...(cached ? {} : { started: start + at * 1000, completed: start + at * 1000 + 900 }),
      ...(cached && { completed: start }),
    };
  });
  const broken = vertexes.find(({ error }) => error !== '');
  const update: StatusUpdate = {
    vertexes,
    statuses: [],
    logs: broken
      ? [{ vertex: broken.digest, timestamp: start, stream: 'stdout', data: new TextEncoder().encode(log) }]
      : [],
    warnings: [],
  };
  return {
    record: record(buildArgs, broken !== undefined),
    name: 'app',
    updates: [update],
    graphs: [{ ops, heads: [], files: [{ name: 'Dockerfile', text: dockerfile }], options: {} }],
    sizes: new Map(vertexes.map(({ name }, at) => [name, at * 1000])),
    ...(broken && { error: broken.error }),
    withLogs: false,
  };
}

function record(buildArgs: Readonly<Record<string, string>>, isFailed: boolean): BuildRecord {
  const args = Object.entries(buildArgs).map(([name, value]) => [`build-arg:${name}`, value] as const);
  return {
    ref: 'abcdefghijklmnopqrstuvwxy',
    state: isFailed ? 'failed' : 'completed',
    frontend: 'dockerfile.v0',
    frontendAttrs: { filename: 'Dockerfile', ...Object.fromEntries(args) },
    exporters: [],
    exporterResponse: {},
    createdAt: start,
    completedAt: start + 60_000,
    steps: { total: 1, completed: 1, cached: 0 },
    warnings: 0,
    pinned: false,
  };
}

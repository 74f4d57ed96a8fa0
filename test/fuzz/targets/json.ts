import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { JsonShapeError, jsonAny, parseJson } from '../../../src/base/json-shape.ts';
import { readLintAnswer } from '../../../src/cli/build/lint-answer.ts';
import { provenanceMembers } from '../../../src/cli/build/metadata-provenance.ts';
import { traceText } from '../../../src/cli/history/trace-text.ts';
import { jaegerJson } from '../../../src/client/history/trace/jaeger.ts';
import { sanitizeTrace } from '../../../src/client/history/trace/sanitize-trace.ts';
import { parseTrace } from '../../../src/client/history/trace/trace-span.ts';
import { errorSources } from '../../../src/diagnostics/error-sources.ts';
import { readEnvironment } from '../../../src/gateway/frontend-environment.ts';
import { GoJsonError } from '../../../src/go/json-error.ts';
import { goJsonSyntaxError } from '../../../src/go/json-syntax.ts';
import { type JsonNode, parseJsonTree } from '../../../src/go/json-tree.ts';
import { createStyle } from '../../../src/views/progress/style.ts';
import { mayThrow } from '../expect-error.ts';
import { fuzzTarget } from '../fuzz-target.ts';
import { mutatedJson } from '../mutate.ts';

const text = fc.oneof(
  mutatedJson([{ a: [1, -2.5e3, 'x\\"\u00e9', true, null, { b: {} }] }, [[], [[]]], 'text', 12]),
  fc.string({ unit: fc.constantFrom(...'{}[]",:\\u01.eE+-tfnrulas \n'.split('')) }),
);

/** The readers of JSON agree with each other. */
export const json = fuzzTarget('json', 2000, text, (input) => {
  const native = mayThrow([JsonShapeError], () => [parseJson(input, jsonAny)]);
  const tree = mayThrow([GoJsonError], () => [parseJsonTree(input)]);
  equal(tree === undefined, native === undefined, 'one reads it, the other does not');
  equal(goJsonSyntaxError(input) === undefined, native !== undefined);
  if (tree && native) deepEqual(plainValue(tree[0]!), native[0]);
});

function plainValue(node: JsonNode): unknown {
  if (node.kind === 'string') return JSON.parse(`"${node.raw}"`);
  if (node.kind === 'number') return Number(node.digits);
  if (node.kind === 'bool') return node.value;
  if (node.kind === 'array') return node.items.map(plainValue);
  if (node.kind === 'object')
    return Object.fromEntries(node.members.map(({ key, value }) => [key, plainValue(value)]));
  return null;
}

const context = (id: string) => ({ TraceID: 't', SpanID: id, TraceFlags: '01' });
const span = (id: string, parent: string) => ({
  Name: `span ${id}`,
  SpanContext: context(id),
  Parent: context(parent),
  SpanKind: 1,
  StartTime: '2026-01-02T03:04:05.000000001Z',
  EndTime: '2026-01-02T03:04:06.5+01:00',
  Attributes: [{ Key: 'k', Value: { Type: 'STRING', Value: 'token=abc' } }],
  Events: [{ Name: 'e', Time: '2026-01-02T03:04:05Z', Attributes: null }],
  Links: null,
  Status: { Code: 'Error', Description: 'no' },
  Resource: [{ Key: 'service.name', Value: { Type: 'STRING', Value: 'buildkitd' } }],
  InstrumentationLibrary: { Name: 'l', Version: '1' },
});
const traces = fc.array(mutatedJson([span('a', ''), span('b', 'a'), span('a', 'b')]), {
  minLength: 1,
  maxLength: 5,
});

/** Traces that a daemon recorded: read, drawn, and made into other formats. */
export const trace = fuzzTarget('trace', 1000, traces, (documents) => {
  const all = documents.join('\n');
  const spans = mayThrow([Error], () => parseTrace(all));
  mayThrow([Error], () => sanitizeTrace(all));
  if (!spans || spans.length === 0) return;
  const shown = traceText(spans, {
    columns: 80,
    style: createStyle({ colors: false, unicode: false }),
    minMs: 0,
  });
  ok(shown.split('\n').length <= spans.length + 3);
  jaegerJson(spans);
});

const range = { start: { line: 1, character: 0 }, end: { line: 2 } };
const answers = mutatedJson([
  {
    warnings: [{ ruleName: 'R', url: 'u', detail: 'd', location: { sourceIndex: 0, ranges: [range] } }],
    sources: [{ filename: 'Dockerfile', data: Buffer.from('FROM a\nRUN x\n').toString('base64') }],
    buildError: { message: 'm', location: { ranges: [range] } },
  },
  { info: { filename: 'f', data: 'RlJPTSBh' }, ranges: [range, range] },
  [
    {
      id: 'w',
      labels: { a: 'b' },
      platforms: [{ os: 'linux', architecture: 'amd64', 'os.features': ['x'] }],
    },
  ],
  {
    buildDefinition: {
      externalParameters: { request: {} },
      internalParameters: { buildConfig: {} },
      resolvedDependencies: [{ uri: 'u', digest: {} }],
    },
    runDetails: { builder: { id: 'b' }, metadata: {} },
  },
]);

/** What daemons say in JSON beside their messages. */
export const daemonJson = fuzzTarget('daemon-json', 1000, answers, (body) => {
  mayThrow([Error], () => readLintAnswer(body, undefined));
  errorSources([{ typeUrl: 'github.com/moby/buildkit/errdefs.Source', value: Buffer.from(body) }]);
  readEnvironment({ BUILDKIT_WORKERS: body });
  const predicate = mayThrow([JsonShapeError], () => parseJson(body, jsonAny));
  if (typeof predicate !== 'object' || predicate === null) return;
  const found = {
    platform: '',
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: predicate as Record<string, unknown>,
  };
  provenanceMembers([found], 'max');
});

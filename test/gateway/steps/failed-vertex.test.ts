import { expect, test } from 'vitest';
import { sha256 } from '../../../src/base/digest.ts';
import { encodeText } from '../../../src/base/text.ts';
import { failedVertex } from '../../../src/gateway/steps/failed-vertex.ts';
import { compile } from '../../../src/index.ts';
import { decodeOp } from '../../../src/llb/read-op.ts';

const dockerfile = `FROM scratch AS base
COPY a /a
FROM scratch
COPY --from=base --chown=1:2 a b /d/
RUN --mount=from=base,target=/m true
`;
const { definitions } = await compile({ dockerfile });
const graphs = [...definitions.values()];

function digestAt(line: number): string {
  const found = graphs[0]!.def.find(
    (bytes) => graphs[0]!.source?.locations.get(sha256(bytes))?.[0]?.ranges[0]?.start.line === line,
  );
  return sha256(found!);
}

const detail = (type: string, value: unknown) => ({
  typeUrl: `github.com/moby/buildkit/errdefs.${type}+json`,
  value: encodeText(typeof value === 'string' ? value : JSON.stringify(value)),
});

const failure = (line: number, solve?: unknown) => ({
  details: [detail('Vertex', { digest: digestAt(line) }), ...(solve ? [detail('Solve', solve)] : [])],
});

test('a command has a ref for each of its mounts', () => {
  const found = failedVertex(
    failure(5, { inputIDs: ['w::in', 'w::base'], mountIDs: ['w::out', 'w::base'] }),
    graphs,
  );
  expect(found).toMatchObject({
    digest: digestAt(5),
    name: expect.stringContaining('RUN --mount=from=base'),
    line: 5,
    kept: { kind: 'exec', before: ['w::in', 'w::base'], after: ['w::out', 'w::base'] },
  });
  expect(found?.op.exec?.meta?.args).toEqual(['/bin/sh', '-c', 'true']);
});

test('a file action has the filesystem before the op, and after the action', () => {
  const { inputs, file } = decodeOp(graphs[0]!.def.find((bytes) => sha256(bytes) === digestAt(4))!);
  // The second COPY continues what the first one made, on nothing.
  expect([inputs?.length, file?.actions?.length]).toEqual([1, 2]);
  const kept = (index: string | undefined, mountIDs: readonly string[]) =>
    failedVertex(failure(4, { inputIDs: ['w::base'], mountIDs, file: { index } }), graphs)?.kept;
  expect(kept('1', ['', 'w::half'])).toEqual({ kind: 'file', before: '', after: 'w::half' });
  expect(kept(undefined, ['w::first', ''])).toEqual({ kind: 'file', before: '', after: 'w::first' });
});

test('what lacks a file is the source', () => {
  const kept = (solve: unknown) => failedVertex(failure(4, solve), graphs)?.kept;
  expect(kept({ inputIDs: ['w::context'], cache: {} })).toEqual({ kind: 'source', ref: 'w::context' });
  expect(kept({ inputIDs: ['', 'w::two'], cache: { index: '1' } })).toEqual({
    kind: 'source',
    ref: 'w::two',
  });
});

test.each([
  ['no detail about the solve', failure(5)],
  ['no refs', failure(5, { op: {} })],
  ['something that is not JSON', failure(5, '{')],
  ['another shape', failure(5, { inputIDs: 'w::in' })],
])('nothing is kept with %s', (_, error) => {
  expect(failedVertex(error, graphs)?.kept).toEqual({ kind: 'nothing' });
});

test('an error about something else has no op', () => {
  expect(failedVertex({}, graphs)).toBeUndefined();
  expect(failedVertex({ details: [detail('Vertex', { digest: 'sha256:0' })] }, graphs)).toBeUndefined();
  expect(failedVertex(failure(5), [])).toBeUndefined();
});

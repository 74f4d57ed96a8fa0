import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { sha256 } from '../../../src/base/digest.ts';
import { encodeText } from '../../../src/base/text.ts';
import { pinDownloads, resolveDownloads } from '../../../src/client/ledger/downloads.ts';
import type { StepGraph } from '../../../src/insight/graph/step-graph.ts';
import { sourceKeys } from '../../../src/insight/keys/source-keys.ts';

/** Serves HTTP until the test is over, and lists the requests. */
async function serve(answer: RequestListener) {
  const methods: string[] = [];
  const server = createServer((request, response) => {
    methods.push(request.method ?? '');
    answer(request, response);
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/f`, methods };
}

function graphOf(url: string, attrs: Readonly<Record<string, string>> = {}): StepGraph {
  const platform = { OS: '', Architecture: '', Variant: '', OSVersion: '', OSFeatures: [] };
  const source = { identifier: url, attrs: { 'http.filename': 'f', ...attrs }, platform };
  const step = { index: 0, digest: 'd', kind: 'source', name: url, source, inputs: [] } as const;
  return { steps: [{ ...step, fields: new Map(), ignoreCache: false }], heads: [0] };
}

const checksum = sha256(encodeText('hello'));

it('reads a file, and asks only for its tag afterwards', async () => {
  const { url, methods } = await serve((_, response) => {
    response.setHeader('ETag', 'W/"1"').setHeader('Last-Modified', 'Mon, 2 Jan 2006 15:04:05 GMT');
    response.end('hello');
  });
  const graph = graphOf(url);
  const first = await resolveDownloads(graph, { earlier: [] });
  expect(first.downloads.get('d')).toMatchObject({
    checksum,
    etag: '"1"',
    modified: 'Mon, 02 Jan 2006 15:04:05 GMT',
  });
  const pinned = pinDownloads(graph, first.downloads);
  expect(sourceKeys(pinned.steps[0]!.source!).isOpen).toBe(false);
  const next = await resolveDownloads(graph, { earlier: [{ graph: pinned }] });
  expect(next.downloads.get('d')).toMatchObject(first.downloads.get('d')!);
  expect(methods).toEqual(['GET', 'HEAD']);
});

it('needs no server for a checksum, and reads nothing behind a login', async () => {
  const { url, methods } = await serve((_, response) => void response.end());
  const known = await resolveDownloads(graphOf(url, { 'http.checksum': checksum }), { earlier: [] });
  expect(known.downloads.get('d')).toMatchObject({ checksum });
  const login = await resolveDownloads(graphOf(url, { 'http.authheadersecret': 'token' }), { earlier: [] });
  expect(login.downloads.size).toBe(0);
  expect(methods).toEqual([]);
});

it.each<[string, RequestListener, RegExp]>([
  [
    'has a large one with a tag',
    (_, response) => {
      response.setHeader('ETag', '"1"').end(Buffer.alloc((64 << 20) + 1));
    },
    /larger than 64 MiB/,
  ],
  ['does not have the file', (_, response) => void response.writeHead(404).end(), /answered 404/],
  ['sends too much', (_, response) => void response.end(Buffer.alloc((64 << 20) + 1)), /larger than 64 MiB/],
])('says why a file is not known when a server %s', async (_, answer, reason) => {
  const { url } = await serve(answer);
  const { downloads, failures } = await resolveDownloads(graphOf(url), { earlier: [] });
  expect(downloads.size).toBe(0);
  expect(failures.get('d')).toMatch(reason);
});

it('knows a file by its tag if it is too large for a build', async () => {
  const state = { tag: '"1"' };
  const { url, methods } = await serve((_, response) => {
    response.setHeader('ETag', state.tag);
    response.end('hello');
  });
  const graph = graphOf(url);
  const { downloads } = await resolveDownloads(graph, { earlier: [], tagsAbove: 4 });
  const earlier = [{ graph: pinDownloads(graph, downloads) }];
  const same = await resolveDownloads(graph, { earlier });
  expect(same.downloads.get('d')).toMatchObject(downloads.get('d')!);
  state.tag = '"2"';
  const other = await resolveDownloads(graph, { earlier });
  expect(other.downloads.size).toBe(0);
  expect(other.failures.get('d')).toMatch(/its tag has changed/);
  const again = await resolveDownloads(graph, { earlier, tagsAbove: 4 });
  expect(again.downloads.get('d')).toMatchObject({ checksum: 'etag:"2"' });
  expect(methods).toEqual(['GET', 'HEAD', 'HEAD', 'GET', 'HEAD', 'GET']);
});

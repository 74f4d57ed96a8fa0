import { describe, expect, test } from 'vitest';
import type { BuildOutcome } from '../../../src/client/build/build-job.ts';
import type { Connection } from '../../../src/client/connect/connect.ts';
import { DaemonError } from '../../../src/client/connect/daemon-error.ts';
import { NodeError } from '../../../src/client/nodes/node-error.ts';
import { type NodeBuild, runNodes } from '../../../src/client/nodes/run-nodes.ts';

const never = new AbortController().signal;

/** The build of a node whose end the test decides. */
function nodeBuild(name: string) {
  let resolve: (outcome: BuildOutcome) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<BuildOutcome>((...ends) => {
    [resolve, reject] = ends;
  });
  const seen: { signal?: AbortSignal } = {};
  const build: NodeBuild = {
    node: { name, client: {} as Connection, platforms: [] },
    store: { isDocker: false, isFull: true },
    run: ({ signal }) => {
      seen.signal = signal;
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      return promise;
    },
  };
  return { build, seen, resolve, reject };
}

function outcome(ref: string): BuildOutcome {
  return { ref, exporterResponse: new Map() };
}

function run(nodes: readonly ReturnType<typeof nodeBuild>[], signal = never) {
  return runNodes(
    nodes.map(({ build }) => build),
    () => ({ exports: [], cacheExports: [], cacheImports: [] }),
    signal,
  );
}

describe('builds of several nodes', () => {
  test('end in the order of the nodes', async () => {
    const [a, b] = [nodeBuild('a'), nodeBuild('b')];
    const ended = run([a, b]);
    b.resolve(outcome('2'));
    a.resolve(outcome('1'));
    expect(await ended).toMatchObject([
      { node: 'a', ref: '1' },
      { node: 'b', ref: '2' },
    ]);
  });

  test('a failed build cancels the others and is named', async () => {
    const [a, b] = [nodeBuild('a'), nodeBuild('b')];
    const ended = run([a, b]);
    const cause = new Error('exit code: 1');
    b.reject(cause);
    const error = await ended.catch((thrown: unknown) => thrown);
    expect(a.seen.signal?.aborted).toBe(true);
    expect(error).toBeInstanceOf(NodeError);
    expect(error).toMatchObject({
      message: 'node b: exit code: 1',
      code: 'node-failed',
      cause,
      data: { node: 'b' },
    });
    expect((error as NodeError).hint).toBeUndefined();
  });

  test('a lost node leaves the others alone, whose work is done', async () => {
    const nodes = [nodeBuild('a'), nodeBuild('b'), nodeBuild('c')] as const;
    const ended = run(nodes);
    nodes[1].reject(new DaemonError('lost the connection', 'connection-lost'));
    await Promise.resolve();
    expect(nodes[0].seen.signal?.aborted).toBe(false);
    nodes[0].resolve(outcome('1'));
    nodes[2].resolve(outcome('3'));
    await expect(ended).rejects.toMatchObject({
      message: 'node b: lost the connection',
      hint: 'The work of a, c is done and stays in the cache there.',
    });
  });

  test('a failure after a lost node is named as well', async () => {
    const [a, b] = [nodeBuild('a'), nodeBuild('b')];
    const ended = run([a, b]);
    b.reject(new DaemonError('lost the connection', 'connection-lost'));
    await Promise.resolve();
    a.reject(new Error('exit code: 1'));
    await expect(ended).rejects.toThrow('node b: lost the connection; node a: exit code: 1');
  });

  test('the signal cancels all nodes and is the reason', async () => {
    const cancel = new AbortController();
    const [a, b] = [nodeBuild('a'), nodeBuild('b')];
    const ended = run([a, b], cancel.signal);
    const reason = new Error('stop');
    cancel.abort(reason);
    await expect(ended).rejects.toBe(reason);
    expect([a.seen.signal?.aborted, b.seen.signal?.aborted]).toEqual([true, true]);
  });
});

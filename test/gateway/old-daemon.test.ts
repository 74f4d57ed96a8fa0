import { beforeAll, describe, expect, test } from 'vitest';
import { Cap } from '../../src/llb/cap-ids.ts';
import { buildShippedFrontend, type FakeCall, startFrontend } from './fake-daemon.ts';

beforeAll(buildShippedFrontend, 60_000);

/** A daemon that has no Return, and that gives the id of a ref alone for a solve, unless it `knowsResults`. */
function daemonWithoutReturn(dockerfile: string, knowsResults = false) {
  const calls: FakeCall[] = [];
  const enabled = (ID: string) => ({ ID, Enabled: true });
  const answers: Record<string, (call: FakeCall) => object | undefined> = {
    Ping: () => ({
      FrontendAPICaps: ['source.metaresolver', 'readfile', 'proto.refarray'].map(enabled),
      LLBCaps: Object.values(Cap).map(enabled),
    }),
    Solve: ({ request }) => {
      if (knowsResults) return undefined;
      return { ref: (request['Definition'] as Uint8Array | undefined)?.length ? `ref-${calls.length}` : '' };
    },
    ReadFile: ({ request }) =>
      request['FilePath'] === 'Dockerfile' ? { Data: Buffer.from(dockerfile) } : undefined,
  };
  const { ended } = startFrontend((call) => {
    calls.push(call);
    const answer = answers[call.method]?.(call);
    if (answer === undefined) return undefined;
    call.reply(answer);
    return true;
  });
  return { calls, ended };
}

/** What the last call says about the image. */
function exported({ request }: FakeCall): Record<string, string> {
  const attributes = JSON.parse(Buffer.from(request['ExporterAttr'] as Uint8Array).toString());
  return Object.fromEntries(
    Object.entries<string>(attributes).map(([key, value]) => [key, Buffer.from(value, 'base64').toString()]),
  );
}

describe('a daemon from before Return', () => {
  test('gets the last solve once more, with the metadata of the result', async () => {
    const { calls, ended } = daemonWithoutReturn('FROM alpine\nRUN x\n');
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
    const last = calls.at(-1)!;
    const previous = calls.filter(({ method }) => method === 'Solve').at(-2)!;
    expect(last).toMatchObject({ method: 'Solve', request: { Final: true, allowResultReturn: true } });
    expect(last.request['Definition']).toEqual(previous.request['Definition']);
    expect(previous.request['Final']).toBeUndefined();
    expect(Buffer.from(previous.request['ExporterAttr'] as Uint8Array).toString()).toBe('{}');
    const attributes = exported(last);
    expect(Object.keys(attributes)).toEqual([
      'containerimage.base.config',
      'containerimage.config',
      'refs.platforms',
    ]);
    expect(JSON.parse(attributes['containerimage.config']!)).toMatchObject({ architecture: 'amd64' });
  });

  test('gets an empty solve for scratch', async () => {
    const { calls, ended } = daemonWithoutReturn('FROM scratch\n');
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
    const last = calls.at(-1)!;
    expect(last.request['Final']).toBe(true);
    expect(last.request['Definition'] ?? []).toHaveLength(0);
  });

  test('is told on standard error what is wrong', async () => {
    const { calls, ended } = daemonWithoutReturn('FROM alpine\nXYZZY\n');
    const { code, stderr } = await ended;
    expect(stderr).toBe('dockerfile-llb: dockerfile parse error on line 2: unknown instruction: XYZZY\n');
    expect(code).toBe(1);
    expect(calls.map(({ method }) => method)).not.toContain('Return');
  });

  test('must give refs that can be asked for again', async () => {
    const { code, stderr } = await daemonWithoutReturn('FROM alpine\nRUN x\n', true).ended;
    expect(stderr).toMatch(
      /^dockerfile-llb: failed to find return ref: did not find request for return reference ref-\d+\n$/,
    );
    expect(code).toBe(1);
  });
});

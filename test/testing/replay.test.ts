import { expect, test } from 'vitest';
import type { Frontend } from '../../src/gateway/frontend-gateway.ts';
import { dockerfileFrontend, metadataResult } from '../../src/kit/index.ts';
import {
  type MemoryWorld,
  memoryGateway,
  ReplayError,
  record,
  replay,
  runFrontend,
} from '../../src/testing/index.ts';

const context = { Dockerfile: 'FROM busybox\nCOPY a /\nWORKDIR b\nRUN make\n', a: '' };
const world: MemoryWorld = {
  locals: { context },
  images: { busybox: { config: { env: ['A=\u00e4'] } } },
  options: { 'build-arg:X': '1' },
  missing: ['mergeop'],
};

async function recorded(frontend: Frontend, more: Partial<MemoryWorld> = {}) {
  const recording = record(frontend);
  const outcome = await runFrontend(recording.frontend, memoryGateway({ ...world, ...more }));
  return { outcome, text: recording.text() };
}

test('a replay has the result of the recorded build', async () => {
  const { outcome, text } = await recorded(dockerfileFrontend());
  const again = await replay(dockerfileFrontend(), text);
  expect(again.graph).toEqual(outcome.graph);
  expect(again.image).toEqual(outcome.image);
  expect(again.warnings.map(({ short }) => short)).toEqual(outcome.warnings.map(({ short }) => short));
  expect(again.result.metadata).toEqual(outcome.result.metadata);
});

test('the file is JSON that people can read', async () => {
  const { text } = await recorded(dockerfileFrontend());
  expect(text).toContain('"text": "FROM busybox\\nCOPY a /');
  expect(text).toMatch(/"graph": \[\s*"[0-9a-f]{12} {2}source/);
  expect(text).toContain('RUN make');
  const { version, build, calls } = JSON.parse(text);
  expect([version, build.options, build.missing]).toEqual([1, { map: { 'build-arg:X': '1' } }, ['mergeop']]);
  expect(new Set(calls.map(({ call }: { call: string }) => call))).toEqual(
    new Set(['inputs', 'solve', 'readFile', 'resolveSourceMeta', 'warn']),
  );
});

test('errors, processes, bytes and big numbers come back', async () => {
  const frontend: Frontend = async (gateway) => {
    const container = await gateway.openContainer({ mounts: [] });
    const chunks: Uint8Array[] = [];
    const code = await container.start({ args: ['x'], stdout: (bytes) => void chunks.push(bytes) }).exit;
    const error = await gateway.readFile('', 'gone').catch(({ name, message }) => `${name}: ${message}`);
    const { ref = '' } = await gateway.solve({ frontend: 'a' }).catch(() => ({ ref: 'b' }));
    return metadataResult({ text: JSON.stringify([code, [...(chunks[0] ?? [])], error, ref]) });
  };
  const processes = () => ({ code: 2, stdout: 'a\0b' });
  const { outcome, text } = await recorded(frontend, { processes });
  const again = await replay(frontend, text);
  expect(again.result).toEqual(outcome.result);
  expect(new TextDecoder().decode(again.result.metadata.get('text'))).toContain(
    '[2,[97,0,98],"GatewayError:',
  );
});

test('the same call is answered as it was each time', async () => {
  const texts = ['one', 'two'];
  const reader: Frontend = async (gateway) => {
    const read = async () => new TextDecoder().decode(await gateway.readFile('x', 'f'));
    return metadataResult({ text: `${await read()} ${await read()}` });
  };
  const recording = record(reader);
  const readFile = async () => new TextEncoder().encode(texts.shift());
  await runFrontend(recording.frontend, { ...memoryGateway(), readFile });
  const { result } = await replay(reader, recording.text());
  expect(new TextDecoder().decode(result.metadata.get('text'))).toBe('one two');
});

test('what was not recorded is an error that shows it', async () => {
  const { text } = await recorded(dockerfileFrontend());
  const changed = text.replace('RUN make', 'RUN made');
  const error = await replay(dockerfileFrontend(), changed).catch((failure: unknown) => failure);
  expect(String(error)).toMatch(
    /solve was not recorded with:[\s\S]*RUN made[\s\S]*recorded was:[\s\S]*RUN make/,
  );
  await expect(
    replay(async (gateway) => metadataResult({ a: await gateway.readFile('r', 'p') }), text),
  ).rejects.toThrow(ReplayError);
  await expect(replay(dockerfileFrontend(), '{}')).rejects.toThrow('not a recording of this version');
  await expect(replay(dockerfileFrontend(), 'x')).rejects.toThrow('the recording is not JSON');
  expect(() => record(dockerfileFrontend()).text()).toThrow('nothing was recorded');
});

import { describe, expect, test } from 'vitest';
import type { CompilePorts, Epoch } from '../../src/compile/ports.ts';
import { marshal } from '../../src/llb/marshal.ts';
import { local } from '../../src/llb/ops/source.ts';
import type { State } from '../../src/llb/state.ts';
import { opCodec } from '../../src/proto/llb-codec.ts';
import { compileError, compileText, type TestWorld } from './support/compile-text.ts';

interface Asked {
  readonly source: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly logName: string;
}

function worldOf(value: string, time?: Epoch | bigint): { world: TestWorld; asked: Asked[] } {
  const asked: Asked[] = [];
  const ports: Partial<CompilePorts> = {
    namedContext: (name) =>
      name === 'ctx' ? { load: async () => ({ state: local('named'), image: undefined }) } : undefined,
    sourceEpoch: async (state, logName) => {
      asked.push({ ...sourceOf(state), logName });
      return time;
    },
  };
  return { world: { ports, options: { buildArgs: new Map([['SOURCE_DATE_EPOCH', value]]) } }, asked };
}

function sourceOf(state: State): { source: string; attrs: Readonly<Record<string, string>> } {
  const { source } = opCodec.decode(marshal(state).def[0]!);
  return { source: source?.identifier ?? '', attrs: source?.attrs ?? {} };
}

const text = 'FROM alpine\nARG SOURCE_DATE_EPOCH\nENV E=$SOURCE_DATE_EPOCH\n';

async function epochOf(value: string, time?: Epoch | bigint) {
  const { world } = worldOf(value, time);
  const { result } = await compileText(text, world);
  return {
    epoch: result.epoch,
    created: result.image.history?.at(-1)?.created,
    env: result.image.config.env?.at(-1),
  };
}

describe('SOURCE_DATE_EPOCH', () => {
  test.each<[string, Epoch | bigint | undefined, bigint | undefined, string | undefined, string]>([
    ['0', undefined, 0n, '1970-01-01T00:00:00Z', 'E=0'],
    ['+0100', undefined, 100n, '1970-01-01T00:01:40Z', 'E=100'],
    ['-1', undefined, -1n, '1969-12-31T23:59:59Z', 'E=-1'],
    ['', undefined, undefined, undefined, 'E='],
    ['context', 60n, 60n, '1970-01-01T00:01:00Z', 'E=60'],
    ['ctx', { seconds: 60n, utcOffsetSeconds: 3600 }, 60n, '1970-01-01T01:01:00+01:00', 'E=60'],
    ['ctx', undefined, undefined, undefined, 'E='],
  ])('%j with a source of %s', async (value, time, epoch, created, env) => {
    expect(await epochOf(value, time)).toEqual({ epoch, created, env });
  });

  test('may stand before the first FROM', async () => {
    const { result } = await compileText(`ARG SOURCE_DATE_EPOCH=5\n${text}`);
    expect(result.epoch).toBe(5n);
    expect(result.image.config.env).toContain('E=5');
  });

  test('leaves the history of the base image alone', async () => {
    const { result } = await compileText(text, worldOf('7').world);
    expect(result.image.history?.[0]?.created).toBeUndefined();
  });

  test.each(['abc', '1.5', '99999999999999999999', 'scratch'])('%j is nothing', async (value) => {
    expect(await compileError(text, worldOf(value).world)).toEqual({
      message: `invalid SOURCE_DATE_EPOCH: ${value}`,
      lines: [],
    });
  });
});

describe('a stage that gives the time', () => {
  async function askedFor(stage: string): Promise<Asked | undefined> {
    const { world, asked } = worldOf('Src');
    await compileText(`ARG V=1\n${stage}\nFROM alpine`, world);
    return asked[0];
  }

  test('adds a file', async () => {
    const asked = await askedFor(
      'FROM scratch AS src\nARG V=2\nADD --checksum=sha256:$C https://host/a/$V.tgz?x /'.replace(
        '$C',
        'a'.repeat(64),
      ),
    );
    expect(asked).toEqual({
      source: 'https://host/a/2.tgz?x',
      attrs: { 'http.filename': '2.tgz', 'http.checksum': `sha256:${'a'.repeat(64)}` },
      logName: '[internal] resolve SOURCE_DATE_EPOCH source stage src',
    });
  });

  test('adds a repository', async () => {
    const asked = await askedFor(
      'FROM scratch AS src\nADD --keep-git-dir https://host/a.git?branch=b&subdir=c /',
    );
    expect(asked?.source).toBe('git://host/a.git#refs/heads/b:c');
    expect(asked?.attrs).toMatchObject({ 'git.keepgitdir': 'true', 'git.fullurl': 'https://host/a.git' });
  });

  test.each([
    ['FROM alpine AS src', 'must use FROM scratch'],
    ['FROM scratch AS src', 'must contain exactly one remote ADD'],
    ['FROM scratch AS src\nADD http://a/b http://a/c /', 'must contain exactly one remote ADD source'],
    ['FROM scratch AS src\nADD http://a/b /\nADD http://a/c /', 'must contain exactly one remote ADD'],
    ['FROM scratch AS src\nADD local /', 'source must be a single HTTP(S) or Git ADD'],
    ['FROM scratch AS src\nrun x', 'does not meet source-only requirements: unsupported run instruction'],
  ])('is not %j', async (stage, why) => {
    expect(await compileError(`ARG A\n${stage}`, worldOf('src').world)).toEqual({
      message: `SOURCE_DATE_EPOCH stage ${why}`,
      lines: [{ start: 2, end: 2 }],
    });
  });
});

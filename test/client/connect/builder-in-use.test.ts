import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDaemon } from '../../../src/client/connect/find-daemon.ts';
import { catchError } from '../catch-error.ts';
import { buildxConfig } from './buildx-config.ts';

const engine = 'unix:///run/one.sock';
const builder = (name: string) => ({
  [`instances/${name}`]: {
    Name: name,
    Driver: 'remote',
    Nodes: [{ Name: `${name}0`, Endpoint: `tcp://${name}:1` }],
  },
});
/** The name of the file in `defaults` that buildx 0.29.1 wrote for the address of an Engine. */
const defaultsOf = { 'unix:///tmp/dllb-bfLovu/docker.sock': '1602ddd779a8be63e090' } as const;

function found(files: Readonly<Record<string, unknown>>, env: Readonly<Record<string, string>> = {}): string {
  const BUILDX_CONFIG = buildxConfig({ ...builder('a'), ...builder('b'), ...files });
  return findDaemon({ env: { BUILDX_CONFIG, DOCKER_HOST: engine, ...env } }).text;
}

describe('the builder that docker buildx use chose', () => {
  it('is used for its Engine only', () => {
    const current = { Key: engine, Name: 'a', Global: false };
    expect(found({ current })).toBe('tcp://a:1');
    expect(found({ current }, { DOCKER_HOST: 'unix:///run/two.sock' })).toBe('unix:///run/two.sock');
    expect(found({ current }, { BUILDX_BUILDER: 'b' })).toBe('tcp://b:1');
    expect(found({ current }, { BUILDKIT_HOST: 'tcp://c:1' })).toBe('tcp://c:1');
  });

  it('is used for every Engine if it was chosen for all', () => {
    const current = { Key: 'other', Name: 'a', Global: true };
    expect(found({ current })).toBe('tcp://a:1');
  });

  it('is that of the Docker context', () => {
    const current = { Key: 'far', Name: 'a', Global: false };
    expect(found({ current }, { DOCKER_HOST: '', DOCKER_CONTEXT: 'far' })).toBe('tcp://a:1');
  });

  it('is the default of the Engine if another Engine was in use last', () => {
    const [[DOCKER_HOST, hash] = ['', '']] = Object.entries(defaultsOf);
    const files = { current: { Key: 'other', Name: 'a', Global: false }, [`defaults/${hash}`]: 'b' };
    expect(found(files, { DOCKER_HOST })).toBe('tcp://b:1');
    expect(found(files)).toBe(engine);
  });

  it.each([
    ['was removed', { Key: engine, Name: 'gone', Global: false }],
    ['was removed, and was chosen for all', { Key: 'other', Name: 'gone', Global: true }],
    ['is not named', { Key: engine, Name: '', Global: false }],
    ['has the name of a path', { Key: engine, Name: '../current', Global: false }],
  ])('is the Engine if it %s', (_, current) => {
    expect(found({ current })).toBe(engine);
  });

  it.each(['', '{', '[]', '{"Name":1}'])('is not guessed from %j', (current) => {
    expect(() => found({ current })).toThrow('the choice of a builder in ');
  });

  it('is not guessed if the file cannot be read', () => {
    const BUILDX_CONFIG = buildxConfig({});
    mkdirSync(join(BUILDX_CONFIG, 'current'));
    const error = catchError(() => findDaemon({ env: { BUILDX_CONFIG, DOCKER_HOST: engine } }));
    expect(error).toMatchObject({
      code: 'invalid-address',
      hint: 'Choose a builder again with docker buildx use, or set BUILDX_BUILDER.',
    });
  });

  it('is named in errors', () => {
    const files = {
      current: { Key: engine, Name: 'c' },
      'instances/c': { Driver: 'cloud', Nodes: [{ Name: 'c0' }] },
    };
    expect(() => found(files)).toThrow(
      'the builder that `docker buildx use` chose: cannot use the builder c: its driver is "cloud"',
    );
  });
});

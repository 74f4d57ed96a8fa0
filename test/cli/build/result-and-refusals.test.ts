import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordBuild } from '../recording-daemon.ts';
import { folder } from '../support.ts';

const digest = `sha256:${'a'.repeat(64)}`;

describe('files of a result', () => {
  test('are the ID of the image and the metadata', async () => {
    const cwd = folder({ id: 'old' });
    const response = {
      'containerimage.digest': digest,
      'containerimage.config.digest': `${digest.slice(0, -1)}b`,
    };
    const args = ['--iidfile', 'id', '--metadata-file', 'meta.json', '-o', 'type=image'];
    const env = { BUILDX_METADATA_PROVENANCE: 'disabled' };
    expect((await recordBuild(args, { cwd, response, env })).code).toBe(0);
    expect(readFileSync(join(cwd, 'id'), 'utf8')).toBe(response['containerimage.config.digest']);
    expect(JSON.parse(readFileSync(join(cwd, 'meta.json'), 'utf8'))).toMatchObject(response);
    // The containerd image store knows images by their manifest.
    expect((await recordBuild(args, { cwd, response, env, engine: 'containerd' })).code).toBe(0);
    expect(readFileSync(join(cwd, 'id'), 'utf8')).toBe(digest);
    expect(JSON.parse(readFileSync(join(cwd, 'meta.json'), 'utf8'))).not.toHaveProperty(
      'containerimage.config.digest',
    );
  });

  test('print the ID alone when quiet', async () => {
    const response = { 'containerimage.digest': digest };
    expect(await recordBuild(['-q'], { response })).toMatchObject({
      code: 0,
      stdout: `${digest}\n`,
      stderr: '',
    });
  });

  test.each(['dir', 'no/such/file'])('cannot be written to %s', async (path) => {
    const cwd = folder({ 'dir/x': '' });
    for (const flag of ['--iidfile', '--metadata-file']) {
      const { code, stderr, request } = await recordBuild([flag, path], { cwd });
      expect(code, stderr).toBe(2);
      expect(stderr).toContain(`${flag} ${path}`);
      expect(request).toBeUndefined();
    }
  });
});

describe('flags without an effect', () => {
  test.each<[readonly string[], string | undefined]>([
    [['--squash=false'], undefined],
    [['--isolation', 'x'], '--isolation has no effect'],
    [['--security-opt', 'a', '--security-opt', 'b'], '--security-opt has no effect'],
    [['--rm', '--force-rm', '--compress'], undefined],
  ])('%j', async (args, text) => {
    const { stderr } = await recordBuild(['-o', 'type=cacheonly', ...args]);
    const warnings = stderr.split('\n').filter((line) => line.startsWith('WARNING: '));
    expect(warnings).toHaveLength(text === undefined ? 0 : 1);
    expect(warnings.join()).toContain(text ?? '');
  });
});

describe('policies in Rego', () => {
  const files = { 'Dockerfile.rego': 'x' };
  test.each([
    [[], files, 2],
    [['--policy', 'disabled=true'], files, 0],
    [['--policy', 'disabled=false'], files, 2],
    [['--policy', 'reset=true'], files, 0],
    [['--policy', 'reset=false'], files, 2],
    [['--policy', 'reset=true,strict=true'], files, 0],
    [['--policy', 'log-level=debug'], {}, 0],
    [['--policy', 'log-level=xdebug'], {}, 2],
    [['--policy', 'log-level=debugx'], {}, 2],
    [['--policy', 'disabled=true,strict=true'], files, 2],
    [['--policy', 'disabled=true', '--policy', 'reset=true'], files, 2],
    [['--policy', 'filename=x'], {}, 2],
    [['--policy', 'filename='], {}, 2],
    [['--policy', ''], {}, 2],
  ])('%j with %j ends with %d', async (args, given, code) => {
    const outcome = await recordBuild(args, { files: given });
    expect(outcome.code, outcome.stderr).toBe(code);
  });
});

test('secrets, agents and definitions that cannot be read end before the daemon is asked', async () => {
  const cwd = folder({ a: '' });
  mkdirSync(join(cwd, 'dir'));
  writeFileSync(join(cwd, 'key'), 'no key');
  for (const args of [
    ['--secret', 'id=x,src=dir'],
    ['--secret', 'id=x,type=other'],
    ['--secret', 'src=a'],
    ['--ssh', 'default=nowhere'],
    ['--ssh', 'default=key'],
    ['--llb', 'dir'],
  ]) {
    const { code, stderr, request } = await recordBuild(args, { cwd });
    expect(code, stderr).toBe(2);
    expect(stderr).toMatch(/^ERROR: .*(?:dir|other|id is missing|nowhere|key)/);
    expect(request).toBeUndefined();
  }
});

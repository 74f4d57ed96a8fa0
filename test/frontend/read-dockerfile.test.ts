import { describe, expect, test } from 'vitest';
import { readDockerfile } from '../../src/frontend/read-dockerfile.ts';
import { memoryFrontend } from './memory-build.ts';
import { sourceOps } from './source-ops.ts';

const read = (files: Record<string, string>, filename = 'Dockerfile') => {
  const build = memoryFrontend({ files: { 'local://dockerfile': files } });
  const dockerfile = readDockerfile(build, { kind: 'local', localName: 'dockerfile', filename });
  return { build, dockerfile };
};

describe('readDockerfile', () => {
  test('says how the daemon loads it', async () => {
    const { build, dockerfile } = read({ Dockerfile: 'FROM scratch\n' });
    const { file, sourceMap, digest, ignoreFile } = await dockerfile;
    expect(file.text).toBe('FROM scratch\n');
    expect(ignoreFile).toBeUndefined();
    expect(digest).toMatch(/^sha256:/);
    expect(sourceOps(sourceMap.definition!)).toEqual([
      {
        identifier: 'local://dockerfile',
        attrs: {
          'local.differ': 'none',
          'local.followpaths': '["Dockerfile","Dockerfile.dockerignore","dockerfile"]',
          'local.session': 'session',
          'local.sharedkeyhint': 'dockerfile',
        },
      },
    ]);
    expect(build.gateway.calls).toEqual([
      'solve local://dockerfile',
      'read Dockerfile',
      'read Dockerfile.dockerignore',
    ]);
  });

  test.each([
    ['Dockerfile', 'dockerfile'],
    ['sub/Dockerfile', 'sub/dockerfile'],
  ])('finds %s in lower case', async (filename, lowerCase) => {
    const { build, dockerfile } = read({ [lowerCase]: 'FROM scratch\n' }, filename);
    expect((await dockerfile).file).toMatchObject({ filename, text: 'FROM scratch\n' });
    expect(build.gateway.calls).toContain(`read ${lowerCase}`);
  });

  test('is missed by its usual name', async () => {
    await expect(read({}).dockerfile).rejects.toThrow(
      'failed to read dockerfile: open Dockerfile: no such file',
    );
    const { build, dockerfile } = read({ dockerfile: 'x' }, 'other');
    await expect(dockerfile).rejects.toThrow('open other');
    expect(build.gateway.calls).toEqual([
      'solve local://dockerfile',
      'read other',
      'read other.dockerignore',
    ]);
  });

  test('asks for the ignore file while the daemon reads the Dockerfile', async () => {
    const { build, dockerfile } = read({ Dockerfile: 'x' });
    const { readFile } = build.gateway;
    let answer = () => {};
    const isAsked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    build.gateway.readFile = async (ref, path, ...rest) => {
      if (path === 'Dockerfile') await isAsked;
      else answer();
      return readFile.call(build.gateway, ref, path, ...rest);
    };
    // Asked one after the other, it would never end.
    expect((await dockerfile).file.text).toBe('x');
  });

  test('takes the ignore file of its name, unless that is empty', async () => {
    const name = 'Dockerfile.dockerignore';
    expect((await read({ Dockerfile: 'x', [name]: '*' }).dockerfile).ignoreFile).toMatchObject({ name });
    expect((await read({ Dockerfile: 'x', [name]: '' }).dockerfile).ignoreFile).toBeUndefined();
  });
});

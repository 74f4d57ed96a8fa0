import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CompileError } from '../../src/diagnostics/compile-error.ts';
import type { BuildLock } from '../../src/lock/build-lock.ts';
import { printLock } from '../../src/lock/print-lock.ts';
import { parseLock } from '../../src/lock/read-lock.ts';

const digest = (digit: string) => `sha256:${digit.repeat(64)}`;
const commit = 'c'.repeat(40);
const lock: BuildLock = {
  dockerfile: digest('a'),
  platforms: ['linux/amd64', 'linux/arm64'],
  sources: [
    { source: 'docker-image://docker.io/library/alpine:3.20', digest: digest('1') },
    { source: 'git://github.com/moby/buildkit.git#v0.32.2:docs', digest: commit },
    { source: 'https://example.com/app.tgz', digest: digest('2') },
  ],
};
const json = (changes: object) => JSON.stringify({ lockVersion: 1, ...lock, ...changes });

function problemOf(content: string | Uint8Array): string {
  try {
    parseLock(content, 'Dockerfile.lock');
  } catch (error) {
    expect(error).toBeInstanceOf(CompileError);
    expect(error).toMatchObject({
      code: 'invalid-lock',
      hint: expect.stringContaining('dockerfile-llb lock'),
    });
    return (error as Error).message.replace('Dockerfile.lock is not a lock of dockerfile-llb: ', '');
  }
  return 'none';
}

test('a lock that is printed is read as the same, and prints the same', () => {
  expect(parseLock(printLock(lock))).toEqual(lock);
  expect(printLock(parseLock(new TextEncoder().encode(printLock(lock))))).toBe(printLock(lock));
});

test('each entry has lines of its own', () => {
  expect(printLock(lock).split('\n').slice(6, 12)).toEqual([
    '  ],',
    '  "sources": [',
    '    {',
    '      "source": "docker-image://docker.io/library/alpine:3.20",',
    `      "digest": "${digest('1')}"`,
    '    },',
  ]);
});

describe('what is no lock', () => {
  const entry = (source: string, value: string) => json({ sources: [{ source, digest: value }] });
  const image = 'docker-image://docker.io/library/a:1';

  test.each<[string, string, string]>([
    ['nothing', '', 'it is not JSON'],
    ['the first half', printLock(lock).slice(0, 300), 'it is not JSON'],
    ['a list', '[]', 'it is not an object'],
    [
      'another version',
      json({ lockVersion: 2 }),
      'its version is 2, and this dockerfile-llb reads version 1',
    ],
    ['no version', JSON.stringify(lock), 'lockVersion is missing'],
    ['no platform', json({ platforms: [] }), 'platforms is empty'],
    ['no sources', json({ sources: undefined }), 'sources is not a list'],
    [
      'a platform that is none',
      json({ platforms: ['x'] }),
      'platforms[0] is not a platform such as linux/amd64',
    ],
    [
      'a platform as no lock has it',
      json({ platforms: ['linux/x86_64'] }),
      'platforms[0] is not a platform such as linux/amd64',
    ],
    ['no digest of the text', json({ dockerfile: 'x' }), 'dockerfile is not a digest'],
    ['a short digest', entry(image, 'sha256:1234'), 'sources[0].digest is not a digest'],
    ['an unknown algorithm', entry(image, `md5:${'1'.repeat(64)}`), 'sources[0].digest is not a digest'],
    ['a digest that goes on', entry(image, `${digest('1')}\n@evil`), 'sources[0].digest is not a digest'],
    ['a commit for an image', entry(image, commit), 'sources[0].digest is not a digest'],
    [
      'a digest for a repository',
      entry('git://h/p#main', digest('1')),
      'sources[0].digest is not a git commit',
    ],
    [
      'a directory',
      entry('local://context', digest('1')),
      'sources[0].source is not an image, a git repository or a URL without a digest',
    ],
    [
      'an image with a digest',
      entry(`${image}@${digest('1')}`, digest('1')),
      'sources[0].source is not an image, a git repository or a URL without a digest',
    ],
    [
      'a source twice',
      json({ sources: [...lock.sources, ...lock.sources.slice(0, 1)] }),
      `it lists ${lock.sources[0]!.source} twice`,
    ],
    ['an entry that is text', json({ sources: ['x'] }), 'sources[0] is not an object'],
    ['a prototype', '{"__proto__": {"lockVersion": 1}, "sources": []}', 'lockVersion is missing'],
    ['nested lists', '['.repeat(10_000) + ']'.repeat(10_000), 'it is nested too deep'],
    ['too much', ' '.repeat((4 << 20) + 1), 'it is larger than the 4 MiB that a lock may have'],
  ])('%s', (_, content, problem) => {
    expect(problemOf(content)).toBe(problem);
  });

  test('members that are not known change nothing', () => {
    const text = json({ more: 1 }).replace('{', '{"__proto__":{"x":1},"constructor":2,');
    expect(parseLock(text)).toEqual(lock);
  });

  test('any change to a lock is read, or is an error that says so', () => {
    const whole = printLock(lock);
    const cut = fc.tuple(fc.nat(whole.length), fc.nat(whole.length), fc.string());
    fc.assert(
      fc.property(cut, ([from, to, text]) => {
        problemOf(whole.slice(0, from) + text + whole.slice(to));
      }),
    );
  });
});

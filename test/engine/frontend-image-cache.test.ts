import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { directory, engine, fromBusybox, nonce, stepsOf } from './harness.ts';
import { buildx, frontendImage, useFrontendImage } from './image-harness.ts';

useFrontendImage();

const casesDir = fileURLToPath(new URL('../conformance/cases', import.meta.url));

/** Conformance cases whose steps can run on busybox, with the programs and users below. */
const cases =
  `astral-mount cont-comments cont-double-backslash cont-eof cont-only copy-err-14 copy-err-15 copy-err-3
  copy-err-4 copy-err-5 crlf-all directive-check-skip epoch escape-backtick-linux flag-escape
  heredoc-comment-delim heredoc-cont heredoc-empty heredoc-many heredocs indent lint-warnings mount-err-15
  mount-err-17 mount-err-5 shell-reset stage-chain undef-vars user workdir`.split(/\s+/);

const programs = 'a b c d e q w w1 w2 w3 x y z python3';
const contextFiles = Object.fromEntries(
  ['a', 'b', 'c', 'd', 'f', 'file', 'src', 'x', 'y'].map((name) => [name, name]),
);

/** A base image that nothing was built on yet; gives its name. */
async function freshBase(): Promise<string> {
  const name = `${engine.registry}/test/base:${nonce()}`;
  const context = directory({
    Dockerfile: `${fromBusybox()}
RUN echo ${name} > /name && \\
    for p in ${programs}; do printf '#!/bin/sh\\n' > /bin/$p; chmod 755 /bin/$p; done && \\
    for u in u app me; do echo $u:x:1000:1000::/:/bin/sh >> /etc/passwd; done
`,
  });
  const args = ['--provenance=false', '--output', `type=image,name=${name},push=true`];
  expect(await buildx(context, args)).toMatchObject({ code: 0 });
  return name;
}

function caseArgs(name: string, base: string): string[] {
  const dir = join(casesDir, name);
  const { opts = {} } = JSON.parse(readFileSync(join(dir, 'case.json'), 'utf8'));
  const args = ['--build-context', `alpine=docker-image://${base}`, '--output', 'type=cacheonly'];
  for (const [key, value] of Object.entries(opts)) {
    if (key === 'target') args.push('--target', String(value));
    else args.push('--build-arg', `${key.replace('build-arg:', '')}=${value}`);
  }
  return [...args, '-f', join(dir, 'Dockerfile')];
}

const frontends = { builtIn: [], ours: ['--build-arg', `BUILDKIT_SYNTAX=${frontendImage}`] };

describe('one cache for the built-in frontend and the image', () => {
  test.each([
    ['builtIn', 'ours'],
    ['ours', 'builtIn'],
  ] as const)('what %s built is cached for %s', { timeout: 300_000 }, async (first, second) => {
    const base = await freshBase();
    const shared = directory(contextFiles);
    for (const name of cases) {
      const own = join(casesDir, name, 'context');
      const context = existsSync(own) ? own : shared;
      const args = caseArgs(name, base);
      const made = await buildx(context, [...args, ...frontends[first]]);
      expect(made.code, `${name}: ${made.stderr}`).toBe(0);
      const again = await buildx(context, [...args, ...frontends[second]]);
      expect(again.code, `${name}: ${again.stderr}`).toBe(0);
      const { steps, cached } = stepsOf(again.stderr);
      expect(steps, name).toHaveLength(stepsOf(made.stderr).steps.length);
      expect(steps.length, name).toBeGreaterThan(0);
      expect(cached, `${name}: ${again.stderr}`).toEqual(steps);
    }
  });
});

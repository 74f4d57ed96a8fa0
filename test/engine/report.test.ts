import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scratchDir } from '../session/scratch-dir.ts';
import { docker, engine, nonce, runCli } from './harness.ts';

const token = 'hunter2-plantedtoken';
const base = `${engine.registry}/busybox`;
const good = () => `FROM ${base} AS build
ARG API_TOKEN
ARG FALLBACK_TOKEN=fallback-${token}
COPY f /src/
RUN echo ${nonce()} && head -c 300000 /dev/zero > /app && sleep 0.3
FROM ${base}
COPY --from=build /app /bin/
RUN echo "the token is $API_TOKEN" && sleep 0.2
`;
const bad = () => `FROM ${base} AS build
ARG API_TOKEN
RUN echo ${nonce()}
RUN echo "token $API_TOKEN; https://me:${token}@example.com/x GITHUB_TOKEN=${token}" && false
FROM ${base}
COPY --from=build /x /y
`;

async function report(args: readonly string[] = []): Promise<string> {
  const file = join(scratchDir({}), 'report.html');
  const { code, stderr } = await runCli(['report', '-o', file, ...args]);
  expect(stderr).toBe(`wrote ${file}\n`);
  expect(code).toBe(0);
  return readFileSync(file, 'utf8');
}

describe.each([
  ['docker build', (args: readonly string[]) => docker(['build', ...args])],
  ['our build', (args: readonly string[]) => runCli(['build', ...args])],
])('the report of %s', (_, build) => {
  test('has the steps with lines, times, sizes and what they take; and no secret', async () => {
    const context = scratchDir({ Dockerfile: good(), f: 'x' });
    const { code, stderr } = await build([context, '--build-arg', `API_TOKEN=${token}`]);
    expect(stderr + code).toMatch(/0$/);
    const html = await report();
    expect(html).not.toContain(token);
    expect(html).toContain('build: /app');
    expect(html).toContain('FALLBACK_TOKEN=[hidden]');
    expect(html).toContain('API_TOKEN=[hidden]');
    expect(html).toMatch(
      /<tr class="ran" data-steps="\d+" tabindex="0"><th scope="row">5<\/th><td>\d+\.\ds<\/td>/,
    );
    expect(html).toMatch(/critical path/);
    expect(html).toMatch(/>3\d\d\.\d+kB</);
    expect(html).not.toContain('Output of failed steps');
  });

  test('says why the steps ran, compared with the build before', async () => {
    const salt = nonce();
    const text = (version: string) =>
      `FROM ${base}\nENV VERSION=${version}\nRUN echo ${salt}\nENV MY_TOKEN=${token}${version}\nRUN echo end\n`;
    const context = scratchDir({ Dockerfile: text('before') });
    for (const version of ['before', 'after']) {
      writeFileSync(join(context, 'Dockerfile'), text(version));
      expect((await build([context])).code).toBe(0);
    }
    const html = await report();
    expect(html).toContain('VERSION: before to after');
    expect(html).not.toContain(token);
  });

  test('of a failed build has the error and the lines, and output only with --logs', async () => {
    const context = scratchDir({ Dockerfile: bad() });
    const { code } = await build([context, '--build-arg', `API_TOKEN=${token}`]);
    expect(code).not.toBe(0);
    const html = await report();
    expect(html).toContain('exit code: 1');
    expect(html).toMatch(/<tr class="failed" data-steps="\d+" tabindex="0"><th scope="row">4<\/th>/);
    expect(html).not.toContain('Output of failed steps');
    expect(html).not.toContain(token);
    const withLogs = await report(['--logs']);
    expect(withLogs).toContain('Output of failed steps');
    expect(withLogs).not.toContain(token);
  });
});

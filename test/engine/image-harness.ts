import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect } from 'vitest';
import { buildImage } from '../../scripts/image.mjs';
import { directory, docker, engine, fromBusybox, nonce, type Outcome, runCommand } from './harness.ts';

/** The frontend image under test: what `npm run image -- --push` makes. */
export const frontendImage = `${engine.registry}/dockerfile-llb-test`;

/** Builds and pushes the image before the tests of a file; after the first file of a run that takes a second. */
export function useFrontendImage(): void {
  beforeAll(async () => {
    await buildImage({
      output: `type=image,name=${frontendImage},push=true`,
      env: { ...process.env, BUILDKIT_HOST: undefined, DOCKER_HOST: engine.dockerHost },
    });
  });
}

/** A Dockerfile that our image builds. */
export function ours(...lines: readonly string[]): string {
  return `# syntax=${frontendImage}\n${lines.join('\n')}\n`;
}

/** `docker buildx build` with plain progress, on the daemon's own builder. */
export function buildx(context: string, args: readonly string[] = [], input?: string): Promise<Outcome> {
  const all = ['buildx', 'build', '--builder', 'default', '--progress', 'plain', ...args, context];
  return runCommand('docker', all, { input });
}

/** Plain `docker build` with plain progress. */
export function dockerBuild(context: string, args: readonly string[] = []): Promise<Outcome> {
  return docker(['build', '--progress', 'plain', ...args, context]);
}

/** Builds to a directory with our image and gives the file `out` of it. */
export async function outFile(
  context: string,
  args: readonly string[] = [],
  input?: string,
): Promise<string> {
  const dest = join(directory(), 'out');
  const outcome = await buildx(context, ['--output', `type=local,dest=${dest}`, ...args], input);
  expect(outcome.code, outcome.stderr).toBe(0);
  expect(outcome.stderr).toContain(`resolve image config for docker-image://${frontendImage}`);
  return readFileSync(join(dest, 'out'), 'utf8');
}

/** A context whose Dockerfile runs `script` and keeps the file /out. */
export function running(script: string, before: readonly string[] = [], flags = ''): string {
  const run = `RUN ${flags} echo ${nonce()} >/dev/null; ${script}`;
  return directory({
    Dockerfile: ours(fromBusybox('run'), ...before, run, 'FROM scratch', 'COPY --from=run /out /'),
  });
}

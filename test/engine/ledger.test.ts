import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { fromBusybox } from './harness.ts';
import { Project } from './insight/project.ts';

/** A project whose two steps run in every test anew. */
function smallProject(): Project {
  const text = `${fromBusybox()}\nCOPY a /a-@NONCE@\nRUN echo one\n`;
  const project = new Project({ Dockerfile: text, a: 'a' });
  onTestFinished(() => project.remove());
  return project;
}

const buildArgs = (dir: string) => ['build', dir, '-o', 'type=cacheonly', '--progress', 'plain'];
const off = { DOCKERFILE_LLB_LEDGER: '0' };

it('is not written when it is turned off, and the commands work without it', async () => {
  const project = smallProject();
  for (const text of ['a', 'b']) {
    project.write('a', text);
    const { code, stderr } = await project.run(buildArgs(project.dir), off);
    expect(code).toBe(0);
    expect(stderr).not.toContain('why:');
  }
  // The daemon's history has the builds.
  expect((await project.run(['predict', project.dir], off)).code).toBe(0);
  expect(readdirSync(project.state)).toEqual([]);
  const explained = await project.run(['explain', '-C', project.dir], off);
  expect(explained.code).toBe(0);
  expect(explained.stdout).toContain('the files of the context context were not recorded');
  expect(readdirSync(project.state)).toEqual([]);
});

it('is not written for a relative directory, which would depend on where the command runs', async () => {
  const project = smallProject();
  const env = { XDG_STATE_HOME: 'state', HOME: project.state };
  expect((await project.run(buildArgs(project.dir), env)).code).toBe(0);
  expect(existsSync(join(project.dir, 'state'))).toBe(false);
  expect(existsSync(join(project.state, '.local/state/dockerfile-llb/builds'))).toBe(true);
});

it('knows what a repeated prediction walks, and sees every change of it', async () => {
  const project = smallProject();
  const predict = async (): Promise<number> => (await project.run(['predict', project.dir])).code;
  const build = async (): Promise<number> => (await project.run(buildArgs(project.dir))).code;
  expect(await build()).toBe(0);
  const hints = () =>
    readdirSync(join(project.state, 'dockerfile-llb', 'files')).filter((name) => name.endsWith('.walk'));
  expect([await predict(), hints().length]).toEqual([0, 1]);
  expect(await predict()).toBe(0);
  for (const text of ['changed', 'CHANGED']) {
    project.write('a', text);
    // The second one begins with the walk, too.
    expect([await predict(), await predict()]).toEqual([3, 3]);
    expect(await build()).toBe(0);
    expect([await predict(), await predict()]).toEqual([0, 0]);
  }
  project.write('unused', 'x');
  expect([await predict(), await predict()]).toEqual([0, 0]);
  const all = [build, predict, build, predict].map((run) => run());
  expect(await Promise.all(all)).toEqual([0, 0, 0, 0]);
  expect(hints()).toHaveLength(1);
});

it('has every one of the builds that run at the same time, for nobody but the user', async () => {
  const projects = Array.from({ length: 4 }, smallProject);
  const [first] = projects;
  const env = { XDG_STATE_HOME: first!.state };
  // Two builds of each context.
  const all = [...projects, ...projects].map(async (project) => {
    const args = [...buildArgs(project.dir), '--build-arg', 'UNUSED=1'];
    return (await project.run(args, env)).code;
  });
  expect(await Promise.all(all)).toEqual(all.map(() => 0));
  for (const project of projects) {
    expect(await project.run(['predict', project.dir], env)).toMatchObject({ code: 0 });
    const { stdout } = await project.run(['explain', '-C', project.dir, '^0', '--format', 'json'], env);
    const { steps } = JSON.parse(stdout) as { readonly steps: readonly { readonly name: string }[] };
    expect(steps.map(({ name }) => name.replace(/^\[.*?\] (\w+).*/, '$1'))).toEqual(['COPY', 'RUN']);
  }
  const root = join(first!.state, 'dockerfile-llb');
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    expect(statSync(join(root, name)).mode & 0o077, name).toBe(0);
    // No build has left a part of a file.
    expect(name).toMatch(
      /(?:^(?:key|builds|files)$|^builds\/[0-9a-f]{24}$|\.json\.gz$|\.(?:sent|scan|walk)$)/,
    );
  }
});

it('may be removed at any time', async () => {
  const project = smallProject();
  await project.build();
  rmSync(join(project.state, 'dockerfile-llb'), { recursive: true });
  const { code, stdout } = await project.run(['predict', project.dir]);
  // The daemon's history has the build.
  expect(code).toBe(0);
  expect(stdout).toContain('all 2 steps are cached');
  await project.build();
  expect((await project.predict()).code).toBe(0);
});

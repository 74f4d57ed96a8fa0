import { describe, expect, it, onTestFinished } from 'vitest';
import { fromBusybox } from './harness.ts';
import { checkExplained } from './insight/check-explained.ts';
import { Project } from './insight/project.ts';
import { rows } from './insight/rows.ts';

/** `npm run insight` runs all rows; `INSIGHT_ROWS` also takes a part of a name. */
const wanted = process.env['INSIGHT_ROWS'];
const chosen = rows.filter(({ name, quick }) =>
  wanted === undefined ? quick : wanted === 'all' || name.includes(wanted),
);

describe('explain, for a project that changed', () => {
  it.each(chosen.map((row) => [row.name, row] as const))('%s', async (_, row) => {
    expect(await checkExplained(row)).toEqual([]);
  });
});

/** A project whose two steps run in every test anew. */
function smallProject(): Project {
  const text = `${fromBusybox()}\nARG API_TOKEN\nCOPY a /a-@NONCE@\nRUN echo one $API_TOKEN\n`;
  const project = new Project({ Dockerfile: text, a: 'a' });
  onTestFinished(() => project.remove());
  return project;
}

const buildArgs = (project: Project) => ['build', project.dir, '-o', 'type=cacheonly', '--progress', 'plain'];

describe('the end of a build', () => {
  it('says why steps ran, in at most three lines, and nothing without a reason', async () => {
    const project = smallProject();
    expect((await project.run(buildArgs(project))).stderr).not.toContain('why:');
    expect((await project.run(buildArgs(project))).stderr).not.toContain('why:');
    project.append('a', 'b');
    const { stderr } = await project.run(buildArgs(project));
    const lines = stderr.split('\n').filter((line) => line.startsWith('why:'));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('a: content (1 B to 2 B)');
    expect(lines[1]).toBe('why: 1 step follows');
    project.append('a', 'c');
    expect((await project.run([...buildArgs(project), '--why=off'])).stderr).not.toContain('why:');
    const all = [...buildArgs(project), '--why=full', '--build-arg', 'API_TOKEN=hunter2'];
    const full = (await project.run(all)).stderr;
    expect(full).toContain('env.API_TOKEN: (hidden) is new (ARG, line 2)');
    expect((await project.run(['explain', '-C', project.dir])).stdout).not.toContain('hunter2');
  });

  it('compares with a build that failed', async () => {
    const project = smallProject();
    await project.build();
    project.append('Dockerfile', 'RUN false\nRUN echo two\n');
    expect((await project.run(buildArgs(project))).code).toBe(1);
    const failed = await project.explain();
    expect(failed.steps.filter(({ verdict }) => verdict === 'failed')).toHaveLength(1);
    project.replace('Dockerfile', 'RUN false', 'RUN true');
    const { stderr } = await project.run(buildArgs(project));
    expect(stderr).toContain('args: false to true');
    expect(stderr).toContain('why: 1 step follows');
  });

  it('explains nothing when the last build was cached', async () => {
    const project = smallProject();
    await project.build();
    await project.build();
    expect(await project.run(['explain', '-C', project.dir])).toMatchObject({ code: 0, stdout: '' });
    expect((await project.explain()).counts.ran).toBe(0);
  });
});

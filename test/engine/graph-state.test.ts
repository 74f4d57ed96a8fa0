import { expect, onTestFinished, test } from 'vitest';
import type { GraphView } from '../../src/views/graph/graph-view.ts';
import { fromBusybox } from './harness.ts';
import { Project } from './insight/project.ts';

/** Two stages whose steps run in every test anew. */
function twoStages(): Project {
  const text = `${fromBusybox()} AS build
COPY a /a-@NONCE@
RUN cat /a-@NONCE@ > /out
${fromBusybox()}
COPY --from=build /out /in
`;
  const project = new Project({ Dockerfile: text, a: 'a' });
  onTestFinished(() => project.remove());
  return project;
}

/** State, time and reasons of the COPY and RUN steps of the project, in their order. */
async function statesOf(project: Project, state: 'predicted' | 'last') {
  const { stdout, stderr, code } = await project.run([
    'graph',
    project.dir,
    '--state',
    state,
    '--format',
    'json',
  ]);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  const view: GraphView = JSON.parse(stdout);
  const steps = view.steps.filter(({ text }) => /^(?:COPY|RUN)/.test(text));
  return steps.map(({ facts }) => facts);
}

test('graph --state shows what a build would do, and what the last one did', async () => {
  const project = twoStages();
  const none = await project.run(['graph', project.dir, '--state', 'last']);
  expect(none.code).toBe(2);
  expect(none.stderr).toContain('no build of this context on this daemon is recorded');

  const before = await statesOf(project, 'predicted');
  expect(before.map((facts) => facts?.state)).toEqual(['runs', 'runs', 'runs']);

  await project.build();
  const built = await statesOf(project, 'predicted');
  expect(built.map((facts) => facts?.state)).toEqual(['cached', 'cached', 'cached']);
  const last = await statesOf(project, 'last');
  expect(last.map((facts) => facts?.state)).toEqual(['ran', 'ran', 'ran']);
  expect(last.every((facts) => facts?.durationMs !== undefined)).toBe(true);

  project.append('a', 'b');
  const changed = await statesOf(project, 'predicted');
  expect(changed.map((facts) => facts?.state)).toEqual(['runs', 'runs', 'depends']);
  expect(changed[0]?.reasons).toEqual(['a: content (1 B to 2 B)']);
});

test('graph --state draws the states in every format', async () => {
  const project = twoStages();
  await project.build();
  const draw = async (format: string) => {
    const { stdout, code } = await project.run(['graph', project.dir, '--state', 'last', '--format', format]);
    expect(code).toBe(0);
    return stdout;
  };
  expect(await draw('svg')).toContain('class="step ran"');
  expect(await draw('html')).toContain('class="step ran"');
  expect(await draw('tree')).toMatch(/RUN cat .*\d/);
  expect(await draw('dot')).toContain('fillcolor');
  expect(await draw('mermaid')).toMatch(/class .* ran|:::ran/);
});

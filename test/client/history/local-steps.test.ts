import { expect, it } from 'vitest';
import { localSteps } from '../../../src/client/history/foreign-builds.ts';
import { readStepGraph } from '../../../src/insight/graph/step-graph.ts';
import { compile } from '../../../src/library/compile.ts';

async function localNames(dockerfile: string): Promise<readonly string[]> {
  const { definitions } = await compile({ dockerfile });
  const graph = readStepGraph([...definitions.values()]);
  const local = localSteps(graph);
  return graph.steps.filter(({ index }) => local.has(index)).map(({ name }) => name.replace(/^\[.*?\] /, ''));
}

it('finds steps with files of the context alone, and those that copy them on', async () => {
  const stages = 'FROM scratch AS files\nCOPY a /a\nFROM busybox AS made\nRUN make\n';
  const last = 'FROM scratch\nCOPY --from=made /m /m\nCOPY --from=files /a /b\n';
  expect(await localNames(stages + last)).toEqual([
    'load build context',
    'COPY a /a',
    'COPY --from=files /a /b',
  ]);
});

it('looks at each step once, however many ways lead to it', async () => {
  const first = 'FROM scratch AS s0\nCOPY <<E /f\nx\nE\nFROM s0 AS s1\nCOPY <<E /f\ny\nE\n';
  const stages = Array.from(
    { length: 60 },
    (_, i) => `FROM s${i} AS s${i + 2}\nCOPY --from=s${i + 1} /f /f${i}\n`,
  );
  expect(await localNames(first + stages.join(''))).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { KeyGraph } from '../../../src/insight/graph/key-graph.ts';
import type { BuildStep, StepGraph } from '../../../src/insight/graph/step-graph.ts';
import { rootKey } from '../../../src/insight/keys/cache-key.ts';
import type { CacheView } from '../../../src/insight/simulate/cache-view.ts';
import { learn, type StepOutcome } from '../../../src/insight/simulate/learn.ts';
import { simulate } from '../../../src/insight/simulate/simulate.ts';

/** `name: input input` — `*` in front of an input takes its contents, `!` in front of a name ignores the cache. */
type Sketch = readonly string[];

function graphOf(sketch: Sketch, heads: readonly string[] = []): StepGraph {
  const names = sketch.map((line) => line.replace(/^!/, '').split(':')[0]!);
  const steps = sketch.map((line, index): BuildStep => {
    const [name = '', rest = ''] = line.replace(/^!/, '').split(':');
    const inputs = rest.split(' ').filter(Boolean);
    const isSource = name.startsWith('local') || name.startsWith('image');
    const identifier = name.startsWith('local') ? `local://${name}` : `docker-image://${name}`;
    return {
      index,
      digest: `vertex ${name}`,
      kind: isSource ? 'source' : 'file',
      name,
      ...(isSource && { source: { identifier, attrs: {}, platform: noPlatform } }),
      ...(!isSource && {
        own: {
          digest: name.replace(/'$/, ''),
          inputs: inputs.map((input) => ({
            selector: '',
            ...(input.startsWith('*') && { content: [{ path: input }] }),
          })),
        },
      }),
      fields: new Map(),
      inputs: inputs.map((input) => ({ step: names.indexOf(input.replace('*', '')), output: 0 })),
      ignoreCache: line.startsWith('!'),
    };
  });
  const last = heads.length > 0 ? heads : [names.at(-1)!];
  return { steps, heads: last.map((name) => names.indexOf(name)) };
}

const noPlatform = { OS: '', Architecture: '', Variant: '', OSVersion: '', OSFeatures: [] };

/** What is known of contents: by the name of the input. */
type Contents = Readonly<Record<string, string>>;

function viewOf(keys: KeyGraph, graph: StepGraph, contents: Contents, layers: Contents = {}): CacheView {
  return {
    keys,
    form: 'paths',
    sources: ({ name }) =>
      name.startsWith('local')
        ? { isOpen: false }
        : { known: `known ${name}`, ...(layers[name] && { layers: layers[name] }), isOpen: false },
    contents: (step, input) => {
      const name = graph.steps[step.inputs[input]?.step ?? -1]?.name ?? '';
      const known = contents[name];
      return known === undefined ? undefined : { paths: `content ${known}`, names: `content ${known}` };
    },
  };
}

/** The verdicts of a second build after a first one in which all steps ran; `-` for a step that is not asked for. */
function second(
  first: {
    readonly sketch: Sketch;
    readonly contents?: Contents;
    readonly pulled?: readonly string[];
    readonly layers?: Contents;
  },
  next: {
    readonly sketch: Sketch;
    readonly contents?: Contents;
    readonly layers?: Contents;
    readonly gone?: readonly string[];
  },
): Readonly<Record<string, string>> {
  const keys = new KeyGraph();
  const before = graphOf(first.sketch);
  learn(viewOf(keys, before, first.contents ?? {}, first.layers), {
    graph: before,
    outcomes: new Map(before.steps.map(({ digest }): [string, StepOutcome] => [digest, 'ran'])),
    pulled: new Set((first.pulled ?? []).map((name) => `vertex ${name}`)),
  });
  for (const name of next.gone ?? [])
    for (const index of keys.find(rootKey(name, 0))) keys.nodes[index]!.hasResult = false;
  const graph = graphOf(next.sketch);
  const { states, demanded } = simulate(graph, viewOf(keys, graph, next.contents ?? {}, next.layers));
  return Object.fromEntries(
    graph.steps
      .filter(({ kind }) => kind !== 'source')
      .map(({ name, index }) => [name, demanded.has(index) ? states[index]!.verdict : '-']),
  );
}

const chain = ['image', 'local', 'copy: image *local', 'run: copy'];

describe('what a daemon does with the steps of a second build', () => {
  it('finds all of it by the key of the last step', () => {
    const same = { sketch: chain, contents: { local: 'a' } };
    expect(second(same, same)).toEqual({ copy: '-', run: 'cached' });
  });

  it('runs a copy of other files, and what stands on it', () => {
    const told = second(
      { sketch: chain, contents: { local: 'a' } },
      { sketch: chain, contents: { local: 'b' } },
    );
    expect(told).toEqual({ copy: 'runs', run: 'runs' });
  });

  it('finds nothing on another image, unless it has the layers of one that was fetched', () => {
    const other = ["image'", 'local', "copy: image' *local", 'run: copy'];
    const first = { sketch: chain, contents: { local: 'a' }, layers: { image: 'layers' } };
    const next = { sketch: other, contents: { local: 'a' }, layers: { "image'": 'layers' } };
    expect(second({ ...first, pulled: ['image'] }, next)).toEqual({ copy: '-', run: 'cached' });
    // Whether the image was known before is not known.
    expect(second(first, next)).toEqual({ copy: 'depends', run: 'depends' });
    expect(second(first, { ...next, layers: {} })).toEqual({ copy: 'runs', run: 'runs' });
  });

  const stages = ['image', 'local', 'build: image *local', 'take: image *build', 'last: take'];

  it('depends on a result that does not exist yet', () => {
    const told = second(
      { sketch: stages, contents: { local: 'a' } },
      { sketch: stages, contents: { local: 'b' } },
    );
    expect(told).toEqual({ build: 'runs', take: 'depends', last: 'depends' });
  });

  it('knows the answer where the result is known without running', () => {
    const first = { sketch: stages, contents: { local: 'a', build: 'x' } };
    const told = (build: string) => second(first, { sketch: stages, contents: { local: 'b', build } });
    expect(told('y')).toEqual({ build: 'runs', take: 'runs', last: 'runs' });
    // The daemon must make the result to see that it is the same, also when only its user's user is asked for.
    expect(told('x')).toEqual({ build: 'runs', take: '-', last: 'cached' });
  });

  it('cannot know whether a local context has the files that a stage produced before', () => {
    const replaced = ['image', 'local', 'local2', 'take: image *local2', 'last: take'];
    const next = { sketch: replaced, contents: { local2: 'x' } };
    const first = { sketch: stages, contents: { local: 'a' } };
    expect(second(first, next)).toEqual({ take: 'depends', last: 'depends' });
    const known = { sketch: stages, contents: { local: 'a', build: 'x' } };
    expect(second(known, next)).toEqual({ take: '-', last: 'cached' });
    expect(second(known, { ...next, contents: { local2: 'y' } })).toEqual({ take: 'runs', last: 'runs' });
  });

  it('cannot know which of two equal steps a daemon runs', () => {
    const pair = ['local1', 'local2', 'copy: *local1', "copy': *local2", "last: copy copy'"];
    const first = { sketch: pair, contents: { local1: 'a', local2: 'b' } };
    const told = (local1: string, local2: string) =>
      second(first, { sketch: pair, contents: { local1, local2 } });
    expect(told('c', 'c')).toEqual({ copy: 'depends', "copy'": 'depends', last: 'runs' });
    expect(told('c', 'd')).toEqual({ copy: 'runs', "copy'": 'runs', last: 'runs' });
    expect(told('c', 'b')).toEqual({ copy: 'runs', "copy'": 'cached', last: 'runs' });
  });

  it('runs a step whose result is gone, and not what stands on it', () => {
    const same = { sketch: stages, contents: { local: 'a' } };
    expect(second(same, { ...same, gone: ['take'] })).toEqual({ build: '-', take: '-', last: 'cached' });
    expect(second(same, { ...same, gone: ['last'] })).toEqual({ build: '-', take: 'cached', last: 'runs' });
  });

  it('needs a result that is gone only if another result has changed', () => {
    const sides = [
      'image',
      'local',
      'build: image *local',
      'side: image',
      'take: image *build',
      'last: take *side',
    ];
    const [first, next] = ['a', 'b'].map((local) => ({ sketch: sides, contents: { local } }));
    // A cache of the result alone, as of `mode=min`.
    const gone = ['build', 'side', 'take'];
    expect(second(first!, { ...first!, gone })).toEqual({ build: '-', side: '-', take: '-', last: 'cached' });
    expect(second(first!, { ...next!, gone })).toEqual({
      build: 'runs',
      side: 'depends',
      take: 'depends',
      last: 'depends',
    });
    // The key of a step is known before its result.
    const longer = [...sides.slice(0, 4), 'take: image *build', 'more: image *take', 'last: more *side'];
    expect(second({ ...first!, sketch: longer }, { ...next!, sketch: longer, gone })).toMatchObject({
      build: 'runs',
      take: 'depends',
      more: 'depends',
    });
    const other = next!.sketch.map((line) => line.replace('side', 'new'));
    expect(second(first!, { ...next!, sketch: other, gone: [] })).toMatchObject({
      build: 'runs',
      new: 'runs',
    });
  });

  it('makes what a step that ignores the cache needs, and finds by contents what stands on it', () => {
    const asked = stages.map((line) => (line.startsWith('build') ? `!${line}` : line));
    const first = { sketch: stages, contents: { local: 'a', build: 'x' } };
    expect(second(first, { sketch: asked, contents: first.contents })).toEqual({
      build: 'runs',
      take: '-',
      last: 'cached',
    });
    const unknown = { sketch: stages, contents: { local: 'a' } };
    expect(second(unknown, { sketch: asked, contents: unknown.contents })).toEqual({
      build: 'runs',
      take: 'depends',
      last: 'depends',
    });
  });

  it('does not ask for a stage that nothing needs', () => {
    const two = ['image', 'side: image', 'last: image'];
    expect(second({ sketch: two }, { sketch: ['image', "side': image", 'last: image'] })).toEqual({
      "side'": '-',
      last: 'cached',
    });
  });
});

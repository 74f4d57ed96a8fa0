import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { arrangeByDagre } from '../../../src/views/graph/arrange-by-dagre.ts';
import { viewToDot } from '../../../src/views/graph/dot.ts';
import { viewToHtml } from '../../../src/views/graph/html.ts';
import { viewToMermaid } from '../../../src/views/graph/mermaid.ts';
import { viewToSvg } from '../../../src/views/graph/svg.ts';
import { forbiddenIn } from '../../diagnostics/forbidden.ts';
import { hostileView, hostileWords } from './hostile-view.ts';
import { sampleDockerfile, viewOf } from './sample-view.ts';

const forbiddenTag = /^<(?:script|foreignObject|img|use)|\s(?:href|src|on\w+)=/i;

/** Graphviz, where the machine has it. */
const hasGraphviz = runs('dot', ['-V']);

function runs(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

interface DotGraph {
  readonly objects: readonly { name: string; label?: string; tooltip?: string; nodes?: readonly number[] }[];
  readonly edges: readonly { tail: number; head: number; label?: string }[];
}

/** The graph as Graphviz itself reads it. */
function readDot(text: string): DotGraph {
  return JSON.parse(execFileSync('dot', ['-Tdot_json'], { input: text, encoding: 'utf8' })) as DotGraph;
}

describe('DOT', () => {
  test('stages are clusters, labels are short, and edges between stages say what they carry', async () => {
    const dot = viewToDot(await viewOf(sampleDockerfile));
    expect(dot).toContain('label="build";');
    expect(dot).toContain('label="RUN go mod download &amp;&amp; echo \\"a\\" > /x"');
    expect(dot).toMatch(/step_\d+ -> step_\d+ \[label="\/report\.xml"/);
    expect(dot).toMatch(/step_\d+ -> step_\d+;/);
  });

  test.skipIf(!hasGraphviz)('Graphviz reads what was meant', async () => {
    const view = await hostileView();
    const { objects, edges } = readDot(viewToDot(view));
    const nodes = objects.filter(({ name }) => name.startsWith('step_'));
    expect(nodes).toHaveLength(view.steps.length);
    expect(edges).toHaveLength(view.steps.flatMap(({ inputs }) => inputs).length + view.results.length);
    const clusters = objects.filter(({ name }) => name.startsWith('cluster_'));
    expect(clusters).toHaveLength(view.groups.filter(({ kind }) => kind === 'stage').length);
    execFileSync('dot', ['-Tsvg'], { input: viewToDot(view) });
  });
});

describe('Mermaid', () => {
  test('stages are subgraphs, and edges between stages say what they carry', async () => {
    const text = viewToMermaid(await viewOf(sampleDockerfile));
    expect(text).toMatch(/^flowchart LR\n/);
    expect(text).toContain('subgraph group2["build"]');
    expect(text).toMatch(/step\d+ -->\|"\/report\.xml"\| step\d+/);
  });

  test('texts hold nothing but letters, numbers and codes of characters', async () => {
    const text = viewToMermaid(await hostileView());
    for (const [, quoted = ''] of text.matchAll(/"([^"\n]*)"/g))
      expect(quoted.replaceAll('<br>', '')).toMatch(/^(?:[\p{L}\p{N}\p{M} /.,:=-]|#\d+;)*$/u);
    // Every line is one of ours: no text ended a string or a line.
    const line =
      /^(?:flowchart LR| {2}subgraph group\d+\["[^"]*"\]| {4}direction TB| {2}end| {2,4}step\d+(?:\(\[|\[)"[^"]*"(?:\]\)|\])(?::::\w+)?| {2}step\d+ -->(?:\|"[^"]*"\|)? (?:step|result)\d+| {2}result\d+\(\["[^"]*"\]\)| {2}error\[\/"[^"]*"\/\]:::failed| {2}classDef \w+ [\w:#,-]+)$/u;
    expect(
      text
        .trimEnd()
        .split('\n')
        .filter((one) => !line.test(one)),
    ).toEqual([]);
  });
});

describe('SVG and HTML', () => {
  test('hold no script, no foreign object and no address', async () => {
    const view = await hostileView();
    const svg = viewToSvg(view, { arrange: arrangeByDagre });
    const html = viewToHtml(view, { arrange: arrangeByDagre, title: hostileWords.join('') });
    for (const text of [svg, html]) {
      expect(forbiddenIn(text)).toEqual([]);
      // Quotes and angle brackets in texts are escaped, so those that are left are ours.
      const tags = text.replace(/"[^"]*"/g, '""').match(/<[^>]*>/g) ?? [];
      expect(tags.filter((tag) => forbiddenTag.test(tag))).toEqual([]);
    }
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'");
  });

  test('the whole text of a step is its tooltip', async () => {
    const svg = viewToSvg(await viewOf(sampleDockerfile), { arrange: arrangeByDagre });
    expect(svg).toContain(
      '<title>RUN --mount=type=cache,target=/root/.cache go mod download &amp;&amp; echo',
    );
    expect(svg).toContain('>RUN go mod download &amp;&amp; echo &quot;a&quot; &gt; /x</text>');
  });
});

import { instance } from '@viz-js/viz';
import { describe, expect, test } from 'vitest';
import { arrangeByDagre } from '../../../src/views/graph/arrange-by-dagre.ts';
import { viewToDot } from '../../../src/views/graph/dot.ts';
import { groupTitle } from '../../../src/views/graph/group-title.ts';
import { viewToHtml } from '../../../src/views/graph/html.ts';
import { viewToMermaid } from '../../../src/views/graph/mermaid.ts';
import { viewToSvg } from '../../../src/views/graph/svg.ts';
import { forbiddenIn } from '../../diagnostics/forbidden.ts';
import { hostileView, hostileWords } from './hostile-view.ts';
import { sampleDockerfile, viewOf } from './sample-view.ts';

const forbiddenTag = /^<(?:script|foreignObject|img|use)|\s(?:href|src|on\w+)=/i;

/** The texts of the picture that Graphviz itself draws of a graph, by the name of what they belong to. */
async function drawDot(dot: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const svg = (await instance()).renderString(dot, { format: 'svg' });
  const parts = svg.matchAll(
    /<g id="[^"]*" class="(?:node|edge|cluster)">\n<title>([^<]*)<\/title>([\s\S]*?)<\/g>\n(?=<|$)/g,
  );
  return new Map(
    [...parts].map(([, name = '', part = '']) => [
      decodeXml(name),
      [...part.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => decodeXml(text)),
    ]),
  );
}

function decodeXml(text: string): string {
  const names: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', apos: "'" };
  return text.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
    code ? String.fromCodePoint(Number(code)) : (names[name] ?? `unknown entity ${name}`),
  );
}

describe('DOT', () => {
  test('stages are clusters, labels are short, and edges between stages say what they carry', async () => {
    const dot = viewToDot(await viewOf(sampleDockerfile));
    expect(dot).toContain('label="build";');
    expect(dot).toContain('label="RUN go mod download &amp;&amp; echo \\"a\\" > /x"');
    expect(dot).toMatch(/step_\d+ -> step_\d+ \[label="\/report\.xml"/);
    expect(dot).toMatch(/step_\d+ -> step_\d+;/);
  });

  test('Graphviz draws every label as it was', async () => {
    const view = await hostileView();
    const drawn = await drawDot(viewToDot(view));
    const labels = view.steps.map(({ index }) => drawn.get(`step_${index}`)?.[0]);
    expect(labels).toEqual(view.steps.map(({ label }) => label));
    const stages = view.groups.flatMap((group, index) => (group.kind === 'stage' ? [{ group, index }] : []));
    for (const { group, index } of stages) expect(drawn.get(`cluster_${index}`)).toEqual([groupTitle(group)]);
    expect(drawn.get('error')).toHaveLength(1);
    // Nodes, clusters and edges are ours: no text began one.
    const edges = view.steps.flatMap(({ inputs }) => inputs).length + view.results.length;
    expect(drawn.size).toBe(view.steps.length + stages.length + view.results.length + 1 + edges);
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

  test('a wide picture is shrunk to the width of its page, and stays legible', async () => {
    const view = await viewOf(sampleDockerfile);
    const widthFor = (fitWidth: number) =>
      Number(/ width="([\d.]+)"/.exec(viewToSvg(view, { arrange: arrangeByDagre, fitWidth }))?.[1]);
    const whole = widthFor(Infinity);
    expect(widthFor(whole * 0.9)).toBeCloseTo(whole * 0.9, 0);
    expect(widthFor(10)).toBeCloseTo(whole * 0.7, 0);
    expect(widthFor(whole * 2)).toBe(whole);
  });

  test('the whole text of a step is its tooltip', async () => {
    const svg = viewToSvg(await viewOf(sampleDockerfile), { arrange: arrangeByDagre });
    expect(svg).toContain(
      '<title>RUN --mount=type=cache,target=/root/.cache go mod download &amp;&amp; echo',
    );
    expect(svg).toContain('>RUN go mod download &amp;&amp; echo &quot;a&quot; &gt; /x</text>');
  });
});

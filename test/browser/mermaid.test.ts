import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { carriedText } from '../../src/views/graph/carried-text.ts';
import { groupTitle } from '../../src/views/graph/group-title.ts';
import { viewToMermaid } from '../../src/views/graph/mermaid.ts';
import { hostileView } from '../views/graph/hostile-view.ts';
import { sampleDockerfile, viewOf } from '../views/graph/sample-view.ts';
import { closeBrowser, openPage } from './open-browser.ts';

afterAll(closeBrowser);

const mermaid = readFileSync(
  new URL('../../node_modules/mermaid/dist/mermaid.min.js', import.meta.url),
  'utf8',
);

/** What a reader of the drawn diagram sees, and what else is in it. */
interface DrawnDiagram {
  readonly nodes: readonly string[];
  readonly clusters: readonly string[];
  readonly edges: readonly string[];
  readonly names: readonly string[];
  readonly handlers: readonly string[];
}

const drawInPage = `async (text) => {
  // GitHub draws with this level.
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
  document.body.innerHTML = (await mermaid.render('drawn', text)).svg;
  const all = [...document.querySelectorAll('#drawn *')];
  const texts = (selector) =>
    [...document.querySelectorAll(selector)].map(({ innerText }) => innerText.replaceAll('\\u00a0', ' ').trim());
  return {
    nodes: texts('.node .nodeLabel'),
    clusters: texts('.cluster-label .nodeLabel'),
    edges: texts('.edgeLabel .edgeLabel').filter((text) => text !== ''),
    names: [...new Set(all.map(({ localName }) => localName))],
    handlers: all.flatMap((one) => one.getAttributeNames().filter((name) => /^(?:on|src|action)/.test(name))),
  };
}`;

describe.each([
  ['a usual build', () => viewOf(sampleDockerfile)],
  ['hostile text', hostileView],
])('Mermaid itself draws %s', (_, makeView) => {
  test('with every label as it was, and nothing that runs', async () => {
    const view = await makeView();
    const { page, problems, requests } = await openPage();
    await page.addScriptTag({ content: mermaid });
    const text = JSON.stringify(viewToMermaid(view));
    const drawn = await page.evaluate<DrawnDiagram>(`(${drawInPage})(${text})`);
    const labels = view.steps.map(({ label, facts }) => asShown(facts ? `${label}\nfailed` : label));
    expect(drawn.nodes.slice(0, labels.length).map(asShown).sort()).toEqual(labels.sort());
    const stages = view.groups.filter(({ kind }) => kind === 'stage');
    expect(drawn.clusters.map(asShown).sort()).toEqual(stages.map((one) => asShown(groupTitle(one))).sort());
    const carried = view.steps.flatMap(({ inputs }) => inputs.map(carriedText)).map(asShown);
    expect(drawn.edges.length).toBeGreaterThan(0);
    expect(drawn.edges.map(asShown).filter((edge) => !carried.includes(edge))).toEqual([]);
    for (const name of ['script', 'img', 'a', 'iframe', 'image', 'use'])
      expect(drawn.names).not.toContain(name);
    expect(drawn.handlers).toEqual([]);
    expect(problems).toEqual([]);
    expect(requests).toEqual([]);
  });
});

/** A page collapses blanks. */
function asShown(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

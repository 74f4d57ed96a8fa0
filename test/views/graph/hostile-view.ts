import { compile } from '../../../src/library/compile.ts';
import type { GraphView } from '../../../src/views/graph/graph-view.ts';
import { viewOfDefinitions } from '../../../src/views/graph/view-of-definitions.ts';

/** What breaks formats: quotes, ends of scripts and comments, Mermaid's syntax, entities, controls, and reordered text. */
export const hostileWords = [
  '"',
  "'",
  '`x`',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  ']]>',
  '<!--',
  '&lt;b&gt; &amp;',
  'end subgraph',
  '--> x',
  '%%{init: {"theme": "dark"}}%%',
  '#35;',
  'a|b|c{d}[e](f)',
  '\\N \\l \\"',
  '**bold** _x_',
  '\u202eevil\u202c',
  '\u2066iso\u2069',
  'שלום עולם',
  '日本語',
  '👩‍👩‍👧 🎉',
  '\ufffe',
  '@{ shape: x }',
  '"]; node [label="owned',
];

/** A view whose steps, stages and sources hold them. */
export async function hostileView(): Promise<GraphView> {
  const lines = hostileWords.map((word) => `RUN echo ${word.replaceAll('\\', '\\\\')}`);
  const dockerfile = `FROM alpine AS a\n${lines.join('\n')}\nFROM scratch\nCOPY --from=a "/a\\"b<c>|d" /x\n`;
  const { definitions } = await compile({ dockerfile });
  const view = viewOfDefinitions(definitions, {
    facts: new Map(),
    error: { message: hostileWords.join(' '), place: { file: 'Docker"file', start: 1, end: 2 } },
  });
  const groups = view.groups.map((group, index) => ({
    ...group,
    name: hostileWords.slice(index, index + 9).join(''),
  }));
  const steps = view.steps.map((step, index) => ({
    ...step,
    facts: { state: 'failed' as const, error: hostileWords[index % hostileWords.length] ?? '' },
  }));
  return { ...view, groups, steps };
}

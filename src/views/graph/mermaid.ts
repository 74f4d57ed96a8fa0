import { itemAt } from '../../base/list.ts';
import { printable } from '../../diagnostics/printable.ts';
import { carriedText } from './carried-text.ts';
import { factsText } from './facts-text.ts';
import type { GraphView, ShownState, ViewStep } from './graph-view.ts';
import { groupTitle } from './group-title.ts';
import { overviewOf } from './overview.ts';
import { cutAtWord } from './short-label.ts';

/**
 * The graph in the language of Mermaid, which GitHub and GitLab draw in Markdown. Each step is a node, each stage a
 * subgraph, and an edge between stages says what it carries. There are no tooltips, since Mermaid's are not safe
 * everywhere. A large graph becomes an overview, since Mermaid draws at most 500 edges.
 */
export function viewToMermaid(whole: GraphView): string {
  const view = overviewOf(whole, maxSteps);
  const states = [...new Set(view.steps.flatMap(({ facts }) => facts?.state ?? []))];
  return [
    'flowchart LR',
    ...view.groups.flatMap((group, index) => groupLines(view, group.steps, index)),
    ...view.steps.flatMap((step) => edgeLines(view, step)),
    ...view.results.flatMap(({ step, platform }, index) => [
      `  result${index}(["${quoteMermaid(platform ? `result (${platform})` : 'result')}"])`,
      `  ${nodeName(step)} --> result${index}`,
    ]),
    ...(view.error ? [`  error[/"${quoteMermaid(errorText(view.error))}"/]:::failed`] : []),
    ...states.map((state) => `  classDef ${state} ${styles[state]}`),
    ...(view.error && !states.includes('failed') ? [`  classDef failed ${styles.failed}`] : []),
    '',
  ].join('\n');
}

function groupLines(view: GraphView, steps: readonly number[], index: number): readonly string[] {
  const group = itemAt(view.groups, index);
  const nodes = steps.map((step) => nodeLine(itemAt(view.steps, step)));
  if (group.kind !== 'stage') return nodes.map((line) => `  ${line}`);
  const title = quoteMermaid(groupTitle(group));
  // Inside a stage, the steps are arranged from top to bottom.
  return [
    `  subgraph group${index}["${title}"]`,
    '    direction TB',
    ...nodes.map((line) => `    ${line}`),
    '  end',
  ];
}

function nodeLine({ index, label, kind, facts }: ViewStep): string {
  const state = factsText(facts);
  const text = quoteMermaid(label) + (state ? `<br>${quoteMermaid(state)}` : '');
  const shape = kind === 'source' ? `(["${text}"])` : `["${text}"]`;
  return `${nodeName(index)}${shape}${facts?.state ? `:::${facts.state}` : ''}`;
}

function edgeLines(view: GraphView, step: ViewStep): readonly string[] {
  return step.inputs.map((input) => {
    const what = carriedText(input);
    const isPlain = view.steps[input.step]?.group === step.group && what === 'base';
    const label = isPlain ? '' : `|"${quoteMermaid(cutAtWord(what, edgeColumns))}"|`;
    return `  ${nodeName(input.step)} -->${label} ${nodeName(step.index)}`;
  });
}

function errorText({ message, place }: NonNullable<GraphView['error']>): string {
  return `${place ? `line ${place.start}: ` : ''}${cutAtWord(message, 80)}`;
}

function nodeName(index: number): string {
  return `step${index}`;
}

/** Mermaid writes characters as `#CODE;`. Whatever could be syntax, markup or Markdown is written so. */
function quoteMermaid(text: string): string {
  return printable(text).replace(/[^\p{L}\p{N}\p{M} /.,:=-]/gu, (char) => `#${char.codePointAt(0)};`);
}

const edgeColumns = 32;
const maxSteps = 250;

const styles: Readonly<Record<ShownState, string>> = {
  cached: 'fill:#d9f2e0,stroke:#2e7d4f,color:#123',
  ran: 'fill:#fff3cd,stroke:#8a6d00,color:#123',
  runs: 'fill:#ffe0cc,stroke:#a04000,color:#123',
  depends: 'fill:#fff3cd,stroke:#8a6d00,color:#123,stroke-dasharray:4',
  failed: 'fill:#f8d7da,stroke:#a0202c,color:#123',
  canceled: 'fill:#e2e3e5,stroke:#666,color:#123',
};

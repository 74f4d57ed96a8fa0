import { itemAt } from '../../base/list.ts';
import { printable } from '../../diagnostics/printable.ts';
import { carriedText } from './carried-text.ts';
import { factsText, stepDetails } from './facts-text.ts';
import type { GraphView, ShownState, ViewStep } from './graph-view.ts';
import { groupTitle } from './group-title.ts';

/**
 * The graph in Graphviz's language. Each step is a node with a short label and its whole text in the tooltip, each stage
 * is a cluster, and an edge leads from each input to the step that uses it. An edge between stages says what it carries.
 */
export function viewToDot(view: GraphView): string {
  return [
    'digraph {',
    '  rankdir=LR;',
    '  node [fontname="sans-serif", fontsize=11, shape=box, style="rounded,filled", fillcolor="white"];',
    '  edge [fontname="sans-serif", fontsize=9];',
    ...view.groups.flatMap((group, index) => groupLines(view, group.steps, index)),
    ...view.steps.flatMap((step) => edgeLines(view, step)),
    ...view.results.map(resultLine),
    ...errorLines(view),
    '}',
    '',
  ].join('\n');
}

function groupLines(view: GraphView, steps: readonly number[], index: number): readonly string[] {
  const group = itemAt(view.groups, index);
  const nodes = steps.map((step) => nodeLine(itemAt(view.steps, step)));
  if (group.kind !== 'stage') return nodes.map((line) => `  ${line}`);
  const head = [
    `  subgraph cluster_${index} {`,
    `    label=${quoteDot(groupTitle(group))};`,
    '    fontname="sans-serif"; style=rounded; color="gray60";',
  ];
  return [...head, ...nodes.map((line) => `    ${line}`), '  }'];
}

function nodeLine(step: ViewStep): string {
  const facts = factsText(step.facts);
  const attrs = [
    `label=${quoteDot(facts ? `${step.label}\n${facts}` : step.label)}`,
    `tooltip=${quoteDot(stepDetails(step))}`,
    ...(step.kind === 'source' ? ['shape=ellipse', 'style=filled'] : []),
    ...(step.facts?.state ? [`fillcolor="${fills[step.facts.state]}"`] : []),
  ];
  return `${nodeName(step.index)} [${attrs.join(', ')}];`;
}

function edgeLines(view: GraphView, step: ViewStep): readonly string[] {
  return step.inputs.map((input) => {
    const from = itemAt(view.steps, input.step);
    const what = carriedText(input);
    const isPlain = from.group === step.group && what === 'base';
    const label = isPlain ? '' : ` [label=${quoteDot(what)}, tooltip=${quoteDot(what)}]`;
    return `  ${nodeName(input.step)} -> ${nodeName(step.index)}${label};`;
  });
}

function resultLine({ step, platform }: GraphView['results'][number], index: number): string {
  const label = platform ? `result (${platform})` : 'result';
  return `  result_${index} [shape=plaintext, style="", label=${quoteDot(label)}]; ${nodeName(step)} -> result_${index};`;
}

function errorLines({ error }: GraphView): readonly string[] {
  if (!error) return [];
  const label = `${error.place ? `line ${error.place.start}: ` : ''}${error.message}`;
  return [`  error [shape=note, fillcolor="${fills.failed}", label=${quoteDot(label)}];`];
}

function nodeName(index: number): string {
  return `step_${index}`;
}

/** Graphviz reads escape sequences and the entities of HTML in its strings. */
function quoteDot(text: string): string {
  const plain = printable(text).replaceAll('&', '&amp;').replace(/[\\"]/g, '\\$&');
  return `"${plain.replaceAll('\n', '\\n')}"`;
}

const fills: Readonly<Record<ShownState, string>> = {
  cached: '#d9f2e0',
  ran: '#fff3cd',
  runs: '#ffe0cc',
  depends: '#fff3cd',
  failed: '#f8d7da',
  canceled: '#e2e3e5',
};

import { isRootCause } from '../../src/insight/reasons/cause.ts';
import { definitionToJson } from '../../src/llb/print.ts';
import type { ViewStep } from '../../src/views/graph/graph-view.ts';
import { causeSentence, missingText } from '../model/cause-sentence.ts';
import { explainStep } from '../model/explain-step.ts';
import { element } from '../page/element.ts';
import type { Result } from '../page/playground.ts';

/** Describes a step: what it does, what its cached result depends on, why it runs, its digest and its LLB. */
export function stepDetails({ digest }: ViewStep, { compiled, predicted }: Result): HTMLElement {
  const step = compiled.graph.steps.find((one) => one.digest === digest);
  if (step === undefined) return element('p', {}, ['This step is not in the graph any more.']);
  const { does, depends } = explainStep({ graph: compiled.graph, step, files: compiled.state.files });
  const { causes = [], missing = [] } = predicted.find((one) => one.step.digest === digest) ?? {};
  return element('div', { class: 'explanation' }, [
    element('p', {}, [does]),
    ...listOf('It comes from the cache as long as', depends),
    ...listOf('It fails', missing.length > 0 ? [missingText(missing)] : []),
    ...listOf(
      causes.some(isRootCause) ? 'It runs because' : 'It runs with others',
      causes.map(causeSentence),
    ),
    element('p', { class: 'digest' }, ['Digest ', element('code', {}, [digest])]),
    element('details', {}, [
      element('summary', {}, ['LLB of this step']),
      element('pre', { tabindex: 0, 'aria-label': 'LLB' }, [llbText(compiled.definitions.values(), digest)]),
    ]),
  ]);
}

function listOf(title: string, items: readonly string[]): readonly HTMLElement[] {
  if (items.length === 0) return [];
  return [
    element('p', { class: 'list-title' }, [title]),
    element(
      'ul',
      {},
      items.map((item) => element('li', {}, [item])),
    ),
  ];
}

function llbText(definitions: Iterable<Parameters<typeof definitionToJson>[0]>, digest: string): string {
  for (const definition of definitions) {
    const op = definitionToJson(definition).find((one) => one.digest === digest);
    if (op) return JSON.stringify({ op: op.op, metadata: op.metadata }, undefined, 2);
  }
  return '';
}

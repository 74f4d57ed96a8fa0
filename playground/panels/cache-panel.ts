import { instructionOf } from '../../src/insight/reasons/step-text.ts';
import { causeSentence, missingText } from '../model/cause-sentence.ts';
import { button, element, isHidden } from '../page/element.ts';
import { isHuge, type Playground, type Result } from '../page/playground.ts';
import type { PredictedStep } from '../simulator/simulated-daemon.ts';
import { possibleChanges, type WhatIf } from '../simulator/what-if.ts';

/** The cache simulator: what a build would run now or after a change, and why. */
export class CachePanel {
  readonly #playground: Playground;
  readonly #summary = element('p', { class: 'summary', role: 'status' }, ['Compiling…']);
  readonly #list = element('ol', { class: 'reruns' });
  readonly #select = element('select', { id: 'what-if', onchange: () => this.#try() });
  #changes: readonly WhatIf[] = [];

  constructor(parent: HTMLElement, playground: Playground) {
    this.#playground = playground;
    const change = element('label', { for: 'what-if' }, ['What if this changes?']);
    parent.append(
      element('p', { class: 'hint' }, [
        'A simulated daemon has built this file once. Edit anything, or try a change, and see which steps run again. Base images are taken to stay the same.',
      ]),
      element('div', { class: 'row' }, [
        change,
        this.#select,
        button('Build', () => playground.build(), {
          title: 'Put the results of the current files into the cache',
        }),
        button('Empty the cache', () => playground.clearCache()),
      ]),
      this.#summary,
      this.#list,
    );
    playground.on('result', () => this.render());
  }

  #try(): void {
    this.#playground.try(this.#changes[Number(this.#select.value)]);
  }

  /** Shows the current prediction, if the panel is visible. */
  render(): void {
    const { result } = this.#playground;
    if (!result || isHidden(this.#summary)) return;
    this.#fillSelect(result);
    this.#summary.textContent = summaryText(result);
    const runs = result.predicted.filter(({ verdict }) => verdict !== 'cached');
    this.#list.replaceChildren(...runs.slice(0, maxRows).map((step) => this.#row(step)));
  }

  #fillSelect({ compiled, tried }: Result): void {
    this.#changes = possibleChanges(compiled).slice(0, maxRows);
    const none = element('option', { value: '' }, ['nothing']);
    const options = this.#changes.map((change, index) =>
      element('option', { value: index, selected: isSame(change, tried) }, [changeText(change, compiled)]),
    );
    this.#select.replaceChildren(none, ...options);
  }

  #row({ step, verdict, causes, missing }: PredictedStep): HTMLElement {
    const select = () => this.#playground.select([step.digest], 'cache');
    const [state, label] =
      missing.length > 0 ? ['failed', 'fails'] : [verdict, verdict === 'runs' ? 'runs' : 'may run'];
    const reasons = missing.length > 0 ? [missingText(missing)] : causes.map(causeSentence);
    return element('li', {}, [
      element('span', { class: `state ${state}` }, [label]),
      button(`${step.place ? `${step.place.start}: ` : ''}${instructionOf(step)}`, select, {
        class: 'link code',
      }),
      element(
        'ul',
        {},
        reasons.map((reason) => element('li', {}, [reason])),
      ),
    ]);
  }
}

function summaryText({ predicted, tried, compiled }: Result): string {
  if (predicted.some(({ missing }) => missing.length > 0)) return 'The build would fail.';
  if (isHuge(compiled)) return `${compiled.graph.steps.length} steps are too many for the simulation.`;
  if (predicted.length === 0)
    return compiled.error
      ? 'The file does not compile yet, so nothing was built.'
      : 'There is no step to build.';
  const count = (verdict: string) => predicted.filter((step) => step.verdict === verdict).length;
  const [runs, depends] = [count('runs'), count('depends')];
  if (runs + depends === 0)
    return tried ? 'Nothing would run: no step depends on it.' : 'Every step is cached.';
  const more = depends > 0 ? `, ${depends} may run` : '';
  return `${runs} of ${predicted.length} ${predicted.length === 1 ? 'step' : 'steps'} would run${more}${tried ? ' after this change' : ''}.`;
}

function changeText(change: WhatIf, { graph }: Result['compiled']): string {
  if (change.kind === 'file') return `file ${change.path}`;
  if (change.kind === 'argument') return `argument ${change.name}`;
  const step = graph.steps.find(({ place }) => place?.start === change.line);
  return `line ${change.line}: ${step ? instructionOf(step).slice(0, maxText) : ''}`;
}

function isSame(one: WhatIf, other: WhatIf | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

const maxText = 50;
const maxRows = 200;

import { itemAt } from '../../src/base/list.ts';
import { factsText } from '../../src/views/graph/facts-text.ts';
import type { ViewStep } from '../../src/views/graph/graph-view.ts';
import { groupTitle } from '../../src/views/graph/group-title.ts';
import { button, element, isHidden } from '../page/element.ts';
import type { Playground, Result } from '../page/playground.ts';
import { stepDetails } from './step-details.ts';

/** A table of the steps. The selected one shows what it does, its digest and its LLB. */
export class StepsPanel {
  readonly #playground: Playground;
  readonly #body = element('tbody');
  #result: Result | undefined;
  #steps: readonly ViewStep[] = [];

  constructor(parent: HTMLElement, playground: Playground) {
    this.#playground = playground;
    const head = ['Line', 'Stage', 'Step', 'State'].map((name) => element('th', { scope: 'col' }, [name]));
    parent.append(
      element('table', { class: 'steps' }, [element('thead', {}, [element('tr', {}, head)]), this.#body]),
    );
    playground.on('result', () => this.render());
    playground.on('select', (_, from) => this.#open(from));
  }

  /** Shows the current steps, if the table is visible. */
  render(): void {
    const { result } = this.#playground;
    if (!result || isHidden(this.#body)) return;
    const { view } = result;
    this.#result = result;
    this.#steps = view.steps;
    const focused = document.activeElement?.closest<HTMLElement>('tr[data-step]')?.dataset['step'];
    const rows = view.groups
      .flatMap((group) =>
        group.steps.map((index) => ({ title: groupTitle(group), step: itemAt(view.steps, index) })),
      )
      .slice(0, maxRows)
      .map(({ title, step }) => this.#row(step, title));
    if (view.steps.length > maxRows) rows.push(moreRow(view.steps.length - maxRows));
    this.#body.replaceChildren(...rows);
    this.#open('editor');
    if (focused !== undefined)
      this.#body.querySelector<HTMLElement>(`[data-step="${focused}"] button`)?.focus();
  }

  #row(step: ViewStep, group: string): HTMLTableRowElement {
    const { index, digest, place, text, facts } = step;
    const isOpen = () => this.#playground.selected.includes(digest);
    const name = button(text, () => this.#playground.select(isOpen() ? [] : [digest], 'steps'), {
      class: 'link code',
      'aria-expanded': 'false',
    });
    const state = element('span', { class: `state ${facts?.state ?? ''}` }, [factsText(facts)]);
    return element('tr', { 'data-step': index }, [
      element('td', { class: 'number' }, [place ? String(place.start) : '']),
      element('td', {}, [group]),
      element('td', {}, [name]),
      element('td', {}, [state]),
    ]);
  }

  #open(from: string): void {
    for (const details of this.#body.querySelectorAll('tr.details')) details.remove();
    const { selected } = this.#playground;
    for (const row of this.#body.querySelectorAll<HTMLElement>('tr[data-step]')) {
      const step = this.#steps[Number(row.dataset['step'])];
      const isSelected = step !== undefined && selected.includes(step.digest);
      row.classList.toggle('lit', isSelected);
      row.querySelector('button')?.setAttribute('aria-expanded', String(isSelected));
      if (!isSelected || !this.#result) continue;
      const cell = element('td', { colspan: 4 }, [stepDetails(step, this.#result)]);
      row.after(element('tr', { class: 'details' }, [cell]));
      if (from !== 'steps' && from !== 'editor') row.scrollIntoView({ block: 'nearest' });
    }
  }
}

function moreRow(count: number): HTMLTableRowElement {
  return element('tr', {}, [element('td', { colspan: 4 }, [`${count} more steps are not listed.`])]);
}

/** More rows make the page slow. */
const maxRows = 500;

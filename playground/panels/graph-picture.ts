import type { GraphView } from '../../src/views/graph/graph-view.ts';
import { viewToSvg } from '../../src/views/graph/svg.ts';
import { element } from '../page/element.ts';
import { arrange } from './arrange.ts';

/** Steps beyond this number are drawn as an overview, so that the page stays responsive. */
const maxSteps = 400;

/** What a user does in a picture. */
export interface PictureEvents {
  /** The user selected a step, by its index; undefined clears the selection. */
  readonly onChoose: (step: number | undefined) => void;
}

/** A picture of a graph in which steps are selected by mouse or keyboard: arrows move, Enter selects, Escape clears. */
export class GraphPicture {
  readonly root = element('div', { class: 'picture' });
  readonly #events: PictureEvents;
  #zoom = 1;
  /** Fits itself into the width until the user chooses a size. */
  #isFitted = true;
  /** Observed, because reading it while drawing would lay out the page once more. */
  #width = 0;

  constructor(events: PictureEvents) {
    this.#events = events;
    this.root.addEventListener('click', (event) => this.#onClick(event));
    this.root.addEventListener('keydown', (event) => this.#onKey(event));
    new ResizeObserver(() => this.#onResize()).observe(this.root);
  }

  /** Draws a graph, replacing the previous one. */
  draw(view: GraphView): void {
    const focused = this.#stepOf(document.activeElement);
    this.root.innerHTML = viewToSvg(view, { arrange, maxSteps, isPart: true });
    if (this.#isFitted) this.#fit();
    this.#applyZoom();
    const steps = this.#steps();
    for (const step of steps) step.setAttribute('aria-pressed', 'false');
    (steps.find((step) => this.#stepOf(step) === focused) ?? steps[0])?.setAttribute('tabindex', '0');
    if (focused !== undefined) steps.find((step) => this.#stepOf(step) === focused)?.focus();
  }

  /** Highlights steps and their edges; scrolls to the first step if `isRevealed`. */
  light(indexes: readonly number[], isRevealed: boolean): void {
    const names = new Set(indexes.map(String));
    for (const one of this.root.querySelectorAll('.lit')) one.classList.remove('lit');
    const steps = this.#steps().filter((step) => names.has(step.dataset['step'] ?? ''));
    for (const step of this.root.querySelectorAll('.step[aria-pressed=true]'))
      step.setAttribute('aria-pressed', 'false');
    for (const step of steps) {
      step.classList.add('lit');
      step.setAttribute('aria-pressed', 'true');
    }
    if (steps.length === 0) return;
    for (const edge of this.root.querySelectorAll<SVGElement>('.edge'))
      if (names.has(edge.dataset['from'] ?? '') || names.has(edge.dataset['to'] ?? ''))
        edge.classList.add('lit');
    if (isRevealed) steps[0]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Makes the picture larger or smaller; `fit` fits it into the available width, also when that changes later. */
  zoom(factor: number | 'fit'): void {
    this.#isFitted = factor === 'fit';
    if (factor === 'fit') this.#fit();
    else this.#zoom = Math.min(4, Math.max(0.2, this.#zoom * factor));
    this.#applyZoom();
  }

  #fit(): void {
    const { width } = this.#size();
    const room = this.#width - 4;
    this.#zoom = room <= 0 ? 1 : Math.min(mostFitted, Math.max(leastFitted, room / Math.max(1, width)));
  }

  #onResize(): void {
    this.#width = this.root.clientWidth;
    if (!this.#isFitted) return;
    this.#fit();
    this.#applyZoom();
  }

  #applyZoom(): void {
    const { svg, width, height } = this.#size();
    svg?.setAttribute('width', String(Math.round(width * this.#zoom)));
    svg?.setAttribute('height', String(Math.round(height * this.#zoom)));
  }

  #size() {
    const svg = this.root.querySelector('svg');
    const { width = 0, height = 0 } = svg?.viewBox.baseVal ?? {};
    return { svg, width, height };
  }

  #steps(): readonly SVGGElement[] {
    return [...this.root.querySelectorAll<SVGGElement>('.step[data-step]')];
  }

  #stepOf(target: EventTarget | null): number | undefined {
    const step = target instanceof Element ? target.closest<SVGGElement>('.step[data-step]') : null;
    return step && this.root.contains(step) ? Number(step.dataset['step']) : undefined;
  }

  #onClick(event: Event): void {
    const step = this.#stepOf(event.target);
    if (step !== undefined) this.#events.onChoose(step);
  }

  #onKey(event: KeyboardEvent): void {
    const at = this.#stepOf(event.target);
    if (event.key === 'Escape') this.#events.onChoose(undefined);
    if (at === undefined) return;
    const steps = this.#steps();
    const index = steps.findIndex((step) => this.#stepOf(step) === at);
    const next = steps[index + (moves[event.key] ?? 0)];
    if (event.key === 'Enter' || event.key === ' ') this.#events.onChoose(at);
    else if (!moves[event.key] || !next) return;
    else {
      steps[index]?.setAttribute('tabindex', '-1');
      next.setAttribute('tabindex', '0');
      next.focus();
    }
    event.preventDefault();
  }
}

/** The largest scale to which a small picture is fitted. */
const mostFitted = 1.15;
const leastFitted = 0.6;
const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

import type { StatusUpdate, VertexStatus } from '../../record/status.ts';

import { isCanceled } from './failed-step.ts';
import { formatSeconds, formatStatus } from './format.ts';
import {
  flushLine,
  isCompleted,
  isStarted,
  ProgressModel,
  type ProgressStep,
  runTime,
} from './progress-model.ts';
import { inOrderOfEnd } from './step-order.ts';

const switchMs = 5000;
/** The fraction of a transfer that must have moved before it is printed again. */
const minMove = 0.05;

/**
 * Progress as text lines for logs, in the familiar format of BuildKit's tools: `#5 [build 2/3] RUN …`, output as `#5
 * 0.123 text`, then `#5 DONE 0.3s`, `#5 CACHED` or `#5 ERROR: …`. Steps run concurrently, but their output is kept
 * together: one step is shown until it ends or until another one has waited for some seconds. (moby/buildkit v0.32.2
 * util/progress/progressui/printer.go)
 */
export class PlainProgress {
  readonly model = new ProgressModel();
  readonly #indexes = new Map<ProgressStep, number>();
  /** Steps with something to show, and the time since when. */
  readonly #waiting = new Map<ProgressStep, number>();
  readonly #shown = new Map<VertexStatus['id'], VertexStatus>();
  readonly #shownWarnings = new Map<ProgressStep, number>();
  #current: ProgressStep | undefined;
  #currentSince = 0;
  #first = true;

  /** Returns the text to print now, or ''. `now` is in milliseconds of any clock. */
  update(update: StatusUpdate, now: number): string {
    for (const step of this.model.apply(update)) {
      if (isStarted(step) && !this.#waiting.has(step)) this.#waiting.set(step, now);
    }
    let out = '';
    if (this.#current && this.#waiting.has(this.#current)) out += this.#show(this.#current, now);
    const ended = [...this.#waiting.keys()].filter(isCompleted);
    for (const step of inOrderOfEnd(ended, this.model.stepOf)) out += this.#show(step, now);
    const next = this.#nextStep(now);
    return next ? out + this.#show(next, now) : out;
  }

  /** Returns the remaining text at the end of the build. */
  finish(now: number): string {
    const left = [...this.#waiting.keys()];
    const ended = inOrderOfEnd(left.filter(isCompleted), this.model.stepOf);
    const running = left.filter((step) => !isCompleted(step));
    return [...ended, ...running].map((step) => this.#show(step, now)).join('');
  }

  /** The step to show after the completed ones: the current one, unless another has waited too long. */
  #nextStep(now: number): ProgressStep | undefined {
    if (!this.#current) return this.#waiting.keys().next().value;
    if (now - this.#currentSince < switchMs) return undefined;
    for (const [step, since] of this.#waiting) if (now - since >= switchMs) return step;
    return undefined;
  }

  #show(step: ProgressStep, now: number): string {
    this.#waiting.delete(step);
    let out = this.#switchTo(step, now);
    const prefix = `#${this.#indexes.get(step)}`;
    for (const status of step.statuses.values()) {
      if (this.#isNews(step, status)) out += `${prefix} ${status.id}${formatStatus(status)}\n`;
    }
    for (const warning of step.warnings.slice(this.#shownWarnings.get(step) ?? 0))
      out += `${prefix} WARN: ${warning.short}\n`;
    this.#shownWarnings.set(step, step.warnings.length);
    const completed = isCompleted(step);
    if (completed) flushLine(step);
    for (const line of step.lines.splice(0)) out += `${prefix} ${line}\n`;
    if (!completed) return out;
    this.#current = undefined;
    // Every line of an error has the number of its step.
    return `${out}${prefix} ${outcome(step, now).replaceAll('\n', `\n${prefix} `)}\n`;
  }

  #switchTo(step: ProgressStep, now: number): string {
    if (step === this.#current) return '';
    const left = this.#current ? `#${this.#indexes.get(this.#current)} ...\n` : '';
    const gap = this.#first ? '' : '\n';
    this.#first = false;
    this.#current = step;
    this.#currentSince = now;
    const index = this.#indexes.get(step) ?? this.#indexes.size + 1;
    this.#indexes.set(step, index);
    return `${left}${gap}#${index} ${step.name}\n`;
  }

  /** Whether a status has changed enough to be printed again. */
  #isNews(step: ProgressStep, status: VertexStatus): boolean {
    const key = `${step.id} ${status.id}`;
    const before = this.#shown.get(key);
    if (before === status) return false;
    if (before && status.completed === undefined) {
      const moved = status.total > 0 ? (status.current - before.current) / status.total : 0;
      if (moved < minMove && status.timestamp - before.timestamp < switchMs) return false;
    }
    this.#shown.set(key, status);
    return true;
  }
}

function outcome(step: ProgressStep, now: number): string {
  if (isCanceled(step.error)) return 'CANCELED';
  if (step.error !== '') return `ERROR: ${step.error}`;
  return step.cached ? 'CACHED' : `DONE ${formatSeconds(runTime(step, now))}`;
}

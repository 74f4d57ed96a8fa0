import type { StatusUpdate } from '../status.ts';
import { formatSeconds, formatStatus } from './format.ts';
import type { ProgressStep } from './progress-model.ts';
import { isCompleted, isStarted, ProgressModel, runTime } from './progress-model.ts';

export interface FrameSize {
  readonly columns: number;
  readonly rows: number;
}

/**
 * Progress for a terminal: a frame of lines that the caller draws over the one before. Steps that run are shown with
 * the end of their output; when there is no room, the oldest completed steps leave first.
 */
export class LiveProgress {
  readonly #model = new ProgressModel();
  readonly #tails = new Map<ProgressStep, string[]>();
  #started: number | undefined;

  update(update: StatusUpdate): void {
    for (const step of this.#model.apply(update)) {
      if (isStarted(step)) this.#started = Math.min(this.#started ?? firstStart(step), firstStart(step));
      const tail = [...(this.#tails.get(step) ?? []), ...step.lines.splice(0)].slice(-MAX_TAIL);
      this.#tails.set(step, tail);
    }
  }

  /** Lines of the picture at `now` (milliseconds since 1970), none wider than the terminal. */
  frame(now: number, size: FrameSize): readonly string[] {
    const steps = [...this.#model.steps.values()]
      .filter(isStarted)
      .sort((a, b) => firstStart(a) - firstStart(b));
    const done = steps.filter(isCompleted);
    const time = formatSeconds(this.#started === undefined ? 0 : now - this.#started);
    const header = `[+] Building ${time} (${done.length}/${this.#model.steps.size})`;
    const blocks = steps.map((step) => this.#block(step, now, size.columns));
    const room = Math.max(1, size.rows - 2);
    let total = blocks.reduce((sum, lines) => sum + lines.length, 0);
    for (let i = 0; i < blocks.length && total > room; i++) {
      if (!isCompleted(steps[i]!)) continue;
      total -= blocks[i]!.length;
      blocks[i] = [];
    }
    return [header, ...blocks.flat().slice(-room)].map((line) => cutLine(line, size.columns));
  }

  #block(step: ProgressStep, now: number, columns: number): string[] {
    const label = step.error !== '' ? 'ERROR ' : step.cached ? 'CACHED ' : '';
    const time = formatSeconds(runTime(step, now));
    const title = cutLine(` => ${label}${printable(step.name)}`, columns - time.length - 1);
    const lines = [`${title.padEnd(columns - time.length - 1)} ${time}`];
    if (isCompleted(step)) return lines;
    for (const status of step.statuses.values()) {
      if (status.completed === undefined) lines.push(` => => ${printable(status.id)}${formatStatus(status)}`);
    }
    const tail = [...(this.#tails.get(step) ?? []), ...(step.partialLine === '' ? [] : [step.partialLine])];
    return [...lines, ...tail.slice(-MAX_TAIL).map((line) => ` => => # ${printable(line)}`)];
  }
}

function firstStart(step: ProgressStep): number {
  return Math.min(...step.intervals.keys());
}

function cutLine(line: string, columns: number): string {
  return line.length <= columns ? line : `${line.slice(0, Math.max(0, columns - 1))}…`;
}

/** Output of a step must not move the cursor or change colours. */
function printable(text: string): string {
  return text.replace(/\x1b\[[0-9;?]*[ -/]*[@-~]/g, '').replace(/[\x00-\x1f\x7f]/g, ' ');
}

const MAX_TAIL = 6;

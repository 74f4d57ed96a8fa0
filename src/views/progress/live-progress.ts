import { printableLine } from '../../diagnostics/printable.ts';
import type { StatusUpdate, VertexStatus } from '../../record/status.ts';
import { isCanceled } from './failed-step.ts';
import { formatBytes, formatSeconds } from './format.ts';
import {
  isCompleted,
  isStarted,
  lastEnd,
  ProgressModel,
  type ProgressStep,
  runTime,
} from './progress-model.ts';
import { countSteps } from './step-count.ts';
import { inOrderOfEnd } from './step-order.ts';
import type { Paint, ProgressStyle } from './style.ts';
import { cutToWidth, displayWidth } from './text-width.ts';

export interface FrameSize {
  readonly columns: number;
  readonly rows: number;
}

/** A line in parts with their colors, so that it can be cut before it is painted. */
type Line = readonly (readonly [text: string, paint?: Paint])[];

/**
 * Progress for a terminal. Finished steps are permanent lines, which scroll away like any output. Below them is a
 * frame that is redrawn: a line for each running step, the end of its output, and bars for its transfers.
 */
export class LiveProgress {
  readonly model = new ProgressModel();
  readonly #style: ProgressStyle;
  /** Steps that are printed permanently, and the time shown for them. */
  readonly #printed = new Map<ProgressStep, number>();
  #started: number | undefined;

  constructor(style: ProgressStyle) {
    this.#style = style;
  }

  update(update: StatusUpdate): void {
    for (const step of this.model.apply(update)) {
      if (isStarted(step)) this.#started = Math.min(this.#started ?? firstStart(step), firstStart(step));
      step.lines.splice(0);
    }
  }

  /**
   * Lines of the steps that have ended since the last call. A step may start again immediately, so it is held back
   * for a moment unless the build is `over`.
   */
  takeEnded(now: number, columns: number, over = false): readonly string[] {
    const ended = [...this.model.steps.values()].filter(
      (step) => isCompleted(step) && (over || now - lastEnd(step) >= settleMs) && this.#isNews(step, now),
    );
    return inOrderOfEnd(ended, this.model.stepOf).flatMap((step) => {
      this.#printed.set(step, runTime(step, now));
      return isWorthALine(step, now) ? [paintLine(this.#endedLine(step, now), columns)] : [];
    });
  }

  /** Lines for the steps that run at `now` (milliseconds since 1970), none wider than the terminal. */
  frame(now: number, { columns, rows }: FrameSize): readonly string[] {
    const running = [...this.model.steps.values()]
      .filter((step) => isStarted(step) && !isCompleted(step))
      .sort((a, b) => firstStart(a) - firstStart(b));
    const room = Math.max(1, rows - 3);
    const shown = running.slice(0, running.length > room ? room - 1 : room);
    const blocks = this.#blocks(shown, now, room);
    const hidden = running.length - shown.length;
    const more: Line[] = hidden > 0 ? [[[`   and ${hidden} more`, this.#style.dim]]] : [];
    return [this.#header(now), ...blocks.flat(), ...more].map((line) => paintLine(line, columns));
  }

  /** Everything below the titles shares the remaining room; the newest steps are last. */
  #blocks(steps: readonly ProgressStep[], now: number, room: number): Line[][] {
    const bodies = steps.map((step) => this.#body(step, now));
    let left = room - steps.length;
    const shares = bodies.map(() => 0);
    for (let height = 1; height <= maxBody && left > 0; height++) {
      for (let i = 0; i < bodies.length && left > 0; i++) {
        if ((bodies[i]?.length ?? 0) < height) continue;
        shares[i] = (shares[i] ?? 0) + 1;
        left -= 1;
      }
    }
    return steps.map((step, i) => {
      const share = shares[i] ?? 0;
      return [this.#runningLine(step, now), ...(share > 0 ? (bodies[i] ?? []).slice(-share) : [])];
    });
  }

  #header(now: number): Line {
    const { bold, dim } = this.#style;
    const { total, completed, cached } = countSteps(this.model);
    const time = formatSeconds(this.#started === undefined ? 0 : now - this.#started);
    const count = total > 0 ? `  ${completed}/${total} steps` : '';
    return [
      [`Building ${time}`, bold],
      [`${count}${cached > 0 ? `, ${cached} cached` : ''}`, dim],
    ];
  }

  #runningLine(step: ProgressStep, now: number): Line {
    const { signs, cyan } = this.#style;
    const sign = signs.spinner[Math.floor(now / spinMs) % signs.spinner.length]!;
    return [[` ${sign} `, cyan], [timeColumn(formatSeconds(runTime(step, now)))], ...this.#name(step)];
  }

  #endedLine(step: ProgressStep, now: number): Line {
    const { signs, green, red, yellow, dim } = this.#style;
    const time = timeColumn(formatSeconds(runTime(step, now)));
    if (isCanceled(step.error))
      return [[` ${signs.canceled} `, yellow], [timeColumn('stopped'), dim], ...this.#name(step)];
    if (step.error !== '') return [[` ${signs.failed} `, red], [time], ...this.#name(step)];
    if (step.cached) return [[` ${signs.cached} `, dim], [timeColumn('cached'), dim], ...this.#name(step)];
    const size = totalSize(step);
    return [
      [` ${signs.done} `, green],
      [time, dim],
      ...this.#name(step),
      [size > 0 ? `  ${formatBytes(size)}` : '', dim],
    ];
  }

  #name({ name }: ProgressStep): Line {
    const [, stage = '', rest = ''] = /^(\[[^\]]*\] )?(.*)$/s.exec(name) ?? [];
    return [[stage, this.#style.cyan], [rest]];
  }

  #body(step: ProgressStep, now: number): Line[] {
    const transfers = [...step.statuses.values()].filter(({ completed }) => completed === undefined);
    const tail = step.recent.slice(-maxBody).map((line) => line.replace(/^[\d.]+ /, ''));
    if (step.partialLine !== '') tail.push(printableLine(step.partialLine));
    return [
      ...transfers.slice(-maxBody).map((status) => this.#transfer(status, now)),
      ...tail.slice(-maxBody).map((line): Line => [[indent], [line, this.#style.dim]]),
    ];
  }

  #transfer(status: VertexStatus, now: number): Line {
    const { signs, dim, green } = this.#style;
    const { current, total, started } = status;
    const name = shortName(status.id);
    const seconds = started === undefined ? 0 : (now - started) / 1000;
    const rate = current > 0 && seconds > 0.3 ? `  ${formatBytes(Math.round(current / seconds))}/s` : '';
    if (total === 0)
      return [[`${indent}${name}`], [current > 0 ? `  ${formatBytes(current)}${rate}` : '', dim]];
    const filled = Math.min(barWidth, Math.round((current / total) * barWidth));
    return [
      [`${indent}${name}  `],
      [signs.full.repeat(filled), green],
      [signs.empty.repeat(barWidth - filled), dim],
      [`  ${formatBytes(current)} / ${formatBytes(total)}${rate}`, dim],
    ];
  }

  /** Whether the step is not printed yet, or has run again for a while. */
  #isNews(step: ProgressStep, now: number): boolean {
    const printed = this.#printed.get(step);
    return printed === undefined || runTime(step, now) - printed > 1000;
  }
}

/** Steps of the frontend itself are shown only if they took noticeable time. */
function isWorthALine(step: ProgressStep, now: number): boolean {
  if (!/^\[(?:[^\]]* )?(?:internal|auth)\]/.test(step.name) || step.error !== '') return true;
  return runTime(step, now) >= 1000 || totalSize(step) >= 1_000_000;
}

function totalSize({ statuses }: ProgressStep): number {
  let size = 0;
  for (const { id, current } of statuses.values()) if (/^transferring|^sha256:/.test(id)) size += current;
  return size;
}

/** The first digits are enough to tell digests apart. */
function shortName(id: string): string {
  return id.replace(/sha256:([0-9a-f]{12})[0-9a-f]{52}/g, '$1').replace(/:$/, '');
}

function timeColumn(text: string): string {
  return `${text.padStart(7)}  `;
}

function paintLine(line: Line, columns: number): string {
  let left = columns;
  let out = '';
  for (const [text, paint] of line) {
    const cut = cutToWidth(text, left);
    out += paint ? paint(cut) : cut;
    left -= displayWidth(cut);
    if (cut !== text) break;
  }
  return out;
}

function firstStart(step: ProgressStep): number {
  return [...step.intervals.keys()].reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

const indent = ' '.repeat(12);
const barWidth = 20;
/** Maximum number of lines below the title of a step. */
const maxBody = 6;
const settleMs = 250;
const spinMs = 100;

import { LiveProgress } from '../../client/progress/live-progress.ts';
import { PlainProgress } from '../../client/progress/plain-progress.ts';
import { statusJson } from '../../client/progress/status-json.ts';
import type { StatusUpdate } from '../../client/status.ts';

export type ProgressMode = 'auto' | 'tty' | 'plain' | 'quiet' | 'rawjson';

/** Shows a build's progress on a stream. */
export interface ProgressReporter {
  update(update: StatusUpdate): void;
  /** Prints what is left; nothing comes after it. */
  finish(): void;
}

/** Where progress goes; a terminal knows its size. */
export interface ProgressStream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
}

/**
 * `auto` draws over itself on a terminal and prints plain lines elsewhere, `rawjson` prints updates as they come. Throws
 * for `tty` on something else.
 */
export function createProgressReporter(mode: ProgressMode, stream: ProgressStream): ProgressReporter {
  if (mode === 'quiet') return { update: () => undefined, finish: () => undefined };
  if (mode === 'rawjson') return rawJsonReporter(stream);
  if (mode === 'tty' && !stream.isTTY) throw new Error('--progress tty: standard error is no terminal');
  return mode !== 'plain' && stream.isTTY ? liveReporter(stream) : plainReporter(stream);
}

function rawJsonReporter(stream: ProgressStream): ProgressReporter {
  return {
    update: (update) => stream.write(`${statusJson(update)}\n`),
    finish: () => undefined,
  };
}

/** Updates of so long are shown together: a step that starts, ends and starts again at once is one step to people. */
const batchMs = 150;

function plainReporter(stream: ProgressStream): ProgressReporter {
  const progress = new PlainProgress();
  let waiting: StatusUpdate | undefined;
  let timer: NodeJS.Timeout | undefined;
  const print = (text: string) => text !== '' && stream.write(text);
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting !== undefined) print(progress.update(waiting, Date.now()));
    waiting = undefined;
  };
  return {
    update: (update) => {
      waiting = waiting === undefined ? update : joinUpdates(waiting, update);
      timer ??= setTimeout(flush, batchMs);
    },
    finish: () => {
      flush();
      print(progress.finish(Date.now()));
    },
  };
}

function joinUpdates(first: StatusUpdate, second: StatusUpdate): StatusUpdate {
  return {
    vertexes: [...first.vertexes, ...second.vertexes],
    statuses: [...first.statuses, ...second.statuses],
    logs: [...first.logs, ...second.logs],
    warnings: [...first.warnings, ...second.warnings],
  };
}

const redrawMs = 120;

function liveReporter(stream: ProgressStream): ProgressReporter {
  const progress = new LiveProgress();
  let drawn = 0;
  const draw = () => {
    const lines = progress.frame(Date.now(), { columns: stream.columns ?? 80, rows: stream.rows ?? 24 });
    const up = drawn === 0 ? '' : `\x1b[${drawn}A`;
    // Each line is cleared to its end, then all that a longer frame left below.
    stream.write(`${up}\r${lines.map((line) => `${line}\x1b[K\n`).join('')}\x1b[J`);
    drawn = lines.length;
  };
  const timer = setInterval(draw, redrawMs);
  timer.unref();
  return {
    update: (update) => progress.update(update),
    finish: () => {
      clearInterval(timer);
      draw();
    },
  };
}

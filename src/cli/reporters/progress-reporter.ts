import { LiveProgress } from '../../client/progress/live-progress.ts';
import { PlainProgress } from '../../client/progress/plain-progress.ts';
import type { StatusUpdate } from '../../client/status.ts';

export type ProgressMode = 'auto' | 'plain' | 'quiet';

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

/** `auto` draws over itself on a terminal and prints plain lines elsewhere. */
export function createProgressReporter(mode: ProgressMode, stream: ProgressStream): ProgressReporter {
  if (mode === 'quiet') return { update: () => undefined, finish: () => undefined };
  return mode === 'auto' && stream.isTTY ? liveReporter(stream) : plainReporter(stream);
}

function plainReporter(stream: ProgressStream): ProgressReporter {
  const progress = new PlainProgress();
  const print = (text: string) => text !== '' && stream.write(text);
  return {
    update: (update) => print(progress.update(update, Date.now())),
    finish: () => print(progress.finish(Date.now())),
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

import { native } from './native.ts';

interface Timer {
  readonly id: number;
  readonly at: number;
  readonly run: () => void;
}

/** A program has few timers at a time, so they are a list in order of time. */
let timers: readonly Timer[] = [];
let lastId = 0;

/** Like the web's `setTimeout`, without arguments for the callback. */
export function setTimeout(run: () => void, milliseconds = 0): number {
  const timer = { id: ++lastId, at: native.now() + Math.max(0, milliseconds), run };
  const later = timers.findIndex(({ at }) => at > timer.at);
  timers = later === -1 ? [...timers, timer] : timers.toSpliced(later, 0, timer);
  wakeForFirst();
  return timer.id;
}

export function clearTimeout(id: number | undefined): void {
  const left = timers.filter((timer) => timer.id !== id);
  if (left.length === timers.length) return;
  timers = left;
  wakeForFirst();
}

/** Runs the first timer that is due. The next call runs the next one, so that promises run in between. */
export function runTimers(): void {
  const [first, ...rest] = timers;
  if (first !== undefined && first.at <= native.now()) {
    timers = rest;
    // This must come before the callback, which may throw.
    wakeForFirst();
    first.run();
  } else wakeForFirst();
}

function wakeForFirst(): void {
  native.wakeAt(timers[0]?.at ?? -1);
}

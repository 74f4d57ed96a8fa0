import type { Stop } from '../debug/debug-session.ts';
import type { ProgramPoint } from '../debug/points.ts';
import type { AdapterHost, OpenedBuild } from './adapter-host.ts';
import { DebugThread } from './debug-thread.ts';
import type { LaunchArguments } from './launch-arguments.ts';

/** Receives the output and the events of a build. */
export interface BuildListener {
  output(text: string): Promise<void>;
  /** A thread has stopped before the end of the build. */
  stopped(thread: DebugThread, stop: Stop): void;
  threadEnded(thread: DebugThread): void;
  log(message: string, point: ProgramPoint): void;
}

/** A build from its start to its end, with a thread for each platform. */
export class LiveBuild {
  /** Resolves when the Dockerfile is compiled; rejects if the build ends before. */
  readonly loaded: Promise<OpenedBuild>;
  /** Resolves when the build has ended: with its error, if it failed. Never rejects. */
  readonly ended: Promise<unknown>;
  #threads: readonly DebugThread[] = [];
  #opened: OpenedBuild | undefined;
  /** Set when its threads run. */
  isStarted = false;
  readonly ignoresBreakpoints: boolean;
  readonly #listener: BuildListener;
  readonly #abort = new AbortController();
  readonly #tasksAbort = new AbortController();
  readonly #tasks = new Set<Promise<void>>();
  #failure: unknown;
  #finish: (error?: unknown) => void = () => {};

  constructor(host: AdapterHost, launch: LaunchArguments, listener: BuildListener) {
    this.#listener = listener;
    this.ignoresBreakpoints = launch.noDebug === true;
    const signal = AbortSignal.any([host.signal, this.#abort.signal]);
    let opened: (build: OpenedBuild) => void = () => {};
    let ended: (error: unknown) => void = () => {};
    this.loaded = new Promise((resolve, reject) => {
      opened = resolve;
      ended = reject;
    });
    // Whoever waits for the end hears of it, too.
    this.loaded.catch(() => {});
    const drive = (build: OpenedBuild): Promise<void> => {
      const end = this.#open(build, signal);
      opened(build);
      return end;
    };
    const output = (text: string): Promise<void> => listener.output(text);
    this.ended = host
      .open(launch, { signal, output, drive })
      .then(() => undefined)
      .catch((error: unknown) => error);
    void this.ended.then((error) => ended(error ?? new Error('the build ended before it could be debugged')));
  }

  /** Empty until the Dockerfile is compiled. */
  get threads(): readonly DebugThread[] {
    return this.#threads;
  }

  get opened(): OpenedBuild | undefined {
    return this.#opened;
  }

  /** Whether it was cancelled by us. */
  get isCancelled(): boolean {
    return this.#abort.signal.aborted;
  }

  /** Cancels the build, if it has not ended, and resolves at its end. */
  async cancel(): Promise<void> {
    this.#abort.abort(new Error('the debug session has ended'));
    await this.ended;
  }

  /** Does something on the daemon that is not a movement. The end of the build aborts it, and waits for it. */
  async task<T>(work: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> {
    const running = work(AbortSignal.any([signal, this.#tasksAbort.signal]));
    const settled = running.then(
      () => {},
      () => {},
    );
    this.#tasks.add(settled);
    try {
      return await running;
    } finally {
      this.#tasks.delete(settled);
    }
  }

  /** Ends a thread; the build ends with the last one, and with the first failure. */
  endThread(thread: DebugThread, failure?: unknown): void {
    if (thread.isOver) return;
    thread.end();
    this.#failure ??= failure;
    this.#listener.threadEnded(thread);
    if (this.#threads.every(({ isOver }) => isOver)) void this.#end();
  }

  #open(opened: OpenedBuild, signal: AbortSignal): Promise<void> {
    this.#opened = opened;
    this.#threads = opened.builds.map(
      (build, index) => new DebugThread(index + 1, build, this.#threadListener()),
    );
    return new Promise((resolve, reject) => {
      this.#finish = (error) => (error === undefined ? resolve() : reject(error));
      const stop = (): void => reject(signal.reason);
      signal.addEventListener('abort', stop, { once: true });
      // The connection to the daemon can end while nothing runs.
      for (const { options } of opened.builds)
        options.signal.addEventListener('abort', () => reject(options.signal.reason), { once: true });
    });
  }

  /** The daemon forgets the build at its end: what still asks it for something would fail. */
  async #end(): Promise<void> {
    this.#tasksAbort.abort(new Error('the build has ended'));
    await Promise.all(this.#tasks);
    this.#finish(this.#failure);
  }

  #threadListener(): ConstructorParameters<typeof DebugThread>[2] {
    return {
      stopped: (thread, stop) => this.#stopped(thread, stop),
      lost: (thread, error) => this.endThread(thread, error),
      log: (_, message, point) => this.#listener.log(message, point),
    };
  }

  #stopped(thread: DebugThread, stop: Stop): void {
    if (stop.reason === 'ended') this.endThread(thread);
    else if (stop.reason === 'over') this.endThread(thread, stop.failure.error);
    else this.#listener.stopped(thread, stop);
  }
}

import type { DebugBuild } from '../debug/debug-build.ts';
import { DebugSession, type Stop } from '../debug/debug-session.ts';
import type { ProgramPoint } from '../debug/points.ts';
import { RequestError } from './request-error.ts';

/** Receives the events of a thread. */
export interface ThreadListener {
  stopped(thread: DebugThread, stop: Stop): void;
  /** The build cannot continue: the connection to the daemon has ended, or the build was cancelled. */
  lost(thread: DebugThread, error: unknown): void;
  log(thread: DebugThread, message: string, point: ProgramPoint): void;
}

/** The build of one platform, which moves on its own. */
export class DebugThread {
  readonly id: number;
  readonly build: DebugBuild;
  readonly session: DebugSession;
  readonly #listener: ThreadListener;
  /** Set while steps run. */
  #running: AbortController | undefined;
  #isOver = false;

  constructor(id: number, build: DebugBuild, listener: ThreadListener) {
    this.id = id;
    this.build = build;
    this.#listener = listener;
    this.session = new DebugSession(build.options.program, {
      run: (states) => build.run(states, this.#running?.signal),
      variable: (point, name, shown) => build.variable(point, name, shown),
      log: (message, point) => listener.log(this, message, point),
    });
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  get isStopped(): boolean {
    return !this.#isOver && this.#running === undefined;
  }

  /** Throws a {@link RequestError} while steps run, and after the end. */
  checkStopped(): void {
    if (this.#isOver) throw new RequestError('the build of this platform has ended');
    if (this.#running) throw new RequestError('the build is running: pause it, or wait until it stops');
  }

  /** The thread runs from now on; the function that this returns starts it. Throws a {@link RequestError}. */
  move(run: (session: DebugSession) => Promise<Stop>): () => void {
    this.checkStopped();
    const running = new AbortController();
    this.#running = running;
    return () => void this.#run(run, running.signal);
  }

  async #run(run: (session: DebugSession) => Promise<Stop>, pause: AbortSignal): Promise<void> {
    try {
      const stop = await run(this.session);
      this.#running = undefined;
      this.#listener.stopped(this, stop);
    } catch (error) {
      this.#running = undefined;
      if (pause.aborted && !this.build.options.signal.aborted)
        this.#listener.stopped(this, this.session.pauseAt(this.build.options.isDone));
      else this.#listener.lost(this, error);
    }
  }

  /** Cancels the steps that run, and stops at the first of them. */
  pause(): void {
    this.#running?.abort(new Error('paused'));
  }

  end(): void {
    this.#isOver = true;
  }
}

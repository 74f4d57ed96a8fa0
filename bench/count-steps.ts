import { type Profiler, Session } from 'node:inspector';

/** What an action did. */
export interface Cost {
  /** Blocks of our own code that ran, as V8 counts them for code coverage: the same on every machine and in every run. */
  readonly steps: number;
  /** CPU time in milliseconds, which the counting makes longer. */
  readonly cpu: number;
}

/** Counts what runs of scripts that are loaded after it was made. Code that V8 compiled before has no counters. */
export class StepCounter {
  readonly #session = new Session();
  readonly #isOurs: (url: string) => boolean;

  /** `isOurs` tells our scripts from others by their addresses. */
  constructor(isOurs: (url: string) => boolean) {
    this.#isOurs = isOurs;
    this.#session.connect();
    this.#session.post('Profiler.enable');
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** Functions of the engine do not count: a search in a text is one step. */
  async count(action: () => unknown): Promise<Cost> {
    this.#takeSteps();
    const start = process.cpuUsage();
    await action();
    const { user, system } = process.cpuUsage(start);
    return { steps: this.#takeSteps(), cpu: (user + system) / 1000 };
  }

  /** The steps since the last call. */
  #takeSteps(): number {
    let steps = 0;
    // Of a session in the same thread, the answer comes before `post` returns.
    this.#session.post('Profiler.takePreciseCoverage', (error, coverage) => {
      if (error) throw error;
      steps = this.#sum(coverage.result);
    });
    return steps;
  }

  #sum(scripts: readonly Profiler.ScriptCoverage[]): number {
    let steps = 0;
    for (const { url, functions } of scripts) {
      if (!this.#isOurs(url)) continue;
      for (const { ranges } of functions) for (const { count } of ranges) steps += count;
    }
    return steps;
  }
}

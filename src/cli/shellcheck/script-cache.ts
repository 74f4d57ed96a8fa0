import type { ScriptChecker, ScriptComment } from '../../lint/shellcheck/script-findings.ts';

/** How many scripts are remembered. */
const maxScripts = 20_000;

/** Caches the comments of ShellCheck on scripts, which depend only on their text. */
export class ScriptCache {
  readonly #run: ScriptChecker;
  readonly #known = new Map<string, readonly ScriptComment[]>();

  /** `run` checks scripts that are not known yet. */
  constructor(run: ScriptChecker) {
    this.#run = run;
  }

  /** The comments on a script; undefined if it has not been checked. */
  get(source: string): readonly ScriptComment[] | undefined {
    return this.#known.get(source);
  }

  /** Checks the scripts that are not known, all at once. */
  async add(sources: readonly string[]): Promise<void> {
    const wanted = [...new Set(sources)].filter((source) => !this.#known.has(source));
    if (wanted.length === 0) return;
    const found = await this.#run(wanted);
    if (this.#known.size + wanted.length > maxScripts) this.#known.clear();
    for (const [index, source] of wanted.entries()) this.#known.set(source, found[index] ?? []);
  }

  /** Checks scripts, and reads the comments on those that are known. */
  readonly check: ScriptChecker = async (sources) => {
    await this.add(sources);
    return sources.map((source) => this.#known.get(source) ?? []);
  };
}

import { setTimeout as delay } from 'node:timers/promises';
import type { ScriptChecker } from '../../lint/shellcheck/script-findings.ts';
import { ShellcheckError } from '../shellcheck/run-shellcheck.ts';
import { ScriptCache } from '../shellcheck/script-cache.ts';

/** How long typing must have paused before ShellCheck starts, in milliseconds. */
const idleMs = 150;

/**
 * Checks scripts with ShellCheck when typing pauses. The findings of a text do not wait for it: they contain the comments
 * on the scripts that have not changed.
 */
export class EditorScripts {
  readonly #cache: ScriptCache;
  readonly #wanted = new Map<string, readonly string[]>();
  readonly #onProblem: (message: string) => void;
  #isBroken = false;

  constructor(run: ScriptChecker, onProblem: (message: string) => void) {
    this.#cache = new ScriptCache(run);
    this.#onProblem = onProblem;
  }

  /** Returns what is known of the scripts of a document, and remembers which of them are not known. */
  checkerFor(uri: string): ScriptChecker {
    return async (sources) => {
      const known = sources.map((source) => this.#cache.get(source));
      this.#wanted.set(
        uri,
        sources.filter((_, index) => known[index] === undefined),
      );
      return known.map((comments) => comments ?? []);
    };
  }

  /**
   * Checks the scripts of a document that are not known, if it is still current after a pause. Returns whether its
   * findings may have changed. A problem with the program is reported once.
   */
  async fill(uri: string, isCurrent: () => boolean): Promise<boolean> {
    const wanted = this.#wanted.get(uri) ?? [];
    if (wanted.length === 0 || this.#isBroken) return false;
    await delay(idleMs);
    if (!isCurrent()) return false;
    try {
      await this.#cache.add(wanted);
      return isCurrent();
    } catch (error) {
      if (!(error instanceof ShellcheckError)) throw error;
      this.#isBroken = true;
      this.#onProblem(error.message);
      return false;
    }
  }

  forget(uri: string): void {
    this.#wanted.delete(uri);
  }
}

/** Output is shown as it comes once a command has run for so long after the first of it. */
const liveAfterMs = 3000;
/** Output that is kept for the result, in characters; more is dropped if it cannot be shown as it comes. */
const maxKept = 4 << 20;

/** The output of a command: the result of a short one, and what a console shows of a long one. */
export class CommandOutput {
  readonly #show: ((text: string) => void) | undefined;
  readonly #decoder = new TextDecoder();
  #timer: NodeJS.Timeout | undefined;
  #isLive = false;
  #kept = '';

  /** Without `show`, all output is the result. */
  constructor(show: ((text: string) => void) | undefined) {
    this.#show = show;
  }

  add(bytes: Uint8Array): void {
    // Containers are slow to start, and a slow machine must not change where the output is.
    if (this.#show) this.#timer ??= setTimeout(() => this.#goLive(), liveAfterMs);
    this.#take(this.#decoder.decode(bytes, { stream: true }));
  }

  /** Returns what was not shown. */
  end(): string {
    clearTimeout(this.#timer);
    this.#take(this.#decoder.decode());
    const rest = this.#kept.trimEnd();
    this.#kept = '';
    return rest;
  }

  #goLive(): void {
    this.#isLive = true;
    const before = this.#kept;
    this.#kept = '';
    this.#take(before);
  }

  #take(text: string): void {
    if (text === '') return;
    if (this.#isLive) this.#show?.(text);
    else if (this.#kept.length < maxKept) this.#kept += text.slice(0, maxKept - this.#kept.length);
  }
}

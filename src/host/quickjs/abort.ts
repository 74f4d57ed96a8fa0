/** The part of the web's `AbortSignal` that our code uses. */
export class AbortSignal {
  aborted = false;
  reason: unknown = undefined;
  readonly #listeners = new Set<(event: { readonly type: 'abort' }) => void>();

  /** A signal fires at most once, whatever the options are. */
  addEventListener(_type: 'abort', listener: (event: { readonly type: 'abort' }) => void): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: (event: { readonly type: 'abort' }) => void): void {
    this.#listeners.delete(listener);
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }

  /** @internal */
  static abort(signal: AbortSignal, reason: unknown): void {
    if (signal.aborted) return;
    signal.aborted = true;
    signal.reason = reason ?? Object.assign(new Error('This operation was aborted'), { name: 'AbortError' });
    const listeners = [...signal.#listeners];
    signal.#listeners.clear();
    for (const listener of listeners) listener.call(signal, { type: 'abort' });
  }
}

/** Like the web's `AbortController`. */
export class AbortController {
  readonly signal = new AbortSignal();

  abort(reason?: unknown): void {
    AbortSignal.abort(this.signal, reason);
  }
}

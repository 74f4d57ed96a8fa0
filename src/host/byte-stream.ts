/** A connection that transfers bytes in both directions. */
export interface ByteStream {
  /** Starts reading. Call it once. */
  open(listener: ByteListener): void;
  /**
   * Sends the bytes after those of earlier calls, and calls `onSent` when they have left this process. Does nothing
   * after the connection has ended.
   */
  write(bytes: Uint8Array, onSent?: () => void): void;
  /** Closes the connection without notifying the listener. */
  close(): void;
}

export interface ByteListener {
  onData(bytes: Uint8Array): void;
  /**
   * Called at least once, when nothing more will arrive or nothing more can be sent. `error` is the reason, unless
   * the peer just ended the stream.
   */
  onEnd(error?: Error): void;
}

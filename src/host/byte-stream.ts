/** A connection: bytes from a peer and to it. */
export interface ByteStream {
  /** Starts reading; once. */
  open(listener: ByteListener): void;
  /**
   * Sends the bytes after those of earlier calls, and calls `onSent` when they have left this process. Does neither once
   * the connection has ended.
   */
  write(bytes: Uint8Array, onSent?: () => void): void;
  /** Ends the connection; the listener hears nothing of it. */
  close(): void;
}

export interface ByteListener {
  onData(bytes: Uint8Array): void;
  /** Nothing more comes, or nothing can be sent any more; at least once. With the reason, unless the peer just ended. */
  onEnd(error?: Error): void;
}

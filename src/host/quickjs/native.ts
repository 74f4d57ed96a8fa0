/** The object `host` of the C host. The contract of each function is next to its code in `native/`. */
interface NativeHost {
  readonly snapshot: boolean;
  start(handlers: NativeHandlers): void;
  openStreams(): void;
  write(bytes: Uint8Array): boolean;
  writeError(text: string): void;
  requestTurn(): void;
  now(): number;
  wakeAt(time: number): void;
  environment(): readonly string[];
  exit(code: number): void;
  decodeUtf8(bytes: Uint8Array, from: number, to: number): string;
  writeUtf8(text: string, bytes: Uint8Array, at: number): number;
  decodeHuffman(bytes: Uint8Array): string | undefined;
  sha256(bytes: Uint8Array): string;
  gunzip(bytes: Uint8Array, limit: number): Uint8Array;
  random(bytes: Uint8Array): void;
}

/** Functions that the C host calls. */
interface NativeHandlers {
  onMain(): void;
  onData(bytes: Uint8Array): void;
  onEnd(reason: string | undefined): void;
  onTurn(): void;
  onTimer(): void;
  onDrain(): void;
  onReject(reason: unknown): void;
}

export const native: NativeHost = (globalThis as unknown as { readonly host: NativeHost }).host;

/** Where progress goes; a terminal knows its size. */
export interface ProgressStream {
  write(text: string): unknown;
  /** Takes colours, too; where there is none, {@link ProgressStream.write} does. */
  writeStyled?(text: string): unknown;
  /** Takes all sequences; where there is none, {@link ProgressStream.write} does. */
  writeSequences?(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  readonly fd?: number;
  /** More is queued than should be. */
  readonly writableNeedDrain?: boolean;
  on?(event: 'resize' | 'drain' | 'close', listener: () => void): unknown;
  off?(event: 'resize' | 'drain' | 'close', listener: () => void): unknown;
}

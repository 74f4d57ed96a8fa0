/** How a worst case grows. */
export interface ScaleResult {
  readonly name: string;
  /** The smallest of the three sizes, n, 2n and 4n. */
  readonly size: number;
  /** The power of the size that the steps grow with. */
  readonly power: number;
  /** The largest power that is allowed. */
  readonly allowed: number;
  readonly steps: readonly number[];
  /** Milliseconds of CPU time. */
  readonly cpu: readonly number[];
}

export declare const maxPower: number;
export declare function measureScale(names?: readonly string[]): Promise<readonly ScaleResult[]>;

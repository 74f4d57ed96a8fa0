import type { Platform } from '../image/platform.ts';
import type { CapSet } from './caps.ts';
import type { LinuxResources, ProgressGroup } from './definition.ts';
import type { SourceLocation } from './source-map.ts';

/** What may be said of any op beside its operation. All of it but `platform` and `filter` is metadata. */
export interface Constraints {
  readonly platform?: Platform;
  /** Worker filter (`pb.WorkerConstraints`). */
  readonly filter?: readonly string[];
  readonly description?: Readonly<Record<string, string>>;
  /** Shorthand for `description['llb.customname']`. */
  readonly customName?: string;
  readonly ignoreCache?: boolean;
  readonly exportCache?: boolean;
  readonly progressGroup?: ProgressGroup;
  readonly linuxResources?: LinuxResources;
  readonly locations?: readonly SourceLocation[];
}

/** Defaults of one marshal: what an op without a platform gets, and what the daemon supports. */
export interface MarshalDefaults {
  readonly platform?: Platform;
  readonly caps?: CapSet;
  /** Value of `local.unique` for local sources that have no session; random when absent. */
  readonly localUniqueId?: string;
}

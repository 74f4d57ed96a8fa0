import type { Platform } from '../../image/platform.ts';
import type { Connection } from '../connect/connect.ts';

/** A daemon that takes part in a build, and the platforms that it builds. */
export interface BuildNode {
  /** Name of the node, as messages and the display show it. */
  readonly name: string;
  /** A connection to the daemon, such as a `BuildkitClient`. It is not closed by the build. */
  readonly client: Connection;
  /** Platforms of the build that this node builds, in the order of the request; empty for the default platform. */
  readonly platforms: readonly Platform[];
}

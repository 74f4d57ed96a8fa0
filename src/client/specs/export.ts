import type { OutputTarget } from '../../session/services/file-send.ts';
import type { TypedAttrs } from '../build/solve.ts';
import type { DaemonAddress } from '../connect/address.ts';

/** A folder that becomes an OCI image layout: what `oci` and `docker` give with `tar=false`. */
export interface LayoutTarget {
  readonly kind: 'layout';
  readonly path: string;
}

/** An exporter of a build, with the place on this side where its result goes, if it has one. */
export interface ExportEntry extends TypedAttrs {
  readonly target?: OutputTarget | LayoutTarget;
  /** The path of the file that the target is. */
  readonly dest?: string;
  /** The target is standard output, which one exporter can have. */
  readonly toStdout?: boolean;
}

/** The entry as a daemon takes it: Docker Engine calls its own image store `moby`. */
export function exporterFor(entry: ExportEntry, address: DaemonAddress): TypedAttrs {
  const imageStore = entry.type === 'image' || (entry.type === 'docker' && !entry.target);
  return { type: imageStore && address.kind === 'docker' ? 'moby' : entry.type, attrs: entry.attrs };
}

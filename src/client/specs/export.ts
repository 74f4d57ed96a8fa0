import type { OutputTarget } from '../../session/services/file-send.ts';
import type { TypedAttrs } from '../build/solve.ts';
import type { DaemonAddress } from '../connect/address.ts';

/** A directory that becomes an OCI image layout: the result of `oci` and `docker` with `tar=false`. */
export interface LayoutTarget {
  readonly kind: 'layout';
  readonly path: string;
}

/** An exporter of a build, and the local destination of its result, if it has one. */
export interface ExportEntry extends TypedAttrs {
  readonly target?: OutputTarget | LayoutTarget;
  /** The path of the destination file. */
  readonly dest?: string;
  /** Whether the target is standard output, which only one exporter can use. */
  readonly toStdout?: boolean;
}

/** The entry in the daemon's form: Docker Engine calls its image store `moby`. */
export function exporterFor(entry: ExportEntry, address: DaemonAddress): TypedAttrs {
  const imageStore = entry.type === 'image' || (entry.type === 'docker' && !entry.target);
  return { type: imageStore && address.kind === 'docker' ? 'moby' : entry.type, attrs: entry.attrs };
}

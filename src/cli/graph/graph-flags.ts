import type { ContextFlags } from '../flags/compile-context.ts';
import type { DaemonFlags } from '../flags/daemon-flags.ts';

/** The formats of `graph`. */
export const graphFormats = ['tree', 'mermaid', 'dot', 'svg', 'html', 'json'] as const;

/** All flags of `dockerfile-llb graph`. */
export interface GraphFlags extends ContextFlags, DaemonFlags {
  readonly format: (typeof graphFormats)[number];
  readonly state?: 'predicted' | 'last';
  readonly output?: string;
}

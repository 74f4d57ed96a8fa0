import type { Platform } from '../image/platform.ts';
import type { EnvList } from './env-list.ts';
import type { Output } from './vertex.ts';

export type NetworkMode = 'sandbox' | 'host' | 'none';
export type SecurityMode = 'sandbox' | 'insecure';

/**
 * A filesystem together with what a process started on it would see. Immutable: each function that "changes"
 * a state gives a new one. `output` undefined is scratch.
 */
export interface State {
  readonly output: Output | undefined;
  readonly env: EnvList;
  readonly dir: string;
  readonly user: string;
  readonly hostname: string;
  readonly network: NetworkMode;
  readonly security: SecurityMode;
  readonly platform?: Platform;
}

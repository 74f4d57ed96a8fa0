import type { InstructionSet } from '../instructions/instruction-set.ts';
import type { Gateway } from './gateway.ts';
import type { SourcePins } from './locked/source-pins.ts';
import type { MetadataResolver } from './metadata-resolver.ts';
import type { BuildOptions } from './options/build-options.ts';

/** One build of the frontend: what everything that talks to the daemon for it shares. */
export interface FrontendBuild {
  readonly gateway: Gateway;
  readonly options: BuildOptions;
  readonly resolver: MetadataResolver;
  readonly signal: AbortSignal | undefined;
  /** The language of the Dockerfile, if it is not that of the reference. */
  readonly instructionSet?: InstructionSet;
  /** Decides what sources without a digest are, in a locked build. */
  readonly pins?: SourcePins;
}

/** The session that serves a local directory. */
export function localSession({ gateway, options }: FrontendBuild, name: string): string {
  return options.localSessionIds.get(name) ?? gateway.build.sessionId;
}

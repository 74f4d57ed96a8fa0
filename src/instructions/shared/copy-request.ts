import type { LineRange } from '../../diagnostics/compile-error.ts';
import type { State } from '../../llb/state.ts';
import type { CopyArguments } from './copy-arguments.ts';

/** Flags that COPY and ADD share; '' and `[]` when not given. */
export interface CopyFlags {
  readonly chown: string;
  readonly chmod: string;
  /** Whether the files get a layer of their own that does not depend on those below it. */
  readonly link: boolean;
  readonly excludes: readonly string[];
}

/** Flags of COPY alone; `--from` is resolved before a copy is lowered. */
export interface OwnCopyFlags {
  /** Whether the directories above a source are made too. */
  readonly parents: boolean;
}

/** Flags of ADD alone. */
export interface OwnAddFlags {
  /** Digest of a file, or commit of a repository; '' when not given. */
  readonly checksum: string;
  /** Undefined when the flag was not written. */
  readonly keepGitDir: boolean | undefined;
  readonly unpack: boolean | undefined;
}

interface AnyCopy extends CopyArguments, CopyFlags {
  readonly code: string;
  readonly lines: LineRange;
  /** Where paths are taken from. */
  readonly state: State;
  /** Whether paths that `.dockerignore` leaves out are reported. */
  readonly checkIgnored: boolean;
}

/** A COPY or ADD with what it copies from. */
export type CopyRequest =
  | (AnyCopy & OwnCopyFlags & { readonly kind: 'COPY' })
  | (AnyCopy & OwnAddFlags & { readonly kind: 'ADD' });

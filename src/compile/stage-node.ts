import type { LineRange } from '../diagnostics/compile-error.ts';
import type { Platform } from '../image/platform.ts';
import type { NamedContext } from './ports.ts';

/**
 * A stage as the Dockerfile declares it, with its FROM expanded, or an image that only `COPY --from` or a mount names
 * (`unregistered`). Nothing of it changes except `usedPaths`. It is the key under which the later phases keep what they
 * find out: `LinkedStages` its commands, `LoadedStages` what it is based on, `LoweredStage` what it becomes.
 */
export interface StageNode {
  /** In lower case; '' if FROM does not set one. */
  readonly name: string;
  readonly docComment: string;
  /** The FROM line; '' for an unregistered image. */
  readonly code: string;
  readonly lines: LineRange;
  readonly unregistered: boolean;
  /** Its name or `stage-N`, as messages show it; '' for an unregistered image. */
  readonly shownName: string;
  /** The image or stage that FROM names, expanded. */
  readonly baseName: string;
  /** The platform that FROM names. */
  readonly platform: Platform | undefined;
  /** The earlier stage that it is based on. */
  readonly base: StageNode | undefined;
  /** The named context that replaces the stage. */
  readonly namedContext: NamedContext | undefined;
  /** ARGs that its FROM, and the FROMs below it, refer to. */
  readonly fromArgs: ReadonlySet<string>;
  /** Number of its numbered steps without triggers; FROM is one if it loads something. */
  readonly stepCount: number;
  readonly ignoreCache: boolean;
  /**
   * Absolute paths that anything uses of what the stage is based on. A chain of stages has one set, because a local
   * context at its bottom must include what any of them uses. Read when the graph is marshalled.
   */
  readonly usedPaths: Set<string>;
}

const noNames: ReadonlySet<string> = new Set();

/** The node of an image that only an instruction names. */
export function createUnregistered(baseName: string, lines: LineRange): StageNode {
  return {
    name: '',
    docComment: '',
    code: '',
    lines,
    unregistered: true,
    shownName: '',
    baseName,
    platform: undefined,
    base: undefined,
    namedContext: undefined,
    fromArgs: noNames,
    stepCount: 0,
    ignoreCache: false,
    usedPaths: new Set(),
  };
}

import type { LineRange } from '../../diagnostics/compile-error.ts';
import type { FactContent } from '../../diagnostics/fact.ts';
import type { DockerImage } from '../../image/oci-image.ts';
import type { Platform } from '../../image/platform.ts';
import type { CapSet } from '../../llb/caps.ts';
import type { ProxyEnv } from '../../llb/ops/exec-spec.ts';
import type { RunSettings } from '../../llb/ops/run-settings.ts';
import type { SourceLocation } from '../../llb/source-map.ts';
import type { State } from '../../llb/state.ts';
import type { EnvGetter } from '../../shell/env.ts';
import type { LexOptions } from '../../shell/lexer.ts';
import type { ArgList, OptionalKeyValue } from './arg-list.ts';

/** Settings that all stages of a build share. */
export interface LowerOptions {
  readonly buildArgs: ReadonlyMap<string, string>;
  /** ARGs before the first FROM, and the predefined ones. */
  readonly globalArgs: EnvGetter;
  readonly lex: LexOptions;
  readonly proxyEnv: ProxyEnv | undefined;
  readonly cacheIdNamespace: string;
  readonly targetPlatform: Platform;
  readonly buildPlatforms: readonly Platform[];
  readonly runSettings: RunSettings;
  /** Whether features of the labs syntax are on: `RUN --device`. */
  readonly labs: boolean;
  /** Undefined in the reference's unit tests only. */
  readonly caps: CapSet | undefined;
  /** Whether `.dockerignore` excludes a path of the build context; undefined if there are no patterns. */
  readonly isIgnored: ((path: string) => boolean) | undefined;
  /** SOURCE_DATE_EPOCH in nanoseconds, if it is set. */
  readonly createdTime: bigint | undefined;
}

/** A stage or image that an instruction names. A stage that comes later in the file is not ready. */
export type StageSource = ReadySource | { readonly ready: false };

/** A stage or image that an instruction takes files from. */
export interface ReadySource {
  readonly ready: true;
  readonly state: State;
  /** Records that one of its paths is used, so that a local context behind it can be filtered. */
  usePath(path: string): void;
}

/** Where a step runs, as its name shows it. */
export interface StepPlace {
  readonly platform: Platform | undefined;
  /** The variables of the step, whose TARGET* say what it cross-compiles for. */
  readonly env: EnvGetter;
  readonly recount?: boolean;
}

/**
 * The stage that is being lowered, as instructions see it. They read and replace `state`, change `image`, and report
 * facts. `compile/` creates it for the lowering of one stage.
 */
export interface StageContext {
  state: State;
  readonly image: DockerImage;
  readonly platform: Platform;
  /** The stage's name in step names; '' if the Dockerfile has only one stage. */
  readonly name: string;
  readonly ignoreCache: boolean;
  readonly options: LowerOptions;
  /** The main context. It is resolved after all stages are lowered, when the used paths are known. */
  readonly buildContext: State;
  /** ARGs declared so far, those of the base stage first; lowering of ARG appends. */
  buildArgs: ArgList;
  /** Lines of the last CMD, ENTRYPOINT and HEALTHCHECK in this stage, by keyword in lower case. */
  readonly seen: Map<string, LineRange>;
  /** Whether a WORKDIR has been lowered. */
  workdirSet: boolean;
  /** The variables that `$X` can refer to now. */
  readonly env: EnvGetter;

  /** What `--from` of COPY (index 0) or the n-th `--mount` refers to; undefined for the build context. */
  source(index: number): StageSource | undefined;
  /** Notes that a path of the build context, or of this stage itself, is used. A relative path starts at the root. */
  useContextPath(path: string): void;
  useOwnPath(path: string): void;
  /** Returns `[stage n/total] TEXT`. Counts the step unless `recount` asks for the number of the step before. */
  stepName(text: string, place: StepPlace): string;
  /** Expands a word with the Dockerfile's escape token against `env`, reporting undefined variables as facts. */
  expandWord(word: string): string;
  location(lines: LineRange): SourceLocation;
  /** Appends a history entry; ` # buildkit` is added if `fromState` is true. */
  commit(createdBy: string, options?: { readonly layer?: boolean; readonly fromState?: boolean }): void;
  /** Records an ARG for the outline. */
  noteArg(
    arg: OptionalKeyValue,
    info: { readonly lines: LineRange; readonly value: string | undefined; readonly inherited: boolean },
  ): void;
  /** Records a secret or SSH mount for the outline. */
  noteSecret(secret: { readonly name: string; readonly required: boolean; readonly lines: LineRange }): void;
  noteSsh(ssh: { readonly name: string; readonly required: boolean; readonly lines: LineRange }): void;
  /** Reports with the comments of the instruction being lowered, and with its lines unless others are given. */
  report(fact: FactContent, lines?: LineRange): void;
}

import type { CompileError } from '../diagnostics/compile-error.ts';
import type { ErrorSink } from '../diagnostics/error-sink.ts';
import type { FactSink } from '../diagnostics/fact.ts';
import type { DockerImage } from '../image/oci-image.ts';
import type { Platform } from '../image/platform.ts';
import type { InstructionSet } from '../instructions/instruction-set.ts';
import type { Command } from '../instructions/registry.ts';
import type { CapSet } from '../llb/caps.ts';
import type { EnvList } from '../llb/env-list.ts';
import type { RunSettings } from '../llb/ops/run-settings.ts';
import type { SourceMap } from '../llb/source-map.ts';
import type { State } from '../llb/state.ts';

export type ResolveMode = 'default' | 'pull' | 'local';

/** The options of one compile. None of them needs a daemon; what does is in {@link CompilePorts}. */
export interface CompileOptions {
  /** The language of the file, which is also what it was parsed with. */
  readonly instructionSet: InstructionSet;
  /** Stage name or index text; '' is the last stage. */
  readonly target: string;
  readonly buildArgs: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<string, string>;
  readonly cacheIdNamespace: string;
  readonly imageResolveMode: ResolveMode;
  readonly runSettings: RunSettings;
  /** Whether features of the labs syntax are on; undefined where the file's `# syntax=` line decides. */
  readonly labs: boolean | undefined;
  readonly buildPlatforms: readonly Platform[];
  /** Undefined if the user named none. A base image may decide then. */
  readonly targetPlatform: Platform | undefined;
  readonly multiPlatformRequested: boolean;
  /** Compile every stage, needed or not (lint without a target). */
  readonly allStages: boolean;
  /** Whether the image gets one layer above its base. */
  readonly squash: boolean;
  readonly caps: CapSet | undefined;
  readonly sourceMap: SourceMap | undefined;
}

/** What a compile needs from outside. `frontend/` implements it with a gateway, tests with fixtures. */
export interface CompilePorts {
  resolveImageConfig(
    ref: string,
    request: { readonly platform: Platform; readonly resolveMode: ResolveMode; readonly logName: string },
  ): Promise<{ readonly ref: string; readonly digest: string; readonly config: Uint8Array }>;
  /** A named context that replaces a stage or an image; undefined if there is none with that name. */
  namedContext(name: string, request: NamedContextRequest): NamedContext | undefined;
  /** Whether `--no-cache` or `--no-cache-filter` names the stage ('' for one without a name). */
  isNoCache(stageName: string): boolean;
  /** Matcher of `.dockerignore`; undefined when it has no patterns or the context is not local. */
  dockerIgnore(): Promise<((path: string) => boolean) | undefined>;
  /** The main build context, reduced to these paths; undefined or empty is all of it. */
  mainContext(followPaths: readonly string[] | undefined): Promise<State>;
  /** Commit or modification time of the only source of the state. A plain number is in seconds, UTC. */
  sourceEpoch(state: State, logName: string): Promise<Epoch | bigint | undefined>;
  readonly report: FactSink;
  /**
   * Receives the errors of single instructions. The compile then continues without the instruction instead of ending, so
   * that all mistakes in the file are reported; the result cannot be built. `resolveImageConfig` must answer for
   * `unknownBase`, which replaces a wrong FROM.
   */
  readonly recover?: ErrorSink;
  /** Shows tools the variables that are known at each point of the compile. */
  readonly trace?: CompileTrace;
  /** Called when all stages are lowered. Returns the error into which checks with `error=true` turn warnings. */
  checkError(): CompileError | undefined;
}

/** Variables while a Dockerfile is compiled. */
export interface CompileTrace {
  /** The variables that FROM lines can refer to. */
  globalArgs(env: EnvList): void;
  /** The variables that an instruction of a stage can refer to, before it is lowered. */
  instruction(instruction: Command, env: EnvList): void;
}

/** A time: seconds since 1970, and the zone in which history entries show it (a git commit has the committer's). */
export interface Epoch {
  readonly seconds: bigint;
  /** The fraction of a second, if the source has one. */
  readonly nanoseconds?: number;
  readonly utcOffsetSeconds: number;
}

export interface NamedContextRequest {
  readonly platform?: Platform;
  readonly resolveMode?: ResolveMode;
  /** Asked at marshal time for the paths that a local context must include. */
  readonly followPaths?: () => readonly string[] | undefined;
}

export interface NamedContext {
  /** `image` is undefined for contexts that are not images. */
  load(): Promise<{ readonly state: State; readonly image: DockerImage | undefined }>;
}

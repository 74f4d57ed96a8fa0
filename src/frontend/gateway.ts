import type { LineRange } from '../diagnostics/compile-error.ts';
import type { Platform } from '../image/platform.ts';
import type { CapSet } from '../llb/caps.ts';
import type { Definition } from '../llb/definition.ts';

/**
 * What the frontend needs from a BuildKit daemon or its replacement. Three adapters implement it (`gateway/stdio`,
 * `gateway/control`, `gateway/local`). Every method rejects with a `GatewayError` if the peer reports an error, and
 * observes `signal`.
 */
export interface Gateway {
  /** Options of this build, read once: `BUILDKIT_FRONTEND_OPT_*` of a frontend container, flags of a command. */
  readonly build: GatewayBuild;
  /** Definitions given as `input:` contexts, by name. */
  inputs(signal?: AbortSignal): Promise<ReadonlyMap<string, Definition>>;
  solve(request: SolveRequest, signal?: AbortSignal): Promise<SolveResult>;
  resolveImageConfig(ref: string, request: ResolveImageRequest, signal?: AbortSignal): Promise<ResolvedImage>;
  resolveSourceMeta(request: ResolveSourceRequest, signal?: AbortSignal): Promise<SourceMeta>;
  /** File of a solved ref. */
  readFile(ref: string, path: string, range?: FileRange, signal?: AbortSignal): Promise<Uint8Array>;
  /** Entries of a directory of a solved ref. */
  readDir(ref: string, path: string, signal?: AbortSignal): Promise<readonly FileStat[]>;
  statFile(ref: string, path: string, signal?: AbortSignal): Promise<FileStat>;
  warn(warning: GatewayWarning, signal?: AbortSignal): Promise<void>;
}

/** What is known of a build when it begins. */
export interface GatewayBuild {
  readonly options: ReadonlyMap<string, string>;
  /** '' when no client serves this build alone: any session may then serve its local sources. */
  readonly sessionId: string;
  /** Set where a graph must come out the same each time although it has no session (`local.unique`). */
  readonly localUniqueId?: string;
  /** The default is `buildkit`. */
  readonly product: string;
  readonly workers: readonly Worker[];
  /** Capabilities of the gateway API (`readfile`, `source.metaresolver`, …). */
  readonly frontendCaps: CapSet;
  /** Capabilities of LLB (`exec.mount.bind`, …). */
  readonly llbCaps: CapSet;
}

/** Who runs steps: the first worker is the default one. */
export interface Worker {
  readonly id: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly platforms: readonly Platform[];
}

/** `ref` '' is an empty filesystem (scratch). */
export interface SolveRequest {
  readonly definition?: Definition;
  readonly frontend?: string;
  readonly frontendOptions?: ReadonlyMap<string, string>;
  readonly frontendInputs?: ReadonlyMap<string, Definition>;
  readonly cacheImports?: readonly CacheImport[];
  readonly evaluate?: boolean;
}

/** A cache to import: its type (`registry`, `local`, …) and what that type needs. */
export interface CacheImport {
  readonly type: string;
  readonly attrs: Readonly<Record<string, string>>;
}

/** A solve's or a build's result: one ref, or one per platform id, with metadata. */
export interface SolveResult {
  readonly ref?: string;
  readonly refs?: ReadonlyMap<string, string>;
  readonly metadata: ReadonlyMap<string, Uint8Array>;
  readonly attestations?: ReadonlyMap<string, readonly Attestation[]>;
}

/** A statement about a result, such as an SBOM. */
export interface Attestation {
  /** A number is a kind that is not known here; it is passed on. */
  readonly kind: 'in-toto' | 'bundle' | number;
  readonly metadata: ReadonlyMap<string, Uint8Array>;
  readonly ref?: string;
  readonly path: string;
  readonly inTotoPredicateType: string;
  readonly inTotoSubjects: readonly {
    readonly kind: 'self' | 'raw' | number;
    readonly digests: readonly string[];
    readonly name: string;
  }[];
}

/** A request for the config of an image. */
export interface ResolveImageRequest {
  readonly platform?: Platform;
  /** 'default' | 'pull' | 'local', as the reference's ResolveMode prints it. */
  readonly resolveMode?: string;
  readonly logName: string;
  /** Set for an OCI layout that the session's client serves. */
  readonly ociStore?: { readonly sessionId: string; readonly storeId: string };
}

/** `ref` differs from the requested one if a source policy rewrote it. */
export interface ResolvedImage {
  readonly ref: string;
  readonly digest: string;
  readonly config: Uint8Array;
}

/** `identifier` is a source op's (`docker-image://…`, `git://…`, `https://…`, `oci-layout://…`). */
export interface ResolveSourceRequest {
  readonly identifier: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly platform?: Platform;
  readonly logName: string;
  readonly resolveMode?: string;
  readonly image?: { readonly noConfig?: boolean };
  /** Whether the git commit and tag objects are wanted. */
  readonly git?: { readonly returnObject: boolean };
}

/** What is known of a source: one of `image`, `git` and `http`, by its kind. */
export interface SourceMeta {
  readonly identifier: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly image?: { readonly digest: string; readonly config: Uint8Array };
  readonly git?: {
    readonly checksum: string;
    readonly ref: string;
    readonly commitChecksum: string;
    readonly commitObject: Uint8Array;
    readonly tagObject: Uint8Array;
  };
  readonly http?: {
    readonly checksum: string;
    readonly filename: string;
    /** Nanoseconds since 1970. */
    readonly lastModified?: bigint;
  };
}

/** Bytes `[offset, offset + length)`. */
export interface FileRange {
  readonly offset: number;
  readonly length: number;
}

/** A file or directory of a solved ref: mode bits as in Unix, size in bytes, time in nanoseconds since 1970. */
export interface FileStat {
  readonly path: string;
  readonly mode: number;
  readonly size: bigint;
  readonly modTime: bigint;
  readonly linkname: string;
  /** Numbers of the owner and the group, where they are known. */
  readonly uid?: number;
  readonly gid?: number;
}

/** A warning of the build checks: its rule and message, and where it is. */
export interface GatewayWarning {
  readonly digest: string;
  readonly level: number;
  readonly short: string;
  readonly detail: readonly string[];
  readonly url: string;
  readonly source?: WarningSource;
  readonly ranges: readonly LineRange[];
}

/** The file that a warning is about. */
export interface WarningSource {
  readonly filename: string;
  readonly language: string;
  readonly data: Uint8Array;
  readonly definition?: Definition;
}

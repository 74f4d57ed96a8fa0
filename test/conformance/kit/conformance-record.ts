/** What a build returned and said, in the form of `expected.json` (see `README.md` of the cases). */
export interface ConformanceRecord {
  readonly error: ErrorRecord | null;
  readonly result: { readonly type: string; readonly refs: Readonly<Record<string, RefRecord>> } | null;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly metadataDigests: Readonly<Record<string, string>>;
  readonly attestations: Readonly<Record<string, readonly AttestationRecord[]>>;
  readonly warnings: readonly WarningRecord[];
  readonly forwarded: readonly ForwardedRecord[];
  readonly images: readonly ImageRecord[];
}

export interface ErrorRecord {
  readonly code: number;
  readonly message: string;
  readonly details: readonly { readonly type: string; readonly value: unknown }[];
}

export interface DefinitionRecord {
  readonly head: string;
  readonly headIndex: number;
  readonly ops: readonly OpRecord[];
  readonly source?: SourceRecord;
  readonly strayMetadata?: Readonly<Record<string, unknown>>;
}

/** A ref that the result names; `empty` is scratch, `unknownRef` one that no solve gave. */
export interface RefRecord extends Partial<DefinitionRecord> {
  readonly empty?: true;
  readonly unknownRef?: string;
  readonly cacheImports?: readonly unknown[];
  readonly evaluate?: boolean;
}

export interface OpRecord {
  readonly digest: string;
  readonly op: object;
  readonly metadata?: Readonly<Record<string, unknown>>;
}

export interface SourceRecord {
  readonly infos: readonly SourceInfoRecord[];
  readonly locations: Readonly<
    Record<string, readonly { readonly sourceIndex: number; readonly ranges: readonly string[] }[]>
  >;
}

export interface SourceInfoRecord {
  readonly filename: string;
  readonly language: string;
  readonly dataDigest: string;
  readonly definition?: DefinitionRecord;
}

export interface AttestationRecord {
  readonly kind: number;
  readonly path: string;
  readonly predicateType: string;
  readonly subjects: readonly {
    readonly kind: number;
    readonly digest: readonly string[];
    readonly name: string;
  }[];
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly ref: RefRecord;
}

export interface WarningRecord {
  readonly level: number;
  readonly short: unknown;
  readonly detail: readonly unknown[];
  readonly url: string;
  readonly ranges: readonly string[];
  readonly vertexIsSource: boolean;
  readonly info?: Omit<SourceInfoRecord, 'definition'> & { readonly definitionHead: string };
}

export interface ForwardedRecord {
  readonly frontend: string;
  readonly opts: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, DefinitionRecord>>;
}

export interface ImageRecord {
  readonly ref: string;
  readonly platform: string;
  readonly digest: string;
  readonly config: string;
}

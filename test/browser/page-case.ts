/** A conformance case as the page gets it, over JSON. */
export interface PageCase {
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
  readonly workers: readonly {
    readonly id: string;
    readonly labels: Record<string, string>;
    readonly platforms: readonly string[];
  }[];
  readonly caps: { readonly frontend: readonly PageCap[]; readonly llb: readonly PageCap[] };
  readonly images: readonly {
    readonly ref: string;
    readonly platform: string;
    readonly digest: string;
    readonly config: string;
  }[];
  /** Path to content in base64. */
  readonly files: Readonly<Record<string, string>>;
}

interface PageCap {
  readonly id: string;
  readonly enabled: boolean;
}

/** Digests of all ops of all refs, or the error's text. */
export interface PageResult {
  readonly name: string;
  readonly digests?: readonly string[];
  readonly error?: string;
}

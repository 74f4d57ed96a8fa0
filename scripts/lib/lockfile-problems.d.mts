export interface LockedPackage {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

export function lockfileProblems(
  lock: { readonly packages: Readonly<Record<string, LockedPackage>> },
  manifest: { readonly scripts?: Readonly<Record<string, string>> },
): string[];

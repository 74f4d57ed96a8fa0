export interface TestTotals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export function summarizeTests(
  totals: TestTotals,
  missed: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): { readonly lines: readonly string[]; readonly code: number };

interface FileResult {
  readonly name: string;
  readonly status: string;
  readonly message?: string;
  readonly assertionResults: readonly {
    readonly status: string;
    readonly fullName: string;
    readonly failureMessages?: readonly string[];
  }[];
}

export function failuresIn(
  report: { readonly testResults: readonly FileResult[] },
  root: string,
): readonly string[];

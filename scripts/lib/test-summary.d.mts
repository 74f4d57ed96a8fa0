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

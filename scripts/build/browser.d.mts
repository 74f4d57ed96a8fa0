/** See browser.mjs. */
export function buildBrowser(options?: {
  readonly outfile?: string;
  readonly entry?: string;
}): Promise<{ readonly modules: number; readonly bytes: number }>;

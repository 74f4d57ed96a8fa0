export function bundleForBrowser(options: {
  readonly outfile: string;
  readonly entry: string;
  readonly resolveDir?: string;
  readonly write?: boolean;
}): Promise<{ readonly modules: number; readonly bytes: number }>;

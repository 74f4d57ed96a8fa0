/** See bundles.mjs. */
export function buildFrontend(): Promise<void>;

export function bundleForHost(options: { readonly entry: string; readonly dir: string }): Promise<void>;

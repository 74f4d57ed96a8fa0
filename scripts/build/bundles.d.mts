/** See bundles.mjs. */
export function buildFrontend(): Promise<void>;

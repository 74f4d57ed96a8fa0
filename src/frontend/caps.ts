import { CompileError } from '../diagnostics/compile-error.ts';
import type { GatewayBuild } from './gateway.ts';
import { GatewayError } from './gateway-error.ts';
import { frontendCapDetail } from './wire/error-details.ts';

/** Ids of gateway capabilities that decide what is called (moby/buildkit v0.32.2 frontend/gateway/pb/caps.go). */
export const gatewayCaps = {
  frontendInputs: 'frontend.inputs',
  sourceMetaResolver: 'source.metaresolver',
  evaluate: 'gateway.solve.evaluate',
  statFile: 'statfile',
} as const;

/** Throws a CompileError when the daemon is too old. */
export function validateMinCaps({ llbCaps }: GatewayBuild): void {
  const missing = llbCaps.whyUnsupported('file.base');
  if (missing === undefined) return;
  throw new CompileError(`needs BuildKit 0.5 or later: ${missing}`, { code: 'unsupported' });
}

/** Capabilities that a client can require of this frontend (`frontend.caps`). */
const ownCaps: ReadonlySet<string> = new Set(
  ['inputs', 'subrequests', 'contexts', 'gitquerystring'].map((name) => `moby.buildkit.frontend.${name}`),
);

/**
 * The error for capabilities that the client requires and the frontend lacks; undefined if there are none. If each
 * missing capability says `+forward`, the build may still be forwarded to another frontend, and the error applies
 * only if it is not.
 */
export function missingFrontendCap(
  requested: string,
): { readonly error: GatewayError; readonly mayForward: boolean } | undefined {
  if (requested === '') return undefined;
  let missing: { readonly error: GatewayError; readonly mayForward: boolean } | undefined;
  for (const cap of requested.split(',')) {
    const [name = ''] = cap.split('+', 1);
    if (ownCaps.has(name)) continue;
    missing = { error: missingCapError(name), mayForward: cap.includes('+forward') };
    if (!missing.mayForward) return missing;
  }
  return missing;
}

const unimplemented = 12;

function missingCapError(name: string): GatewayError {
  return new GatewayError(`unsupported frontend capability ${name}`, unimplemented, [
    frontendCapDetail(name),
  ]);
}

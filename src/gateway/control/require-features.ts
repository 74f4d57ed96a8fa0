import type { BuildRequest } from '../../client/build/build-job.ts';
import { tooOld } from '../../client/connect/too-old.ts';
import type { Gateway } from '../../frontend/gateway.ts';
import { Cap } from '../../llb/cap-ids.ts';

/**
 * Throws a `DaemonError` if a build needs something that its daemon does not report as supported. An older daemon ignores
 * fields that it does not know: it would ask a registry for an OCI layout, write only the first output, or build without the
 * policy and the attestations.
 */
export function requireFeatures(
  { build: { llbCaps } }: Gateway,
  { exports = [], sourcePolicy }: Pick<BuildRequest, 'exports' | 'sourcePolicy'>,
  options: ReadonlyMap<string, string>,
): void {
  const entries = [...options];
  const needed = [
    entries.some(isLayout) && features.layouts,
    entries.some(isAttestation) && features.attestations,
    sourcePolicy !== undefined && features.policies,
    exports.length > 1 && features.outputs,
  ];
  const missing = needed.find((feature) => feature && !llbCaps.supports(feature.cap));
  if (missing) throw tooOld(missing.what, missing.since);
}

const buildkit11 = 'BuildKit 0.11 or Docker Engine 23';
const features = {
  layouts: { cap: Cap.sourceOciLayout, what: 'oci-layout:// contexts', since: buildkit11 },
  attestations: { cap: Cap.exporterAttestations, what: 'attestations', since: buildkit11 },
  policies: { cap: Cap.sourcePolicy, what: 'source policies', since: buildkit11 },
  outputs: {
    cap: Cap.exporterMultiple,
    what: 'several outputs of one build',
    since: 'BuildKit 0.13 or Docker Engine 26',
  },
} as const;

function isLayout([key, value]: readonly [string, string]): boolean {
  return key.startsWith('context:') && value.startsWith('oci-layout://');
}

/** The default provenance (`inline-only`) is for daemons that have it. */
function isAttestation([key, value]: readonly [string, string]): boolean {
  return key.startsWith('attest:') && !value.split(',').includes('inline-only=true');
}

import type { Attestation, SolveResult } from '../frontend/gateway.ts';
import type { CapSet } from '../llb/caps.ts';
import type { moby } from '../proto/gateway-codec.ts';

type frontendResult = moby.buildkit.v1.frontend.Result.$Properties;
type frontendAttestation = moby.buildkit.v1.frontend.Attestation.$Properties;
type frontendRef = moby.buildkit.v1.frontend.Ref.$Properties;

const kinds = ['in-toto', 'bundle'] as const;
const subjectKinds = ['self', 'raw'] as const;

/** Decodes a result; old daemons send only the ids. */
export function resultFromProto(result: frontendResult): SolveResult {
  const attestations = Object.entries(result.attestations ?? {}).filter(
    ([, list]) => list.attestation?.length,
  );
  return {
    ref: result.ref ? (result.ref.id ?? '') : (result.refDeprecated ?? undefined),
    refs: refsFromProto(result),
    metadata: new Map(Object.entries(result.metadata ?? {})),
    attestations:
      attestations.length === 0
        ? undefined
        : new Map(
            attestations.map(([key, list]) => [key, (list.attestation ?? []).map(attestationFromProto)]),
          ),
  };
}

/**
 * Encodes a result for Return. `refs` is used if there are several; a daemon without `proto.refarray` gets only the
 * ids. `definitions` returns the definition of a ref, which the daemon expects back.
 */
export function resultToProto(
  result: SolveResult,
  caps: CapSet,
  refOf: (id: string) => frontendRef,
): frontendResult {
  const attestations = [...(result.attestations ?? [])].map(([key, list]) => {
    return [key, { attestation: list.map((one) => attestationToProto(one, refOf)) }] as const;
  });
  return {
    ...refsToProto(result, caps.supports('proto.refarray'), refOf),
    metadata: Object.fromEntries(result.metadata),
    attestations: Object.fromEntries(attestations),
  };
}

/** An empty map counts as none. */
function refsFromProto({ refs, refsDeprecated }: frontendResult): ReadonlyMap<string, string> | undefined {
  const entries = refs
    ? Object.entries(refs.refs ?? {}).map(([key, ref]) => [key, ref.id ?? ''] as const)
    : Object.entries(refsDeprecated?.refs ?? {});
  return entries.length === 0 ? undefined : new Map(entries);
}

function refsToProto(
  result: SolveResult,
  array: boolean,
  refOf: (id: string) => frontendRef,
): frontendResult {
  if (result.refs === undefined) {
    const id = result.ref ?? '';
    return array ? { ref: refOf(id) } : { refDeprecated: id };
  }
  const entries = [...result.refs];
  return array
    ? { refs: { refs: Object.fromEntries(entries.map(([key, id]) => [key, refOf(id)])) } }
    : { refsDeprecated: { refs: Object.fromEntries(entries) } };
}

/** Numbers without a name here are passed on. */
function nameOf<T>(names: readonly T[], kind: number | null | undefined): T | number {
  return names[kind ?? 0] ?? kind ?? 0;
}

function numberOf<T>(names: readonly T[], kind: T | number): number {
  return typeof kind === 'number' ? kind : names.indexOf(kind);
}

function attestationFromProto(attestation: frontendAttestation): Attestation {
  return {
    kind: nameOf(kinds, attestation.kind),
    metadata: new Map(Object.entries(attestation.metadata ?? {})),
    ref: attestation.ref?.id || undefined,
    path: attestation.path ?? '',
    inTotoPredicateType: attestation.inTotoPredicateType ?? '',
    inTotoSubjects: (attestation.inTotoSubjects ?? []).map((subject) => ({
      kind: nameOf(subjectKinds, subject.kind),
      digests: subject.digest ?? [],
      name: subject.name ?? '',
    })),
  };
}

function attestationToProto(
  attestation: Attestation,
  refOf: (id: string) => frontendRef,
): frontendAttestation {
  return {
    kind: numberOf(kinds, attestation.kind),
    metadata: Object.fromEntries(attestation.metadata),
    ref: refOf(attestation.ref ?? ''),
    path: attestation.path,
    inTotoPredicateType: attestation.inTotoPredicateType,
    inTotoSubjects: attestation.inTotoSubjects.map(({ kind, digests, name }) => ({
      kind: numberOf(subjectKinds, kind),
      digest: [...digests],
      name,
    })),
  };
}

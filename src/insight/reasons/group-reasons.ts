import { type Cause, isRootCause } from './cause.ts';

/** A reason for which steps ran: the causes, and the steps that they are in, the first one first. */
export interface Reason<Step> {
  readonly causes: readonly Cause[];
  readonly steps: readonly Step[];
}

/**
 * The root causes of a build, each of them once: a variable that changed is in every RUN behind it, and a file may be
 * copied twice. A step belongs to the reason that names the first of its causes.
 */
export function groupReasons<Step extends { readonly causes: readonly Cause[] }>(
  steps: readonly Step[],
): readonly Reason<Step>[] {
  const reasons: { causes: readonly Cause[]; steps: Step[] }[] = [];
  const known = new Map<string, Step[]>();
  for (const step of steps) {
    const atoms = step.causes.filter(isRootCause).flatMap(atomsOf);
    const fresh = atoms.filter((atom) => !known.has(JSON.stringify(atom)));
    const first = atoms[0];
    if (first === undefined) continue;
    if (fresh.length === 0) known.get(JSON.stringify(first))?.push(step);
    else {
      const own = [step];
      for (const atom of fresh) known.set(JSON.stringify(atom), own);
      reasons.push({ causes: fresh, steps: own });
    }
  }
  return reasons;
}

/** A cause for each field. */
function atomsOf(cause: Cause): readonly Cause[] {
  if (cause.kind !== 'own' || cause.fields.length < 2) return [cause];
  return cause.fields.map((field) => ({ kind: 'own', fields: [field] }));
}

import { type Cause, isRootCause } from './cause.ts';

/** A reason why steps ran: its causes, and the steps that have them, in the order of the build. */
export interface Reason<Step> {
  readonly causes: readonly Cause[];
  readonly steps: readonly Step[];
}

/**
 * Groups the root causes of a build so that each is listed once: a changed variable affects every later RUN, and a file
 * may be copied twice. A step belongs to the reason that contains the first of its causes.
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

/** Splits a cause into one cause per field. */
function atomsOf(cause: Cause): readonly Cause[] {
  if (cause.kind !== 'own' || cause.fields.length < 2) return [cause];
  return cause.fields.map((field) => ({ kind: 'own', fields: [field] }));
}

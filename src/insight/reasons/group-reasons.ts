import type { SourcePlace } from '../graph/step-graph.ts';
import { type Cause, type FieldChange, isRootCause } from './cause.ts';

/** A reason why steps ran: its causes, and the steps that have them, in the order of the build. */
export interface Reason<Step> {
  readonly causes: readonly Cause[];
  readonly steps: readonly Step[];
}

/**
 * Groups the root causes of a build so that each is listed once: a changed variable affects every later RUN, a changed
 * WORKDIR affects the steps after it, and a file may be copied twice. A step belongs to the reason that contains the
 * first of its causes.
 */
export function groupReasons<Step extends StepOfReason>(steps: readonly Step[]): readonly Reason<Step>[] {
  const reasons: { causes: readonly Cause[]; steps: Step[] }[] = [];
  const known = new Map<string, Step[]>();
  const directories = changedDirectories(steps);
  for (const step of steps) {
    const atoms = step.causes.filter(isRootCause).flatMap(atomsOf);
    const keyOf = (atom: Cause) => directories.get(directoryLine(step, atom) ?? '') ?? JSON.stringify(atom);
    const fresh = atoms.filter((atom) => !known.has(keyOf(atom)));
    const first = atoms[0];
    if (first === undefined) continue;
    if (fresh.length === 0) known.get(keyOf(first))?.push(step);
    else {
      const own = [step];
      for (const atom of fresh) known.set(keyOf(atom), own);
      reasons.push({ causes: fresh, steps: own });
    }
  }
  return reasons;
}

/** What the grouping needs of a step. */
interface StepOfReason {
  readonly causes: readonly Cause[];
  readonly place?: SourcePlace;
}

/** Splits a cause into one cause per field. */
function atomsOf(cause: Cause): readonly Cause[] {
  if (cause.kind !== 'own' || cause.fields.length < 2) return [cause];
  return cause.fields.map((field) => ({ kind: 'own', fields: [field] }));
}

/** The changes of WORKDIR steps by their lines. One that is relative to another one has its change. */
function changedDirectories(steps: readonly StepOfReason[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const step of steps) {
    const atom = step.causes.flatMap(atomsOf).find((each) => changeOf(each)?.field === 'mkdir.path');
    if (atom === undefined || step.place === undefined) continue;
    const { file, start } = step.place;
    found.set(`${file}:${start}`, found.get(directoryLine(step, atom) ?? '') ?? JSON.stringify(atom));
  }
  return found;
}

/** The line of the WORKDIR instruction that a change comes from. */
function directoryLine({ place }: StepOfReason, atom: Cause): string | undefined {
  const origin = changeOf(atom)?.origin;
  if (origin?.keyword !== 'WORKDIR' || origin.isEarlier || place === undefined) return undefined;
  return `${place.file}:${origin.line}`;
}

function changeOf(atom: Cause): FieldChange | undefined {
  return atom.kind === 'own' ? atom.fields[0] : undefined;
}

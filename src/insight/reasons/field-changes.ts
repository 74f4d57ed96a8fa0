import type { BuildStep } from '../graph/step-graph.ts';
import type { FieldChange } from './cause.ts';
import { type FieldOrigin, type FileSettings, originOf } from './settings.ts';
import { instructionOf } from './step-text.ts';

/** Where the parts of the steps of a build come from. */
export interface FieldSources {
  readonly settings?: readonly FileSettings[];
  /** Names of the variables that were passed with `--build-arg`. */
  readonly given?: ReadonlySet<string>;
}

/** A step, and what is known about its build. */
interface Owned {
  readonly step: BuildStep;
  readonly sources: FieldSources;
}

/**
 * The parts that differ between two instructions, each with the line that sets it if another instruction does so. If
 * only flags differ that change the graph but no part, such as `--link`, these are the parts.
 */
export function fieldChanges(before: Owned, after: Owned): readonly FieldChange[] {
  const [old, fresh] = [before.step.fields, after.step.fields];
  const names = [...new Set([...old.keys(), ...fresh.keys()])];
  const changes = names.flatMap((field) => fieldChange(field, before, after) ?? []);
  return changes.length > 0 ? changes : flagChanges(before.step, after.step);
}

function fieldChange(field: string, before: Owned, after: Owned): FieldChange | undefined {
  const [was, is] = [before.step.fields.get(field), after.step.fields.get(field)];
  if (was === is) return undefined;
  const line =
    field === 'args' && was !== undefined && is !== undefined ? changedLine(was, is, after.step) : undefined;
  const origin = originOfChange(
    deciding(field, before.step, after.step),
    before,
    is === undefined ? undefined : after,
  );
  return {
    field,
    ...(was !== undefined && { before: was }),
    ...(is !== undefined && { after: is }),
    ...(line !== undefined && { line }),
    ...(origin && { origin }),
  };
}

/** The line where a script begins to differ. Its last line is the last one of the instruction. */
function changedLine(before: string, after: string, { place }: BuildStep): number | undefined {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  if (fresh.length === 1 || place === undefined) return undefined;
  const at = fresh.findIndex((text, i) => text !== old[i]);
  return Math.max(place.start, place.end - (fresh.length - 1 - (at === -1 ? fresh.length - 1 : at)));
}

/** The field that decides where a change comes from: a path that is written as before is relative to another directory. */
function deciding(field: string, before: BuildStep, after: BuildStep): string {
  const isPath = field.endsWith('copy.dest') || field.endsWith('mkdir.path');
  return isPath && instructionOf(before) === instructionOf(after) ? 'workdir' : field;
}

/** A part that no instruction sets any more has the instruction that set it. */
function originOfChange(field: string, before: Owned, after: Owned | undefined): FieldOrigin | undefined {
  const origin = after && originIn(after, field);
  if (origin && origin.keyword !== 'FROM') return origin;
  const earlier = originIn(before, field);
  return earlier && earlier.keyword !== 'FROM' ? { ...earlier, isEarlier: true } : origin;
}

function originIn({ step, sources: { settings = [], given = new Set() } }: Owned, field: string) {
  return originOf(field, { settings, given, place: step.place });
}

function flagChanges(before: BuildStep, after: BuildStep): readonly FieldChange[] {
  const [old, fresh] = [flagsOf(before), flagsOf(after)];
  return [
    ...[...old].filter((flag) => !fresh.has(flag)).map((field) => ({ field, before: 'set' })),
    ...[...fresh].filter((flag) => !old.has(flag)).map((field) => ({ field, after: 'set' })),
  ];
}

function flagsOf(step: BuildStep): ReadonlySet<string> {
  return new Set(
    instructionOf(step)
      .split(' ')
      .filter((word) => word.startsWith('--')),
  );
}

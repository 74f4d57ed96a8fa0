import type { BuildStep } from '../graph/step-graph.ts';
import type { FieldChange } from './cause.ts';
import { type FileSettings, originOf } from './settings.ts';
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

/** The parts that differ between two instructions, each with the line that sets it if another instruction does so. */
export function fieldChanges(before: Owned, after: Owned): readonly FieldChange[] {
  const [old, fresh] = [before.step.fields, after.step.fields];
  const names = [...new Set([...old.keys(), ...fresh.keys()])];
  return names.flatMap((field) => {
    const [was, is] = [old.get(field), fresh.get(field)];
    if (was === is) return [];
    const origin = originIn(is === undefined ? before : after, deciding(field, before.step, after.step));
    return [
      {
        field,
        ...(was !== undefined && { before: was }),
        ...(is !== undefined && { after: is }),
        ...(origin && { origin }),
      },
    ];
  });
}

/** The field that decides where a change comes from: if the command text is the same, the shell changed. */
function deciding(field: string, before: BuildStep, after: BuildStep): string {
  return field === 'args' && instructionOf(before) === instructionOf(after) ? 'shell' : field;
}

function originIn({ step, sources: { settings = [], given = new Set() } }: Owned, field: string) {
  return originOf(field, { settings, given, place: step.place });
}

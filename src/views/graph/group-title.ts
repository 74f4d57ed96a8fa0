import { printableName } from '../../diagnostics/printable.ts';
import type { StepGroup } from './graph-view.ts';

/** The title of a group for people: the stage with its platform, or the source. */
export function groupTitle({ kind, name, platform }: StepGroup): string {
  const own = kind === 'other' ? 'steps' : name || 'stage';
  return printableName(platform ? `${own} (${platform})` : own);
}

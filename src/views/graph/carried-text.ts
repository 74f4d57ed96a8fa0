import { itemAt } from '../../base/list.ts';
import { printableName } from '../../diagnostics/printable.ts';
import type { Carried, GraphView, ViewInput, ViewStep } from './graph-view.ts';
import { groupTitle } from './group-title.ts';
import { cutAtWord } from './short-label.ts';

/**
 * What an input carries, as text: `/app, /etc/ssl`, `base`, `mount /bin/lint at /lint`. At most three paths are named.
 */
export function carriedText({ carries, output }: ViewInput): string {
  const shown = carries.slice(0, maxNamed).map(partText);
  const more = carries.length - shown.length;
  const parts = [
    ...shown,
    ...(more > 0 ? [`${more} more`] : []),
    ...(output > 0 ? [`result ${output}`] : []),
  ];
  return printableName(parts.join(', '));
}

/** What an input carries, cut to the length that fits into a picture. */
export function edgeLabel(input: ViewInput): string {
  return cutAtWord(carriedText(input), maxEdgeColumns);
}

/** What a step takes from other groups: `build: /app; context: /`; '' if it takes nothing. */
export function takenText(view: GraphView, step: ViewStep): string {
  const taken = step.inputs.flatMap((input) => {
    const group = itemAt(view.steps, input.step).group;
    return group === step.group ? [] : [`${groupTitle(itemAt(view.groups, group))}: ${carriedText(input)}`];
  });
  return taken.join('; ');
}

function partText(carried: Carried): string {
  if (carried.kind === 'mount')
    return carried.path === carried.target
      ? `mount ${carried.path}`
      : `mount ${carried.path} at ${carried.target}`;
  if (carried.kind === 'copy') return carried.path;
  return carried.kind === 'owner' ? `names in ${carried.path}` : carried.kind;
}

const maxNamed = 3;
const maxEdgeColumns = 26;

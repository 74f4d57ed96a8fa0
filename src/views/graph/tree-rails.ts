import { itemAt } from '../../base/list.ts';
import type { GraphView } from './graph-view.ts';

/** A line of a tree: the head of a group or one of its steps, with the rails to draw at its left. */
export interface Rail {
  readonly gutter: string;
  readonly group: number;
  /** Undefined for the head of the group. */
  readonly step?: number;
}

/**
 * The lines of a tree. A group occupies a column from its first step to the last step that takes something from it, and a
 * line leads from the column to that step. Sources have no line, and groups beyond the available columns have no rail.
 */
export function railsOf(view: GraphView, unicode: boolean): readonly Rail[] {
  const shown = view.groups.flatMap(({ kind }, group) => (kind === 'source' ? [] : [group]));
  const order = new Map(shown.map((group, at) => [group, at]));
  const uses = lastUses(view, order);
  const columns: (number | undefined)[] = [];
  const signs = unicode ? unicodeSigns : asciiSigns;
  return shown.flatMap((group) => {
    const free = columns.findIndex((held, at) => held === undefined && at < maxColumns);
    const own = free === -1 ? Math.min(columns.length, maxColumns) : free;
    columns[own] = group;
    const rails: Rail[] = [{ gutter: draw({ columns, own, taken: [], ends: [], signs }, signs.head), group }];
    for (const step of itemAt(view.groups, group).steps) {
      const from = new Set(
        itemAt(view.steps, step).inputs.map((input) => itemAt(view.steps, input.step).group),
      );
      const taken = columns.flatMap((held, at) =>
        held !== undefined && from.has(held) && at !== own ? [at] : [],
      );
      const ends = taken.filter((at) => uses.get(columns[at] ?? -1) === step);
      rails.push({ gutter: draw({ columns, own, taken, ends, signs }, signs.step), group, step });
      for (const at of ends) columns[at] = undefined;
    }
    // If a step above was the last one that takes something from this group, the rail would lead nowhere.
    const last = uses.get(group);
    const user = last === undefined ? undefined : order.get(itemAt(view.steps, last).group);
    if (user === undefined || user <= (order.get(group) ?? 0)) columns[own] = undefined;
    while (columns.length > 0 && columns.at(-1) === undefined) columns.pop();
    return rails;
  });
}

/** For each group, the last line of a step in another group that takes something from it. */
function lastUses(view: GraphView, order: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const uses = new Map<number, number>();
  for (const group of order.keys())
    for (const step of itemAt(view.groups, group).steps)
      for (const input of itemAt(view.steps, step).inputs) {
        const from = itemAt(view.steps, input.step).group;
        if (from !== group) uses.set(from, step);
      }
  return uses;
}

interface Drawing {
  readonly columns: readonly (number | undefined)[];
  readonly own: number;
  /** Columns from which a line leads to this line's column. */
  readonly taken: readonly number[];
  /** Those of them that end at this line. */
  readonly ends: readonly number[];
  readonly signs: RailSigns;
}

function draw({ columns, own, taken, ends, signs }: Drawing, mark: string): string {
  const first = Math.min(own, ...taken);
  const last = Math.max(own, ...taken);
  let out = '';
  for (let at = 0; at < Math.max(columns.length, own + 1); at++) {
    const inside = at > first && at < last;
    if (at === own) out += mark;
    else if (ends.includes(at)) out += inside ? signs.endInside : at < own ? signs.endLeft : signs.endRight;
    else if (taken.includes(at)) out += inside ? signs.cross : at < own ? signs.fromLeft : signs.fromRight;
    else if (columns[at] !== undefined) out += inside ? signs.cross : signs.rail;
    else out += inside ? signs.line : ' ';
    out += at >= first && at < last ? signs.line : ' ';
  }
  return out.trimEnd();
}

interface RailSigns {
  readonly head: string;
  readonly step: string;
  readonly rail: string;
  readonly line: string;
  readonly cross: string;
  readonly fromLeft: string;
  readonly fromRight: string;
  readonly endLeft: string;
  readonly endRight: string;
  readonly endInside: string;
}

const unicodeSigns: RailSigns = {
  head: '◆',
  step: '●',
  rail: '│',
  line: '─',
  cross: '┼',
  fromLeft: '├',
  fromRight: '┤',
  endLeft: '╰',
  endRight: '╯',
  endInside: '┴',
};

const asciiSigns: RailSigns = {
  head: '#',
  step: '*',
  rail: '|',
  line: '-',
  cross: '+',
  fromLeft: '+',
  fromRight: '+',
  endLeft: '`',
  endRight: "'",
  endInside: '+',
};

/** More rails would leave no room for the texts. */
const maxColumns = 10;

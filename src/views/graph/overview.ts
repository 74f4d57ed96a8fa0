import { firstOf, itemAt, lastOf } from '../../base/list.ts';
import type {
  Carried,
  GraphView,
  ShownState,
  StepFacts,
  StepGroup,
  ViewInput,
  ViewStep,
} from './graph-view.ts';

/**
 * Reduces a view to about `limit` steps: neighbouring steps of a group are merged into one, and neighbouring groups too if
 * there are too many. A view that is small enough is returned unchanged.
 */
export function overviewOf(view: GraphView, limit: number): GraphView {
  if (view.steps.length <= limit) return view;
  const groups = foldGroups(view.groups, Math.max(1, Math.floor(limit / 3)));
  const folds = groups.flatMap((group, index) => {
    const share = Math.max(1, Math.floor((limit * group.steps.length) / view.steps.length));
    return chunk(group.steps, Math.min(share, group.steps.length)).map((steps) => ({ steps, group: index }));
  });
  // Keeps inputs before the steps that use them, as far as the order of the steps allows it.
  folds.sort((a, b) => (a.steps[0] ?? 0) - (b.steps[0] ?? 0));
  const foldOf = new Map(folds.flatMap(({ steps }, fold) => steps.map((step) => [step, fold] as const)));
  const steps = folds.map(({ steps: list, group }, index) => {
    const members = list.map((step) => itemAt(view.steps, step));
    const { inputs: _, ...one } = members.length === 1 ? firstOf(members) : foldSteps(members);
    return { ...one, index, group, inputs: foldInputs(members, index, foldOf) };
  });
  const members = groups.map((_, group) =>
    steps.flatMap((step) => (step.group === group ? [step.index] : [])),
  );
  return {
    ...view,
    groups: groups.map((group, index) => ({ ...group, steps: members[index] ?? [] })),
    steps,
    results: view.results.map(({ step, platform }) => ({ step: foldOf.get(step) ?? 0, platform })),
  };
}

function foldGroups(groups: readonly StepGroup[], limit: number): readonly StepGroup[] {
  if (groups.length <= limit) return groups;
  return chunk(groups, limit).map((list) => {
    const [first, last] = [firstOf(list), lastOf(list)];
    if (list.length === 1) return first;
    const name = `${first.name || 'stage'} … ${last.name || 'stage'} (${list.length} stages)`;
    const steps = list.flatMap((group) => group.steps).sort((a, b) => a - b);
    return { kind: 'stage', name, platform: '', steps };
  });
}

function foldSteps(members: readonly ViewStep[]): ViewStep {
  const [first, last] = [firstOf(members), lastOf(members)];
  const places = members.flatMap(({ place }) => place ?? []);
  const label = `${members.length} steps: ${first.label.slice(0, 16)} … ${last.label.slice(0, 16)}`;
  return {
    ...last,
    kind: 'other',
    label,
    text: label,
    count: members.length,
    ...(places[0] && {
      place: {
        file: places[0].file,
        start: places.reduce((least, { start }) => Math.min(least, start), Infinity),
        end: places.reduce((most, { end }) => Math.max(most, end), 0),
      },
    }),
    ...foldFacts(members),
  };
}

/** Merges the facts of steps. Their state is the most important one of their states. */
function foldFacts(members: readonly ViewStep[]): { facts?: StepFacts } {
  const all = members.flatMap(({ facts }) => facts ?? []);
  if (all.length === 0) return {};
  const state = severity.find((one) => all.some((facts) => facts.state === one));
  const durationMs = all.reduce((sum, facts) => sum + (facts.durationMs ?? 0), 0);
  const bytes = all.reduce((sum, facts) => sum + (facts.bytes ?? 0), 0);
  return {
    facts: { ...(state && { state }), ...(durationMs > 0 && { durationMs }), ...(bytes > 0 && { bytes }) },
  };
}

const severity: readonly ShownState[] = ['failed', 'canceled', 'runs', 'depends', 'ran', 'cached'];

function foldInputs(
  members: readonly ViewStep[],
  own: number,
  foldOf: ReadonlyMap<number, number>,
): readonly ViewInput[] {
  const carried = new Map<number, Carried[]>();
  for (const { inputs } of members)
    for (const { step, carries } of inputs) {
      const fold = foldOf.get(step) ?? own;
      if (fold === own) continue;
      const known = carried.get(fold);
      if (known) known.push(...carries);
      else carried.set(fold, [...carries]);
    }
  return [...carried].map(([step, carries]) => ({ step, output: 0, carries }));
}

/** Divides the list into parts of about equal length. */
function chunk<T>(items: readonly T[], parts: number): readonly (readonly T[])[] {
  const size = items.length / parts;
  return Array.from({ length: parts }, (_, part) =>
    items.slice(Math.round(part * size), Math.round((part + 1) * size)),
  );
}

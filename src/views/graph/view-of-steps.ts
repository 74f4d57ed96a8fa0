import { itemAt, knownValue } from '../../base/list.ts';
import { withoutCredentials } from '../../base/url-credentials.ts';
import { type SourcePlace, stepKind } from '../../insight/graph/step-graph.ts';
import type { InputRef } from '../../llb/read-op.ts';
import type { pb } from '../../proto/llb-codec.ts';
import { carriedInputs } from './carried-inputs.ts';
import type { GraphView, StepFacts, StepGroup, ViewError, ViewInput, ViewStep } from './graph-view.ts';
import { shortLabel } from './short-label.ts';
import { parseStepName, type StepName } from './step-name.ts';

/** A step as read from a definition or a record. */
export interface ReadStep {
  readonly digest: string;
  readonly op: pb.Op.$Properties;
  /** The name of the step with its stage; '' if it has none. */
  readonly name: string;
  readonly inputs: readonly InputRef[];
  readonly place: SourcePlace | undefined;
}

/** What else is known about the build. */
export interface ViewOptions {
  /** What happened or will happen to the steps, by digest. */
  readonly facts?: ReadonlyMap<string, StepFacts>;
  readonly error?: ViewError;
}

/**
 * The view of steps that are sorted so that each comes after its inputs. Inputs that are not in the list are left out.
 */
export function viewOfSteps(
  read: readonly ReadStep[],
  results: readonly { readonly digest: string; readonly platform: string }[],
  { facts, error }: ViewOptions = {},
): GraphView {
  const indexes = new Map(read.map(({ digest }, index) => [digest, index]));
  const named = read.map((step) => ({ ...step, parsed: parseStepName(step.name) }));
  const inputs = named.map((step) => inputsOf(step, indexes));
  const groups = groupSteps(named, inputs);
  const groupOf = new Map(groups.flatMap(({ steps }, group) => steps.map((step) => [step, group] as const)));
  const steps = named.map(
    (step, index): ViewStep => ({
      ...plainStep(step),
      index,
      group: groupOf.get(index) ?? 0,
      inputs: inputs[index] ?? [],
      ...factsOf(facts?.get(step.digest)),
    }),
  );
  const heads = results.flatMap(({ digest, platform }) => {
    const step = indexes.get(digest);
    return step === undefined ? [] : [{ step, platform }];
  });
  return { version: 1, groups, steps, results: heads, ...(error && { error }) };
}

interface NamedStep extends ReadStep {
  readonly parsed: StepName;
}

function factsOf(facts: StepFacts | undefined): Pick<ViewStep, 'facts'> {
  return facts ? { facts } : {};
}

function plainStep({ digest, op, parsed, place }: NamedStep) {
  const source = op.source && withoutCredentials(op.source.identifier ?? '');
  const text = parsed.text || source || op.exec?.meta?.args?.join(' ') || stepKind(op);
  const { OS, Architecture, Variant } = op.platform ?? {};
  const platform = [OS, Architecture, Variant].filter(Boolean).join('/');
  return {
    digest,
    kind: stepKind(op),
    text,
    label: shortLabel(text),
    ...(source && { source }),
    ...(platform && { platform }),
    ...(place && { place }),
  };
}

function inputsOf({ op, inputs }: ReadStep, indexes: ReadonlyMap<string, number>): readonly ViewInput[] {
  const carried = carriedInputs({ ...op, inputs: op.inputs ?? [] });
  return inputs.flatMap(({ digest, index: output }, i) => {
    const step = indexes.get(digest);
    return step === undefined ? [] : [{ step, output, carries: carried[i] ?? [{ kind: 'input' as const }] }];
  });
}

/**
 * A step whose name does not contain its stage joins the group of the step that uses it. A source like that gets its own
 * group.
 */
function groupSteps(
  steps: readonly NamedStep[],
  inputs: readonly (readonly ViewInput[])[],
): readonly StepGroup[] {
  const keys: string[] = [];
  const kinds = new Map<string, Omit<StepGroup, 'steps'>>();
  const users = firstUsers(inputs);
  for (let index = steps.length - 1; index >= 0; index--) {
    const own = ownGroup(itemAt(steps, index));
    const key = own ? `${own.kind} ${own.platform} ${own.name}` : (keys[users.get(index) ?? -1] ?? 'other');
    keys[index] = key;
    if (!kinds.has(key)) kinds.set(key, own ?? { kind: 'other', name: '', platform: '' });
  }
  const members = new Map<string, number[]>();
  keys.forEach((key, index) => {
    const group = members.get(key);
    if (group) group.push(index);
    else members.set(key, [index]);
  });
  return inFileOrder(
    [...members].map(([key, list]) => ({ ...knownValue(kinds, key), steps: list })),
    steps,
  );
}

function ownGroup({ op, parsed, name }: NamedStep): Omit<StepGroup, 'steps'> | undefined {
  const { stage, platform, purpose } = parsed;
  if (stage !== undefined) return { kind: 'stage', name: stage, platform };
  if (!op.source) return undefined;
  return { kind: 'source', name: sourceName(purpose, op.source.identifier ?? name), platform };
}

/** The name of a source: `[internal] load build context` is the context, `[context NAME] …` a named context. */
function sourceName(purpose: string, identifier: string): string {
  if (purpose.startsWith('context ')) return purpose.slice('context '.length);
  return shortLabel(withoutCredentials(identifier).replace(/^(?:local|docker-image):\/\//, ''));
}

/** For each step, by its index, the first step that uses it. */
function firstUsers(inputs: readonly (readonly ViewInput[])[]): ReadonlyMap<number, number> {
  const users = new Map<number, number>();
  inputs.forEach((list, user) => {
    for (const { step } of list) if (!users.has(step)) users.set(step, user);
  });
  return users;
}

/** Sorts groups by their first line. Groups without a line come first, since others use them. */
function inFileOrder(groups: readonly StepGroup[], steps: readonly ReadStep[]): readonly StepGroup[] {
  const lineOf = ({ steps: list }: StepGroup) =>
    list.reduce((least, index) => Math.min(least, steps[index]?.place?.start ?? Infinity), Infinity);
  const lines = new Map(
    groups.map((group) => [group, group.kind === 'source' ? -1 : lineOf(group)] as const),
  );
  return [...groups].sort((a, b) => (lines.get(a) ?? 0) - (lines.get(b) ?? 0) || 0);
}

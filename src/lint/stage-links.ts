import type { CheckedDocument, CheckedInstruction, CheckedStage } from './checked-document.ts';

/** The stage that a stage stands on; undefined for an image, and for a name that has variables. */
export function baseStage(document: CheckedDocument, stage: CheckedStage): CheckedStage | undefined {
  return basesOf(document)[stage.index];
}

/** The stages in an order in which those that stand on a stage, and on these, follow it directly. */
export interface StageOrder {
  readonly stages: readonly CheckedStage[];
  /** By index of a stage, its place in `stages`. */
  readonly place: readonly number[];
  /** By index of a stage, the place behind the last one that stands on it. */
  readonly end: readonly number[];
}

export function stageOrder(document: CheckedDocument): StageOrder {
  const heirs: CheckedStage[][] = document.stages.map(() => []);
  const open: CheckedStage[] = [];
  for (const stage of document.stages.toReversed()) {
    const base = baseStage(document, stage);
    if (base === undefined) open.push(stage);
    else heirs[base.index]!.push(stage);
  }
  const stages: CheckedStage[] = [];
  for (let stage = open.pop(); stage !== undefined; stage = open.pop()) {
    stages.push(stage);
    for (const heir of heirs[stage.index]!) open.push(heir);
  }
  return { stages, ...placesIn(document, stages) };
}

function placesIn(document: CheckedDocument, ordered: readonly CheckedStage[]) {
  const place = new Array<number>(ordered.length);
  for (const [at, { index }] of ordered.entries()) place[index] = at;
  const end = place.map((at) => at + 1);
  // From the last one, so that what stands on a stage is known before the stage passes it on.
  for (const stage of ordered.toReversed()) {
    const base = baseStage(document, stage);
    if (base !== undefined) end[base.index] = Math.max(end[base.index]!, end[stage.index]!);
  }
  return { place, end };
}

const knownBases = new WeakMap<CheckedDocument, readonly (CheckedStage | undefined)[]>();

/** For each stage, the last one above it whose name its FROM tells. */
function basesOf(document: CheckedDocument): readonly (CheckedStage | undefined)[] {
  const known = knownBases.get(document);
  if (known !== undefined) return known;
  const named = new Map<string, CheckedStage>();
  const bases = document.stages.map((stage) => {
    const base = named.get(stage.from.instruction?.baseName ?? '');
    if (stage.name !== '') named.set(stage.name, stage);
    return base;
  });
  knownBases.set(document, bases);
  return bases;
}

/** A stage, the stage that it stands on, and so on. */
function stageChain(document: CheckedDocument, stage: CheckedStage): readonly CheckedStage[] {
  const chain = [stage];
  for (let base = baseStage(document, stage); base !== undefined; base = baseStage(document, base))
    chain.push(base);
  return chain;
}

/** The stage that a build gives: the target, else the last; undefined when there is no such stage. */
export function resultStage({ stages, target }: CheckedDocument): CheckedStage | undefined {
  return target === '' ? stages.at(-1) : stages.findLast(({ name }) => name === target.toLowerCase());
}

/** What stays in the image: the instructions of the result and of what it stands on, in the order of the file. */
export function resultInstructions(document: CheckedDocument): readonly CheckedInstruction[] {
  const stage = resultStage(document);
  if (stage === undefined) return [];
  return stageChain(document, stage)
    .toReversed()
    .flatMap(({ body }) => body);
}

/** The stage at the bottom of a stage, which stands on an image; itself where it does. */
export function rootStage(document: CheckedDocument, stage: CheckedStage): CheckedStage {
  return rootsOf(document)[stage.index] ?? stage;
}

const knownRoots = new WeakMap<CheckedDocument, readonly CheckedStage[]>();

function rootsOf(document: CheckedDocument): readonly CheckedStage[] {
  const known = knownRoots.get(document);
  if (known !== undefined) return known;
  const roots: CheckedStage[] = [];
  for (const stage of document.stages) {
    const base = baseStage(document, stage);
    roots.push(base === undefined ? stage : roots[base.index]!);
  }
  knownRoots.set(document, roots);
  return roots;
}

/** The image at the bottom of a stage, as written; '' when its FROM means nothing. */
export function rootImage(document: CheckedDocument, stage: CheckedStage): string {
  return rootStage(document, stage).from.instruction?.baseName ?? '';
}

/** The SHELL in effect at each RUN; undefined is that of the base image, `/bin/sh -c` as a rule. */
export function shellsOf(
  document: CheckedDocument,
): ReadonlyMap<CheckedInstruction, readonly string[] | undefined> {
  const shells = new Map<CheckedInstruction, readonly string[] | undefined>();
  const atEnd = new Map<CheckedStage, readonly string[] | undefined>();
  for (const stage of document.stages) {
    const base = baseStage(document, stage);
    let shell = base && atEnd.get(base);
    for (const checked of stage.body) {
      if (checked.instruction?.keyword === 'shell') shell = checked.instruction.shell;
      else if (checked.node.keyword.toLowerCase() === 'run') shells.set(checked, shell);
    }
    atEnd.set(stage, shell);
  }
  return shells;
}

import type { CheckedDocument, CheckedInstruction, CheckedStage } from './checked-document.ts';

/** The stage that a stage is based on; undefined for an image, and for a name with variables. */
export function baseStage(document: CheckedDocument, stage: CheckedStage): CheckedStage | undefined {
  return basesOf(document)[stage.index];
}

/**
 * The stages in an order in which each stage is directly followed by the stages based on it, directly or indirectly.
 */
export interface StageOrder {
  readonly stages: readonly CheckedStage[];
  /** By index of a stage, its place in `stages`. */
  readonly place: readonly number[];
  /** For each stage by index, the position after the last stage based on it. */
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
  // From the last one, so that everything based on a stage is known before the stage is visited.
  for (const stage of ordered.toReversed()) {
    const base = baseStage(document, stage);
    if (base !== undefined) end[base.index] = Math.max(end[base.index]!, end[stage.index]!);
  }
  return { place, end };
}

const knownBases = new WeakMap<CheckedDocument, readonly (CheckedStage | undefined)[]>();

/** For each stage, the last one above it with the name in its FROM. */
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

/** A stage, the stage it is based on, and so on. */
function stageChain(document: CheckedDocument, stage: CheckedStage): readonly CheckedStage[] {
  const chain = [stage];
  for (let base = baseStage(document, stage); base !== undefined; base = baseStage(document, base))
    chain.push(base);
  return chain;
}

/** The result of the build: the target, or else the last stage; undefined if it does not exist. */
export function resultStage({ stages, target }: CheckedDocument): CheckedStage | undefined {
  return target === '' ? stages.at(-1) : stages.findLast(({ name }) => name === target.toLowerCase());
}

/** What stays in the image: the instructions of the result and of the stages it is based on, in file order. */
export function resultInstructions(document: CheckedDocument): readonly CheckedInstruction[] {
  const stage = resultStage(document);
  if (stage === undefined) return [];
  return stageChain(document, stage)
    .toReversed()
    .flatMap(({ body }) => body);
}

/** The first stage in the chain of bases, which is based on an image; possibly the stage itself. */
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

/** Images of Windows, which run commands with cmd. */
export const windowsImage: RegExp = /windows|nanoserver|servercore/i;

/** The SHELL in effect at each RUN; undefined is that of the base image, usually `/bin/sh -c`. */
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

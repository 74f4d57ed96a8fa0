import type { CheckedDocument, CheckedInstruction, CheckedStage } from './checked-document.ts';

/** The stage that a stage stands on; undefined for an image, and for a name that has variables. */
export function baseStage(document: CheckedDocument, stage: CheckedStage): CheckedStage | undefined {
  const name = stage.from.instruction?.baseName;
  if (name === undefined || name === '') return undefined;
  for (let index = stage.index - 1; index >= 0; index--)
    if (document.stages[index]!.name === name) return document.stages[index];
  return undefined;
}

/** A stage, the stage that it stands on, and so on. */
export function stageChain(document: CheckedDocument, stage: CheckedStage): readonly CheckedStage[] {
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
  return stageChain(document, stage).at(-1) ?? stage;
}

/** The image at the bottom of a stage, as written; '' when its FROM means nothing. */
export function rootImage(document: CheckedDocument, stage: CheckedStage): string {
  return rootStage(document, stage).from.instruction?.baseName ?? '';
}

/** The SHELL in effect at each RUN of a stage; undefined is that of the base image, `/bin/sh -c` as a rule. */
export function shellsOf(
  document: CheckedDocument,
  stage: CheckedStage,
): ReadonlyMap<CheckedInstruction, readonly string[] | undefined> {
  const base = baseStage(document, stage);
  let shell = base && lastShell(document, base);
  const shells = new Map<CheckedInstruction, readonly string[] | undefined>();
  for (const checked of stage.body) {
    if (checked.instruction?.keyword === 'shell') shell = checked.instruction.shell;
    else if (checked.node.keyword.toLowerCase() === 'run') shells.set(checked, shell);
  }
  return shells;
}

function lastShell(document: CheckedDocument, stage: CheckedStage): readonly string[] | undefined {
  for (const { body } of stageChain(document, stage)) {
    const last = body.findLast(({ instruction }) => instruction?.keyword === 'shell')?.instruction;
    if (last?.keyword === 'shell') return last.shell;
  }
  return undefined;
}

import { toLower } from '../go/strings.ts';
import type { CheckedDocument, CheckedInstruction, CheckedStage } from '../lint/checked-document.ts';
import type { Span } from '../source/span.ts';

/** A reference to a stage: by a FROM, a flag or a mount. */
export interface UsedStage {
  readonly span: Span;
  readonly instruction: CheckedInstruction;
  readonly target: CheckedStage;
  /** Whether it is written as a number. */
  readonly isNumber: boolean;
}

const known = new WeakMap<CheckedDocument, readonly UsedStage[]>();

/** The references to stages in a file, in order. */
export function usedStages(document: CheckedDocument): readonly UsedStage[] {
  const found = known.get(document) ?? document.stages.flatMap((stage) => usesOfStage(document, stage));
  known.set(document, found);
  return found;
}

function usesOfStage(document: CheckedDocument, stage: CheckedStage): readonly UsedStage[] {
  const base = stage.from.instruction?.baseName ?? '';
  const before = document.stages.slice(0, stage.index);
  const target = before.findLast(({ name }) => name !== '' && name === base);
  return [
    ...(target === undefined ? [] : place(document, stage.from, { target, name: base, isNumber: false })),
    ...stage.body.flatMap((instruction) => usesOf(document, before, instruction)),
  ];
}

function usesOf(
  document: CheckedDocument,
  before: readonly CheckedStage[],
  instruction: CheckedInstruction,
): readonly UsedStage[] {
  // Two mounts of one stage have two places, which are found at once.
  const sources = new Map(instruction.sources.map((source) => [source.name, source]));
  return [...sources.values()].flatMap(({ kind, name }) => {
    const byName = before.findLast((stage) => stage.name !== '' && stage.name === toLower(name));
    const byNumber = kind === 'flag' && /^\d+$/.test(name) ? before[Number(name)] : undefined;
    const target = byName ?? byNumber;
    if (target === undefined) return [];
    return place(document, instruction, { target, name, isNumber: byName === undefined });
  });
}

/** The span of the name: after `from=`, or as the image of a FROM. */
function place(
  document: CheckedDocument,
  instruction: CheckedInstruction,
  {
    target,
    name,
    isNumber,
  }: { readonly target: CheckedStage; readonly name: string; readonly isNumber: boolean },
): readonly UsedStage[] {
  const line = document.lineOf(instruction.node);
  const places: UsedStage[] = [];
  for (let at = line.text.indexOf(name); at !== -1; at = line.text.indexOf(name, at + 1)) {
    if (!isWhole(line.text, { start: at, end: at + name.length }, instruction.sources.length > 0)) continue;
    places.push({ span: line.span(at, at + name.length), instruction, target, isNumber });
    if (instruction.sources.length === 0) break;
  }
  return places;
}

function isWhole(text: string, { start, end }: Span, isFlag: boolean): boolean {
  const after = text.charAt(end);
  if (!/^[\s,"]?$/.test(after)) return false;
  return isFlag
    ? /from=$/i.test(text.slice(Math.max(0, start - 5), start))
    : /\s/.test(text.charAt(start - 1));
}

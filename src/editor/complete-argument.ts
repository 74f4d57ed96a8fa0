import { predefinedArgNames } from '../compile/global-args.ts';
import { signalNames } from '../instructions/shared/signal.ts';
import type { CheckedStage } from '../lint/checked-document.ts';
import { positionAt } from '../source/line-span.ts';
import { notInJson, notInWord, pathCompletions } from './complete-path.ts';
import type { CompletionDraft } from './completion.ts';
import type { Cursor } from './cursor.ts';
import type { EditorDocument } from './editor-document.ts';
import { variableDeclarations } from './variable-uses.ts';

type ArgumentCursor = Extract<Cursor, { kind: 'argument' }>;

/** Completions for an argument, depending on the keyword. */
export async function argumentCompletions(
  document: EditorDocument,
  cursor: ArgumentCursor,
  offset: number,
): Promise<readonly CompletionDraft[]> {
  const { definition, flags, before, word, isJson } = cursor;
  switch (definition.keyword) {
    case 'from':
      return fromCompletions(document, cursor, offset);
    case 'copy':
    case 'add':
      return flags.some((flag) => flag.startsWith('--from='))
        ? []
        : pathCompletions(document, word, isJson ? notInJson : notInWord);
    case 'arg':
      return argCompletions(document, offset);
    case 'stopsignal':
      return valuesOf(signalNames);
    case 'healthcheck':
      return before.length === 0 ? valuesOf(['CMD', 'NONE']) : [];
    default:
      return [];
  }
}

function valuesOf(values: readonly string[]): readonly CompletionDraft[] {
  return values.map((label) => ({ label, kind: 'value' }));
}

async function fromCompletions(
  document: EditorDocument,
  { before, word }: ArgumentCursor,
  offset: number,
): Promise<readonly CompletionDraft[]> {
  if (before.length === 1) return [{ label: 'AS', kind: 'keyword', detail: 'name the stage' }];
  if (before.length > 1) return [];
  const tag = /^([^$@]+):([^:/$@]*)$/.exec(word);
  if (tag !== null) return tagCompletions(document, tag[1] ?? '', tag[2] ?? '');
  return [
    ...stageCompletions(document, word, offset),
    { label: 'scratch', kind: 'value', detail: 'an empty image' },
  ];
}

const maxTags = 200;

async function tagCompletions(
  { setup }: EditorDocument,
  name: string,
  typed: string,
): Promise<readonly CompletionDraft[]> {
  const tags = (await setup.listTags?.(name)) ?? [];
  return tags
    .filter((tag) => tag.startsWith(typed))
    .slice(0, maxTags)
    .map((label) => ({ label, kind: 'value', replaces: typed.length }));
}

/** The stages with a name above the one at the offset. */
export function stageCompletions(
  document: EditorDocument,
  word: string,
  offset: number,
): readonly CompletionDraft[] {
  return stagesBefore(document, offset)
    .filter(({ name }) => name !== '')
    .map(({ name, from, index }) => ({
      label: name,
      kind: 'stage',
      detail: `stage ${index}, line ${positionAt(document.file, from.node.span.start).line}: ${from.node.original.trim()}`,
      replaces: word.length,
    }));
}

function stagesBefore(document: EditorDocument, offset: number): readonly CheckedStage[] {
  const stages = document.structure()?.stages ?? [];
  return stages.filter(({ from }) => from.node.span.start <= offset).slice(0, -1);
}

/** In a stage, the ARGs above the first FROM, which it must declare again, and those that BuildKit sets. */
function argCompletions(document: EditorDocument, offset: number): readonly CompletionDraft[] {
  const structure = document.structure();
  const first = structure?.stages[0]?.from.node.span.start;
  if (structure === undefined || first === undefined || offset < first) return [];
  const globals = variableDeclarations(structure).filter(({ stage }) => stage === undefined);
  const outer = new Map(globals.map(({ declaration, instruction }) => [declaration.name, instruction]));
  return [
    ...Array.from(
      outer,
      ([label, { node }]): CompletionDraft => ({
        label,
        kind: 'variable',
        detail: node.original.trim(),
      }),
    ),
    ...predefinedArgNames
      .filter((name) => !outer.has(name))
      .map((label): CompletionDraft => ({ label, kind: 'variable', detail: 'set by BuildKit' })),
  ];
}

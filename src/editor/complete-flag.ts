import type { FlagDeclaration, FlagFieldShape } from '../instructions/shared/flag-set.ts';
import { stageCompletions } from './complete-argument.ts';
import { notInField, pathCompletions } from './complete-path.ts';
import type { CompletionDraft } from './completion.ts';
import type { Cursor } from './cursor.ts';
import type { EditorDocument } from './editor-document.ts';
import { flagMarkdown, mountFieldMarkdown } from './help/markdown.ts';
import { type MountFieldHelp, mountFieldHelp } from './help/mount-fields.ts';
import { platformValues } from './platform-values.ts';

/** The flags of an instruction. */
export function flagCompletions({
  definition,
}: Extract<Cursor, { kind: 'flag' }>): readonly CompletionDraft[] {
  return Object.entries(definition.flags).map(([name, { kind }]) => ({
    label: `--${name}`,
    insert: kind === 'switch' ? `--${name}` : `--${name}=`,
    kind: 'flag',
    documentation: flagMarkdown(definition.keyword, name),
  }));
}

type FieldHelp = Readonly<Record<string, MountFieldHelp>>;

function fieldHelp(flag: string): FieldHelp {
  return flag === 'mount' ? mountFieldHelp : {};
}

/** The values of a flag, or the fields of a value that consists of fields. */
export async function flagValueCompletions(
  document: EditorDocument,
  { definition, flag, word }: Extract<Cursor, { kind: 'flag-value' }>,
  offset: number,
): Promise<readonly CompletionDraft[]> {
  const declaration = Object.hasOwn(definition.flags, flag) ? definition.flags[flag] : undefined;
  if (declaration === undefined) return [];
  if (declaration.kind === 'switch') return valuesOf(['true', 'false'], word);
  if (declaration.fields !== undefined)
    return fieldCompletions(document, { fields: declaration.fields, flag, value: word }, offset);
  if (declaration.choices !== undefined) return valuesOf(declaration.choices, word, declaration);
  if (flag === 'platform') return valuesOf(platformValues(), word);
  if (flag === 'from') return stageCompletions(document, word, offset);
  return [];
}

function valuesOf(
  values: readonly string[],
  word: string,
  declaration?: FlagDeclaration,
): readonly CompletionDraft[] {
  const fallback = declaration?.kind === 'text' ? declaration.fallback : undefined;
  return values.map((label) => ({
    label,
    kind: 'value',
    detail: label === fallback ? 'default' : undefined,
    replaces: word.length,
  }));
}

/** A value that consists of fields, up to the cursor. */
interface FieldRequest {
  readonly fields: readonly FlagFieldShape[];
  readonly flag: string;
  readonly value: string;
}

async function fieldCompletions(
  document: EditorDocument,
  { fields, flag, value }: FieldRequest,
  offset: number,
): Promise<readonly CompletionDraft[]> {
  const written = value.split(',');
  const last = written.at(-1) ?? '';
  const equals = last.indexOf('=');
  const names = written.map((field) => field.split('=', 1)[0] ?? '');
  const type = /(?:^|,)type=(\w+)/i.exec(value)?.[1]?.toLowerCase() ?? 'bind';
  if (equals !== -1) {
    const isPath = flag === 'mount' && type === 'bind' && /^(?:source|src)=/.test(last);
    if (isPath && !names.includes('from'))
      return pathCompletions(document, last.slice(equals + 1), notInField);
    return fieldValues(document, { fields, flag, value: last }, offset);
  }
  const help = fieldHelp(flag);
  return fields
    .filter(({ name }) => !names.includes(name) && isUseful(help[name], type))
    .map(({ name, isWord }) => ({
      label: name,
      insert: isWord ? name : `${name}=`,
      kind: 'field',
      documentation: help[name] && mountFieldMarkdown(name),
      replaces: last.length,
    }));
}

/** Aliases are valid, but one name of each field is enough to offer. */
function isUseful(help: MountFieldHelp | undefined, type: string): boolean {
  if (help === undefined) return true;
  return help.aliasOf === undefined && help.types.some((known) => known === type);
}

function fieldValues(
  document: EditorDocument,
  { fields, value: last }: FieldRequest,
  offset: number,
): readonly CompletionDraft[] {
  const [name = ''] = last.split('=', 1);
  const word = last.slice(name.length + 1);
  if (name === 'from') return stageCompletions(document, word, offset);
  const field = fields.find((known) => known.name === name);
  if (field?.isWord) return valuesOf(['true', 'false'], word);
  return valuesOf(field?.choices ?? [], word);
}

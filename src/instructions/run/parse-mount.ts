import { CompileError } from '../../diagnostics/compile-error.ts';
import { withSuggestion } from '../../diagnostics/suggest-error.ts';
import { ByteSizeError, parseRamBytes } from '../../go/byte-size.ts';
import { quote } from '../../go/quote.ts';
import { toLower } from '../../go/strings.ts';
import type { WordExpander } from '../instruction-definition.ts';
import type { FlagFieldShape } from '../shared/flag-set.ts';
import {
  type FlagField,
  missingFieldValue,
  readBoolField,
  readUint32Field,
  splitFlagFields,
} from './flag-fields.ts';
import type { CacheSharing, Mount, MountDraft, MountType } from './mount.ts';
import { checkMount } from './mount-rules.ts';

/**
 * The mount as far as it is known before variables are replaced: where it comes from, which decides on what the
 * stage depends. Throws a CompileError for a `from` with a variable in it, and for text that is not CSV.
 */
export function parseMountOrigin(text: string): Mount {
  let mount = unknownOrigin;
  for (const { key, value: from } of splitFlagFields(text, 'mounts')) {
    if (key !== 'from' || from === undefined) continue;
    if (hasVariable(from)) {
      throw new CompileError(`'${key}' doesn't support variable expansion, define alias stage instead`, {
        code: 'variable-in-from',
      });
    }
    mount = { ...unknownOrigin, from };
  }
  return mount;
}

/**
 * Reads a value of `--mount`, variables replaced field by field
 * (moby/buildkit v0.32.2 frontend/dockerfile/instructions/commands_runmount.go). Throws a CompileError.
 */
export function parseMount(text: string, expand: WordExpander): Mount {
  const draft = newDraft();
  for (const field of splitFlagFields(text, 'mounts')) {
    const said =
      field.value === undefined
        ? readWord(field, draft.type)
        : readPair(field, expand(field.value), draft.type);
    Object.assign(draft, said);
  }
  checkMount(draft);
  const readonly = draft.readonly ?? !(draft.type === 'cache' || draft.type === 'tmpfs');
  return { ...draft, readonly };
}

/** Whether the text contains a `$` before another character. */
function hasVariable(value: string): boolean {
  const dollar = value.indexOf('$');
  return dollar !== -1 && dollar !== value.length - 1;
}

function newDraft(): MountDraft {
  return {
    type: 'bind',
    from: '',
    source: '',
    target: '',
    size: 0n,
    id: '',
    sharing: '',
    required: false,
    env: undefined,
    mode: undefined,
    uid: undefined,
    gid: undefined,
  };
}

const unknownOrigin: Mount = { ...newDraft(), readonly: true };

const mountTypes: readonly MountType[] = ['bind', 'cache', 'tmpfs', 'secret', 'ssh'];
const sharings: readonly CacheSharing[] = ['shared', 'private', 'locked'];

const fieldChoices: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['type', mountTypes],
  ['sharing', sharings],
]);

/** Parses the value of a field. Returns the part of a mount that the field sets. */
type FieldReader = (value: string, key: string, type: MountType) => Partial<MountDraft>;

const readSource: FieldReader = (source) => ({ source });
const readTarget: FieldReader = (target) => ({ target });
const readReadonly: FieldReader = (value, key) => ({ readonly: readBoolField(key, value) });
const readReadwrite: FieldReader = (value, key) => ({ readonly: !readBoolField(key, value) });

/** In the order in which the reference lists them, which decides between suggestions. */
const fieldReaders: ReadonlyMap<string, FieldReader> = new Map<string, FieldReader>([
  ['type', (value) => ({ type: choose(value, mountTypes, 'mount type') })],
  ['from', (from) => ({ from })],
  ['source', readSource],
  ['target', readTarget],
  ['readonly', readReadonly],
  ['id', (id) => ({ id })],
  ['sharing', (value) => ({ sharing: choose(value, sharings, 'sharing value') })],
  ['required', readRequired],
  ['size', readSize],
  ['mode', (value, key) => ({ mode: readUint32Field(key, value, 8) })],
  ['uid', (value, key) => ({ uid: readUint32Field(key, value, 10) })],
  ['gid', (value, key) => ({ gid: readUint32Field(key, value, 10) })],
  ['src', readSource],
  ['dst', readTarget],
  ['destination', readTarget],
  ['ro', readReadonly],
  ['rw', readReadwrite],
  ['readwrite', readReadwrite],
  ['env', (env) => ({ env })],
]);

/** Fields that are true when they are written without a value. */
const wordFields: ReadonlySet<string> = new Set(['readonly', 'ro', 'readwrite', 'rw', 'required']);

const fieldNames = [...fieldReaders.keys()];

/** The fields of a mount, aliases included. */
export const mountFields: readonly FlagFieldShape[] = fieldNames.map((name) => ({
  name,
  choices: fieldChoices.get(name),
  isWord: wordFields.has(name),
}));

function readWord({ key, text }: FlagField, type: MountType): Partial<MountDraft> {
  const read = wordFields.has(key) ? fieldReaders.get(key) : undefined;
  if (read === undefined) throw missingFieldValue(text);
  return read('true', key, type);
}

function readPair({ key, text }: FlagField, value: string, type: MountType): Partial<MountDraft> {
  const read = fieldReaders.get(key);
  if (read !== undefined) return read(value, key, type);
  const error = new CompileError(`unexpected key '${key}' in '${text}'`, { code: 'unknown-mount-key' });
  throw withSuggestion(error, key, { options: fieldNames, caseSensitive: true });
}

function choose<T extends string>(value: string, choices: readonly T[], what: string): T {
  const lower = toLower(value);
  const chosen = choices.find((choice) => choice === lower);
  if (chosen !== undefined) return chosen;
  const error = new CompileError(`unsupported ${what} ${quote(value)}`, { code: 'invalid-mount' });
  throw withSuggestion(error, value, { options: choices, caseSensitive: true });
}

function readRequired(value: string, key: string, type: MountType): Partial<MountDraft> {
  if (type !== 'secret' && type !== 'ssh') throw unexpectedKey(key, type);
  return { required: readBoolField(key, value) };
}

function readSize(value: string, key: string, type: MountType): Partial<MountDraft> {
  if (type !== 'tmpfs') throw unexpectedKey(key, type);
  try {
    return { size: parseRamBytes(value) };
  } catch (error) {
    if (error instanceof ByteSizeError) throw new CompileError(`invalid value for ${key}: ${value}`);
    throw error;
  }
}

function unexpectedKey(key: string, type: MountType): CompileError {
  return new CompileError(`unexpected key '${key}' for mount type '${type}'`, { code: 'invalid-mount' });
}

import { toUpper } from '../go/strings.ts';
import { cursorAt } from './cursor.ts';
import type { EditorDocument } from './editor-document.ts';
import { instructionHelp } from './help/instructions.ts';
import { mountFieldHelp } from './help/mount-fields.ts';

/** A signature, and the part of it at the cursor. */
export interface SignatureHelp {
  readonly label: string;
  readonly documentation: string;
  readonly parameters: readonly { readonly label: string; readonly documentation: string }[];
  /** Index of the parameter at the cursor; undefined for none. */
  readonly active: number | undefined;
}

/** The flags of the instruction at an offset, or the fields of the mount there. */
export function signatureHelpAt(document: EditorDocument, offset: number): SignatureHelp | undefined {
  const cursor = cursorAt(document, offset);
  if (cursor?.kind === 'flag-value' && cursor.flag === 'mount') return mountSignature(cursor.word);
  if (cursor?.kind !== 'flag' && cursor?.kind !== 'flag-value') return undefined;
  const { keyword, flags } = cursor.definition;
  const help = instructionHelp[keyword];
  const parameters = Object.entries(flags).map(([name, { kind }]) => ({
    name,
    label: kind === 'switch' ? `--${name}` : `--${name}=…`,
    documentation: help?.flags?.[name] ?? '',
  }));
  const written = cursor.kind === 'flag' ? cursor.word.replace(/^-+/, '') : cursor.flag;
  return {
    label: [toUpper(keyword), ...parameters.map(({ label }) => `[${label}]`)].join(' '),
    documentation: help?.summary ?? '',
    parameters: parameters.map(({ label, documentation }) => ({ label, documentation })),
    active: indexIn(parameters, written),
  };
}

function mountSignature(value: string): SignatureHelp {
  const type = /(?:^|,)type=(\w+)/i.exec(value)?.[1]?.toLowerCase() ?? 'bind';
  const parameters = Object.entries(mountFieldHelp)
    .filter(([, { types, aliasOf }]) => aliasOf === undefined && types.some((known) => known === type))
    .map(([name, { summary }]) => ({ name, label: `${name}=…`, documentation: summary }));
  const [written = ''] = (value.split(',').at(-1) ?? '').split('=', 1);
  return {
    label: `--mount=${parameters.map(({ label }) => label).join(',')}`,
    documentation: `A mount of type ${type}.`,
    parameters: parameters.map(({ label, documentation }) => ({ label, documentation })),
    active: indexIn(parameters, written),
  };
}

function indexIn(parameters: readonly { readonly name: string }[], written: string): number | undefined {
  const index = parameters.findIndex(({ name }) => written !== '' && name.startsWith(written));
  return index === -1 ? undefined : index;
}

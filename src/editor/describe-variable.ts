import { isSecretName } from '../base/secret-name.ts';
import { printable } from '../diagnostics/printable.ts';
import { positionAt } from '../source/line-span.ts';
import type { EditorDocument } from './editor-document.ts';
import type { DeclaredName } from './symbols.ts';
import { type VariableOrigin, variableOrigins } from './variable-origin.ts';

/** A variable as an instruction sees it. */
export interface DescribedVariable {
  readonly name: string;
  /** Undefined if it has none before the build. */
  readonly value: string | undefined;
  readonly origins: readonly VariableOrigin[];
}

/** The value of a variable at an instruction, and where it comes from. */
export async function describeVariable(
  document: EditorDocument,
  name: string,
  at: Pick<DeclaredName, 'stage' | 'instruction'>,
): Promise<DescribedVariable> {
  const structure = document.structure();
  const values = await document.values();
  const env = at.stage === undefined ? values.globals : values.at(at.instruction.node.lines.start);
  const origins = structure === undefined ? [] : variableOrigins(structure, name, at);
  return { name, value: env?.get(name), origins };
}

/** The value, quoted, and one line for each place that it comes from. */
export function variableText(document: EditorDocument, variable: DescribedVariable): readonly string[] {
  const { name, value, origins } = variable;
  return [valueText(name, value, origins), ...origins.map((origin) => originText(document, name, origin))];
}

function valueText(name: string, value: string | undefined, origins: readonly VariableOrigin[]): string {
  if (value === undefined) return `${name} has no value before the build`;
  const isSecret = isSecretName(name) && origins.some(({ kind }) => kind === 'build-arg');
  return `${name}=${isSecret ? '****' : printable(value)}`;
}

function originText({ file }: EditorDocument, name: string, origin: VariableOrigin): string {
  switch (origin.kind) {
    case 'build-arg':
      return `set by --build-arg ${name}`;
    case 'predefined':
      return 'set by BuildKit';
    case 'base-image':
      return 'not set in this file: it can only come from the base image';
    case 'env':
      return `set by ENV in line ${positionAt(file, origin.name.span.start).line}`;
    case 'default':
      return `default of ARG in line ${positionAt(file, origin.name.span.start).line}`;
    case 'declared':
      return `declared by ARG in line ${positionAt(file, origin.name.span.start).line}`;
  }
}

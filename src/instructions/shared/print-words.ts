import { goJsonString } from '../../go/json.ts';
import type { InstructionBase } from '../instruction-definition.ts';
import type { KeyValue } from './key-values.ts';
import { upperFirstWord } from './step-text.ts';

/** Prints an instruction as it was written, with its keyword in upper case. Its heredocs are not part of the line. */
export function printAsWritten({ code }: InstructionBase): string {
  return upperFirstWord(code);
}

/** A JSON array: `["a", "b"]`. */
export function printArray(items: readonly string[]): string {
  return `[${items.map(goJsonString).join(', ')}]`;
}

/** A command in its JSON form or its shell form. */
export function printCommand({
  args,
  shellForm,
}: {
  readonly args: readonly string[];
  readonly shellForm: boolean;
}): string {
  return shellForm ? args.join(' ') : printArray(args);
}

/** Pairs as `key=value`, or as `key value` if they were written like that. */
export function printPairs(pairs: readonly KeyValue[]): string {
  return pairs.map(({ key, value, legacy }) => (legacy ? `${key} ${value}` : `${key}=${value}`)).join(' ');
}

import type { WordExpander } from '../instruction-definition.ts';
import { atLeastOneArgument, blankNames, tooManyArguments } from './instruction-errors.ts';

/** One pair of ENV or LABEL. */
export interface KeyValue {
  readonly key: string;
  readonly value: string;
  /** Whether it was written as `KEY value`, the form without `=`. */
  readonly legacy: boolean;
}

/**
 * Pairs from the triples (key, value, delimiter) into which the `name-values` grammar splits a line; an empty
 * delimiter marks the legacy form. Throws a CompileError if there are no pairs or a key is empty.
 */
export function parseKeyValues(args: readonly string[], instruction: 'ENV' | 'LABEL'): readonly KeyValue[] {
  if (args.length === 0) throw atLeastOneArgument(instruction);
  if (args.length % 3 !== 0) throw tooManyArguments(instruction);
  const pairs: KeyValue[] = [];
  for (let i = 0; i < args.length; i += 3) {
    const key = args[i]!;
    if (key === '') throw blankNames(instruction);
    pairs.push({ key, value: args[i + 1]!, legacy: args[i + 2] === '' });
  }
  return pairs;
}

/** Replaces variables in keys and values, key before value, pair by pair. */
export function expandKeyValues(pairs: readonly KeyValue[], expand: WordExpander): readonly KeyValue[] {
  return pairs.map(({ key, value, legacy }) => ({ key: expand(key), value: expand(value), legacy }));
}

/** The pairs as history shows them: each as ` key=value` with a leading space. */
export function formatKeyValues(pairs: readonly KeyValue[]): string {
  let text = '';
  for (const { key, value } of pairs) text += ` ${key}=${value}`;
  return text;
}

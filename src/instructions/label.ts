import type {
  CommandDefinition,
  InstructionBase,
  ParseRequest,
  WordExpander,
} from './instruction-definition.ts';
import { noFlags } from './shared/flag-set.ts';
import { expandKeyValues, formatKeyValues, type KeyValue, parseKeyValues } from './shared/key-values.ts';
import { printPairs } from './shared/print-words.ts';
import { selfContained } from './shared/references.ts';
import type { StageContext } from './shared/stage-context.ts';

/** `LABEL key=value …`: labels of the image. */
export interface LabelInstruction extends InstructionBase {
  readonly keyword: 'label';
  readonly pairs: readonly KeyValue[];
}

export const labelDefinition: CommandDefinition<LabelInstruction> = {
  ...selfContained,
  keyword: 'label',
  grammar: { arguments: 'name-values', heredocs: 'none' },
  parse,
  print: ({ pairs }) => `LABEL ${printPairs(pairs)}`,
  expand,
  lower,
};

function parse({ base, args, flags }: ParseRequest): LabelInstruction {
  flags.read(noFlags);
  return { ...base, keyword: 'label', pairs: parseKeyValues(args, 'LABEL') };
}

function expand(instruction: LabelInstruction, expandWord: WordExpander): LabelInstruction {
  return { ...instruction, pairs: expandKeyValues(instruction.pairs, expandWord) };
}

function lower(stage: StageContext, { written, pairs }: LabelInstruction): void {
  stage.image.config.labels ??= new Map();
  for (const { key, value, legacy } of pairs) {
    if (legacy) stage.report({ kind: 'legacy-key-value', instruction: written });
    stage.image.config.labels.set(key, value);
  }
  stage.commit(`LABEL${formatKeyValues(pairs)}`);
}

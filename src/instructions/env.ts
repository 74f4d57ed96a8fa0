import { withEnv } from '../llb/state.ts';
import type {
  CommandDefinition,
  InstructionBase,
  ParseRequest,
  WordExpander,
} from './instruction-definition.ts';
import { noFlags } from './shared/flag-set.ts';
import { setImageEnv } from './shared/image-env.ts';
import { expandKeyValues, formatKeyValues, type KeyValue, parseKeyValues } from './shared/key-values.ts';
import { printPairs } from './shared/print-words.ts';
import { argumentsOf, none } from './shared/references.ts';
import type { StageContext } from './shared/stage-context.ts';

/** `ENV KEY=value …`: variables of later steps and of the image. */
export interface EnvInstruction extends InstructionBase {
  readonly keyword: 'env';
  readonly pairs: readonly KeyValue[];
}

export const envDefinition: CommandDefinition<EnvInstruction> = {
  keyword: 'env',
  grammar: { arguments: 'name-values', heredocs: 'none' },
  place: 'stage',
  flags: noFlags,
  parse,
  print: ({ pairs }) => `ENV ${printPairs(pairs)}`,
  declares: ({ pairs }) => pairs.map(({ key, value }) => ({ kind: 'env', name: key, value })),
  meaning: argumentsOf,
  countsAsStep: false,
  sources: none,
  triggers: none,
  expand,
  lower,
};

function parse({ base, args, flags }: ParseRequest): EnvInstruction {
  flags.read(noFlags);
  return { ...base, keyword: 'env', pairs: parseKeyValues(args, 'ENV') };
}

function expand(instruction: EnvInstruction, expandWord: WordExpander): EnvInstruction {
  return { ...instruction, pairs: expandKeyValues(instruction.pairs, expandWord) };
}

function lower(stage: StageContext, { written, pairs }: EnvInstruction): void {
  for (const pair of pairs) {
    const { key, value, legacy } = pair;
    if (legacy) stage.report({ kind: 'legacy-key-value', instruction: written });
    stage.report({ kind: 'named-value', instruction: 'ENV', key });
    setImageEnv(stage.image, pair, stage.state.env.has(key));
    stage.state = withEnv(stage.state, key, value);
  }
  stage.commit(`ENV${formatKeyValues(pairs)}`);
}

import type { CommandDefinition, InstructionBase, ParseRequest } from './instruction-definition.ts';
import { type AddedDefinition, extendInstructionSet, type InstructionSet } from './instruction-set.ts';
import type {
  FlagKind,
  InstructionDefinition,
  InstructionFlags,
  StepInstruction,
  WrittenInstruction,
} from './own-instruction.ts';
import { OwnStage } from './own-stage.ts';
import { dockerfileInstructions } from './registry.ts';
import { type FlagTable, switchFlag, textFlag, textsFlag } from './shared/flag-set.ts';
import { argumentsOf, none } from './shared/references.ts';

/**
 * The Dockerfile language with further instructions. Throws a `TypeError` if a keyword exists already or is not a word in
 * lower case.
 */
export function dockerfileLanguage(added: readonly InstructionDefinition[] = []): InstructionSet {
  if (added.length === 0) return dockerfileInstructions;
  const taken = new Set(dockerfileInstructions.keywords);
  for (const { keyword } of added) {
    if (!/^[a-z]+$/.test(keyword))
      throw new TypeError(`the keyword ${JSON.stringify(keyword)} is not a word in lower case`);
    if (taken.has(keyword)) throw new TypeError(`there are two instructions with the keyword ${keyword}`);
    taken.add(keyword);
  }
  return extendInstructionSet(dockerfileInstructions, added.map(addedDefinition));
}

function addedDefinition(own: InstructionDefinition): AddedDefinition {
  const { keyword, rules = [] } = own;
  const flags = flagTable(own.flags);
  return {
    keyword,
    grammar: {
      arguments: own.arguments === 'text' ? 'single-string' : 'maybe-json-list',
      heredocs: own.heredocs ? 'own' : 'none',
    },
    place: 'stage',
    flags,
    parse: (request) => parse(own, request, flags),
    print: (instruction) => own.print(instruction),
    meaning: argumentsOf,
    triggers: none,
    ruleNames: rules.map(({ name }) => name),
    ...(own.replace === undefined ? stepMembers(own) : replacedMembers(own)),
  };
}

type EffectMembers = Pick<
  CommandDefinition<InstructionBase>,
  'countsAsStep' | 'declares' | 'sources' | 'expand' | 'lower' | 'replace'
>;

/**
 * The instruction has no effect of its own: a caller replaces it before compiling, or leaves it out if it cannot read
 * files.
 */
function replacedMembers(own: Extract<InstructionDefinition, { replace: unknown }>): EffectMembers {
  return {
    countsAsStep: false,
    declares: none,
    sources: none,
    lower: () => {},
    replace: async (instruction, files) => own.replace?.(instruction, files) ?? '',
  };
}

function stepMembers(own: StepInstruction): EffectMembers {
  const variables = (instruction: InstructionBase) => Object.entries(own.variables?.(instruction) ?? {});
  const names = (instruction: InstructionBase) => own.sources?.(instruction) ?? [];
  return {
    countsAsStep: own.isStep ?? true,
    declares: (instruction) => variables(instruction).map(([name, value]) => ({ kind: 'env', name, value })),
    sources: (instruction) => names(instruction).map((name) => ({ kind: 'flag', name })),
    expand: (instruction, expand) => ({ ...instruction, ...own.expand?.(instruction, expand) }),
    lower(stage, instruction) {
      const { output } = stage.state;
      own.lower(new OwnStage(stage, instruction, names(instruction)), instruction);
      stage.commit(instruction.code, { layer: stage.state.output !== output, fromState: true });
    },
  };
}

function parse(own: WrittenInstruction, request: ParseRequest, table: FlagTable): InstructionBase {
  const { base, args, json, heredocs } = request;
  const values: Readonly<Record<string, unknown>> = request.flags.read(table);
  const flags = flagReader(values);
  const fields = own.parse({ args, json, heredocs, flags });
  const instruction = { ...fields, ...base };
  for (const { name, description, url = '', check } of own.rules ?? []) {
    const message = check(instruction);
    if (message !== undefined)
      request.report({ kind: 'instruction-rule', rule: { name, description, url }, message });
  }
  return instruction;
}

function flagReader(values: Readonly<Record<string, unknown>>): InstructionFlags {
  return {
    text: (name) => (typeof values[name] === 'string' ? values[name] : ''),
    texts: (name) => (Array.isArray(values[name]) ? values[name] : []),
    isOn: (name) => values[name] === true,
  };
}

function flagTable(kinds: Readonly<Record<string, FlagKind>> = {}): FlagTable {
  const declarations = { text: textFlag(), texts: textsFlag(), switch: switchFlag };
  return Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, declarations[kind]]));
}

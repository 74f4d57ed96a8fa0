import { describe, expect, test } from 'vitest';
import { encodeText } from '../../src/base/text.ts';
import { formatDockerfile } from '../../src/format/format-dockerfile.ts';
import type { CommandDefinition, StageDefinition } from '../../src/instructions/instruction-definition.ts';
import {
  type AddedDefinition,
  createInstructionSet,
  definitionOf,
  extendInstructionSet,
} from '../../src/instructions/instruction-set.ts';
import {
  type Command,
  dockerfileInstructions,
  type Instruction,
  type Keyword,
} from '../../src/instructions/registry.ts';
import { checkDockerfile } from '../../src/lint/check-dockerfile.ts';
import { createSourceFile } from '../../src/source/source-file.ts';
import { compileError, compileText, stepNames } from '../compile/support/compile-text.ts';
import { type FetchInstruction, fetchDefinition, withFetch } from './fetch-instruction.ts';
import { parseText } from './stage-context.ts';

const text = 'FROM base AS built\nRUN make\nFROM base\nARG DIR=/out\nFETCH --from=built $DIR/app\n';
const options = { instructionSet: withFetch };
const fileOf = (content: string) => createSourceFile('Dockerfile', encodeText(content));

describe('a set with one more instruction', () => {
  test('parses it with its own fields', () => {
    const { stages, facts } = parseText(text, withFetch);
    expect(stages[1]!.instructions[1]).toMatchObject({ keyword: 'fetch', from: 'built', path: '$DIR/app' });
    expect(facts).toContainEqual(expect.objectContaining({ kind: 'instruction', keyword: 'fetch' }));
  });

  test('prints it', () => {
    const instruction = parseText('FROM a\nfetch   --from=b   /x', withFetch).stages[0]!.instructions[0]!;
    expect(definitionOf(withFetch, instruction).print(instruction)).toBe('FETCH --from=b /x');
  });

  test('formats it', () => {
    const file = fileOf('from a as b\nfetch   --from=b   /x\n');
    expect(formatDockerfile(file, withFetch).text).toBe('FROM a AS b\nFETCH --from=b /x\n');
    expect(() => formatDockerfile(file)).toThrow('unknown instruction: fetch');
  });

  test('compiles it as a numbered step that needs the stage it takes files from', async () => {
    const { result } = await compileText(text, { options });
    expect(stepNames(result)).toEqual([
      '[built 1/2] FROM docker.io/library/base:latest',
      '[built 2/2] RUN make',
      '[stage-1 2/2] FETCH --from=built /out/app',
    ]);
  });

  test('runs it as a trigger of a base stage', async () => {
    const onbuild = 'FROM base AS a\nFROM base AS b\nONBUILD FETCH --from=a /x\nFROM b\n';
    const { result } = await compileText(onbuild, { options });
    expect(stepNames(result)).toContainEqual('[stage-2 1/1] ONBUILD FETCH --from=a /x');
  });

  test('rejects it where ARG and FROM alone may stand, and in a stage for SOURCE_DATE_EPOCH', async () => {
    expect((await compileError(`FETCH --from=a /x\n${text}`, { options })).message).toContain(
      'no build stage in current context',
    );
    const buildArgs = new Map([['SOURCE_DATE_EPOCH', 'time']]);
    const epoch = `FROM scratch AS time\nFETCH --from=a /x\n${text}`;
    expect((await compileError(epoch, { options: { ...options, buildArgs } })).message).toContain(
      'unsupported FETCH instruction',
    );
  });

  test('suggests it for a misspelt keyword', async () => {
    const { message } = await compileError('FROM a\nFECTH /x', { options });
    expect(message).toContain('unknown instruction: FECTH (did you mean FETCH?)');
  });

  test('checks it like the others', async () => {
    const rulesFor = async (content: string) =>
      (await checkDockerfile(fileOf(content), { options })).map(({ rule }) => rule);
    expect(new Set(await rulesFor(text))).toEqual(new Set(['LatestBaseImage']));
    expect(await rulesFor(text.replace('--from=built', '--from=other'))).toContain('UnusedStage');
    expect(await rulesFor(text.replace('$DIR', ''))).toContain('UnusedArg');
  });

  test('compiles a file that does not use it to the same bytes', async () => {
    const plain = 'FROM base AS a\nRUN make\nFROM base\nCOPY --from=a /x /y\n';
    const [own, extended] = [await compileText(plain), await compileText(plain, { options })];
    expect(stepNames(extended.result)).toEqual(stepNames(own.result));
    expect(extended.result.image).toEqual(own.result.image);
  });

  test('cannot have two instructions with one keyword', () => {
    expect(() => extendInstructionSet(withFetch, [fetchDefinition])).toThrow('the same keyword');
  });
});

describe('the types of a definition', () => {
  test('each member that describes an instruction is required', () => {
    const { print, ...noPrint } = fetchDefinition;
    const { declares, ...noDeclares } = fetchDefinition;
    const { meaning, ...noMeaning } = fetchDefinition;
    const { countsAsStep, ...noSteps } = fetchDefinition;
    const { sources, ...noSources } = fetchDefinition;
    const { triggers, ...noTriggers } = fetchDefinition;
    const { lower, ...noLower } = fetchDefinition;
    const { place, ...noPlace } = fetchDefinition;
    const { grammar, ...noGrammar } = fetchDefinition;
    const { parse, ...noParse } = fetchDefinition;
    createInstructionSet([fetchDefinition]);
    // @ts-expect-error print is missing
    createInstructionSet([noPrint]);
    // @ts-expect-error declares is missing
    createInstructionSet([noDeclares]);
    // @ts-expect-error meaning is missing
    createInstructionSet([noMeaning]);
    // @ts-expect-error countsAsStep is missing
    createInstructionSet([noSteps]);
    // @ts-expect-error sources is missing
    createInstructionSet([noSources]);
    // @ts-expect-error triggers is missing
    createInstructionSet([noTriggers]);
    // @ts-expect-error lower is missing
    createInstructionSet([noLower]);
    // @ts-expect-error place is missing
    createInstructionSet([noPlace]);
    // @ts-expect-error grammar is missing
    createInstructionSet([noGrammar]);
    // @ts-expect-error Without parse, there is no instruction.
    expect(() => createInstructionSet([noParse])).not.toThrow();
  });

  test('an added instruction can only stand in a stage', () => {
    const stage: StageDefinition<FetchInstruction> = { ...fetchDefinition, place: 'start' };
    const anywhere: CommandDefinition<FetchInstruction> = { ...fetchDefinition, place: 'anywhere' };
    // @ts-expect-error FROM alone starts a stage.
    const first: AddedDefinition = stage;
    // @ts-expect-error ARG alone may stand before the first FROM.
    const second: AddedDefinition = anywhere;
    expect([first.place, second.place]).toEqual(['start', 'anywhere']);
  });
});

describe('the registry', () => {
  /** Does not compile if a keyword is missing from the registry, or is not listed here. */
  const commands: Readonly<Record<Exclude<Keyword, 'from'>, true>> = {
    add: true,
    arg: true,
    cmd: true,
    copy: true,
    entrypoint: true,
    env: true,
    expose: true,
    healthcheck: true,
    label: true,
    maintainer: true,
    onbuild: true,
    run: true,
    shell: true,
    stopsignal: true,
    user: true,
    volume: true,
    workdir: true,
  };

  test('is the only list of keywords, and agrees with the types', () => {
    const keywords: readonly string[] = [...Object.keys(commands), 'from'].sort();
    expect(dockerfileInstructions.keywords).toEqual(keywords);
    // @ts-expect-error fetch is not a keyword of the language.
    const keyword: Keyword = 'fetch';
    const from: Extract<Instruction, { readonly keyword: 'from' }>['baseName'] = 'alpine';
    // @ts-expect-error FROM is not a command.
    const command: Command['keyword'] = 'from';
    expect([keyword, from, command]).toHaveLength(3);
  });
});

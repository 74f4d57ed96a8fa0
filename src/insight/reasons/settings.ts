import { toLower } from '../../go/strings.ts';
import { definitionOf } from '../../instructions/instruction-set.ts';
import { parseStages, type StageList } from '../../instructions/parse-stages.ts';
import { type Command, dockerfileInstructions } from '../../instructions/registry.ts';
import type { Definition } from '../../llb/definition.ts';
import { createSourceFile } from '../../source/source-file.ts';
import { parseSyntax } from '../../syntax/parse.ts';

/** The instruction that set a part of a step. */
export interface FieldOrigin {
  readonly keyword: SettingKeyword;
  readonly line: number;
}

/** Instructions that affect later steps. */
export const settingKeywords = ['ARG', 'ENV', 'USER', 'WORKDIR', 'SHELL'] as const;

export type SettingKeyword = (typeof settingKeywords)[number];

/** Such an instruction; `names` are the variables of an ARG or an ENV. Values are not kept: they may be secret. */
export interface FileSetting {
  readonly keyword: SettingKeyword;
  readonly line: number;
  readonly names: readonly string[];
  /** Variables that an ARG declares without a value. */
  readonly open: readonly string[];
}

/** A stage, or with line 0, the part before the first stage. `from` is a stage or an image, as written. */
export interface SettingStage {
  readonly line: number;
  readonly name: string;
  readonly from: string;
  readonly settings: readonly FileSetting[];
}

/** The settings in a Dockerfile that affect its steps, with their lines. */
export interface FileSettings {
  readonly file: string;
  readonly stages: readonly SettingStage[];
}

/** The settings of the files of a definition. */
export function readFileSettings(definitions: readonly Definition[]): readonly FileSettings[] {
  return settingsOfFiles(
    definitions.flatMap(({ source }) =>
      (source?.infos ?? []).map(({ filename, data }) => [filename, data] as const),
    ),
  );
}

/**
 * The settings of files. Of several files with one name, the last one is used. A file that is not a Dockerfile has none.
 */
export function settingsOfFiles(
  files: Iterable<readonly [name: string, data: Uint8Array]>,
): readonly FileSettings[] {
  return [...new Map(files)].flatMap(([file, data]) => {
    const stages = readStages(file, data);
    return stages ? [{ file, stages }] : [];
  });
}

function readStages(file: string, data: Uint8Array): readonly SettingStage[] | undefined {
  const instructionSet = dockerfileInstructions;
  let list: StageList;
  try {
    list = parseStages(parseSyntax(createSourceFile(file, data), instructionSet.grammar), { instructionSet });
  } catch {
    return undefined;
  }
  return [
    { line: 0, name: '', from: '', settings: settingsOf(list.metaArgs) },
    ...list.stages.map(({ name, baseName, lines, instructions }) => ({
      line: lines.start,
      name,
      from: toLower(baseName),
      settings: settingsOf(instructions),
    })),
  ];
}

function settingsOf(instructions: readonly Command[]): readonly FileSetting[] {
  return instructions.flatMap((instruction) => {
    const keyword = settingKeywords.find((name) => name.toLowerCase() === instruction.keyword);
    if (keyword === undefined) return [];
    const declared = definitionOf(dockerfileInstructions, instruction).declares(instruction);
    const open = declared.filter((name) => name.kind === 'arg' && name.value === undefined);
    return [
      {
        keyword,
        line: instruction.lines.start,
        names: declared.map(({ name }) => name),
        open: open.map(({ name }) => name),
      },
    ];
  });
}

/** What is needed to find where a part of a step comes from. */
export interface OriginQuestion {
  readonly settings: readonly FileSettings[];
  /** Names of the variables that were passed with `--build-arg`. */
  readonly given: ReadonlySet<string>;
  /** The file of the step and its first line. */
  readonly place: { readonly file: string; readonly start: number } | undefined;
}

/** The instruction that set a part of a step, such as `env.VERSION`, `user` or `workdir`, or undefined. */
export function originOf(field: string, { settings, given, place }: OriginQuestion): FieldOrigin | undefined {
  const stages = place && settings.find(({ file }) => file === place.file)?.stages;
  const fits = fitting(field);
  if (place === undefined || stages === undefined || fits === undefined) return undefined;
  const at = stages.findLastIndex(({ line }) => line > 0 && line <= place.start);
  return findInStages(stages, at, { fits, given, before: place.start });
}

interface Wanted {
  readonly fits: (setting: FileSetting) => string | undefined;
  readonly given: ReadonlySet<string>;
  readonly before: number;
}

/** Searches upwards from the step through its stage, then through the stages that it is based on. */
function findInStages(
  stages: readonly SettingStage[],
  start: number,
  { fits, given, before }: Wanted,
): FieldOrigin | undefined {
  for (let at = start; at > 0; at = baseOf(stages, at)) {
    const found = stages[at]?.settings.findLast(
      (setting) => (at !== start || setting.line < before) && fits(setting) !== undefined,
    );
    const name = found && fits(found);
    if (found === undefined || name === undefined) continue;
    const outer =
      found.open.includes(name) && !given.has(name) ? stages[0]?.settings.findLast(fits) : undefined;
    const { keyword, line } = outer ?? found;
    return { keyword, line };
  }
  return undefined;
}

/** The stage that a stage is based on; 0 if that is an image. */
function baseOf(stages: readonly SettingStage[], at: number): number {
  const from = stages[at]?.from ?? '';
  const found = stages.findLastIndex(({ name }, i) => i > 0 && i < at && name !== '' && name === from);
  return Math.max(0, found);
}

/** Returns a function that finds the name by which a setting sets the field, or undefined if no setting can. */
function fitting(field: string): Wanted['fits'] | undefined {
  if (field.startsWith('env.')) {
    const name = field.slice('env.'.length);
    return ({ names }) => (names.includes(name) ? name : undefined);
  }
  const keyword = keywords.get(field);
  return keyword && ((setting) => (setting.keyword === keyword ? keyword : undefined));
}

const keywords: ReadonlyMap<string, SettingKeyword> = new Map([
  ['user', 'USER'],
  ['workdir', 'WORKDIR'],
  ['shell', 'SHELL'],
]);

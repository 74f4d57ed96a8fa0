import { countBefore, groupBy } from '../../base/list.ts';
import { isSecretName } from '../../base/secret-name.ts';
import { toLower } from '../../go/strings.ts';
import { definitionOf } from '../../instructions/instruction-set.ts';
import { parseStages, type StageList } from '../../instructions/parse-stages.ts';
import { type Command, dockerfileInstructions } from '../../instructions/registry.ts';
import type { Declaration } from '../../instructions/shared/references.ts';
import type { Definition } from '../../llb/definition.ts';
import { createSourceFile } from '../../source/source-file.ts';
import { parseSyntax } from '../../syntax/parse.ts';

/** The instruction that set a part of a step. `FROM`: the image of its stage set it. */
export interface FieldOrigin {
  readonly keyword: SettingKeyword | 'FROM';
  readonly line: number;
  /** Whether it is an instruction of the earlier Dockerfile. */
  readonly isEarlier?: true;
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
  return settingsOfFiles(filesOf(definitions));
}

/** A file by its name. */
type NamedFile = readonly [name: string, data: Uint8Array];

/** The files that a graph was compiled from. */
export function filesOf(definitions: readonly Definition[]): readonly NamedFile[] {
  return definitions.flatMap(({ source }) =>
    (source?.infos ?? []).map(({ filename, data }) => [filename, data] as const),
  );
}

/** The values, without quotes, of the variables in files whose names look secret. */
export function secretsInFiles(files: Iterable<NamedFile>): readonly string[] {
  return [...files].flatMap(([file, data]) => {
    const list = readStageList(file, data);
    const all = [
      ...(list?.metaArgs ?? []),
      ...(list?.stages ?? []).flatMap(({ instructions }) => instructions),
    ];
    return all.flatMap(declaredBy).flatMap((each) => {
      const value = each.kind === 'stage' || !isSecretName(each.name) ? '' : (each.value ?? '');
      // With a variable in it, it is not the value that steps have.
      return value === '' || value.includes('$') ? [] : [value.replace(/^(["'])(.*)\1$/s, '$2')];
    });
  });
}

/**
 * The settings of files. Of several files with one name, the last one is used. A file that is not a Dockerfile has none.
 */
export function settingsOfFiles(files: Iterable<NamedFile>): readonly FileSettings[] {
  return [...new Map(files)].flatMap(([file, data]) => {
    const stages = readStages(file, data);
    return stages ? [{ file, stages }] : [];
  });
}

/** Parsed files, which several questions are about. */
const parsed = new WeakMap<Uint8Array, StageList>();

/** Undefined if the file is not a Dockerfile. */
function readStageList(file: string, data: Uint8Array): StageList | undefined {
  const instructionSet = dockerfileInstructions;
  try {
    const parse = () => parseSyntax(createSourceFile(file, data), instructionSet.grammar);
    const list = parsed.get(data) ?? parseStages(parse(), { instructionSet });
    parsed.set(data, list);
    return list;
  } catch {
    return undefined;
  }
}

function declaredBy(instruction: Command): readonly Declaration[] {
  return definitionOf(dockerfileInstructions, instruction).declares(instruction);
}

function readStages(file: string, data: Uint8Array): readonly SettingStage[] | undefined {
  const list = readStageList(file, data);
  if (list === undefined) return undefined;
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
    const declared = declaredBy(instruction);
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

/** The line of the FROM instruction whose stage has the line; undefined if that is not known. */
export function lineOfStage(
  settings: readonly FileSettings[],
  place: OriginQuestion['place'],
): number | undefined {
  const stages = settings.find((each) => each.file === place?.file)?.stages ?? [];
  const line = stages.findLast((stage) => stage.line <= (place?.start ?? 0))?.line;
  return line === 0 ? undefined : line;
}

/** The instruction that set a part of a step, such as `env.VERSION`, `user` or `workdir`, or undefined. */
export function originOf(field: string, { settings, given, place }: OriginQuestion): FieldOrigin | undefined {
  const file = settings.find((each) => each.file === place?.file);
  if (file === undefined || place === undefined) return undefined;
  const origins = originsOf.get(file) ?? new StageOrigins(file.stages);
  originsOf.set(file, origins);
  return origins.find(field, place.start, given);
}

const originsOf = new WeakMap<FileSettings, StageOrigins>();

/** A setting of a field. `isOpen`: it declares the variable without a value. */
interface FieldSetting extends FieldOrigin {
  readonly isOpen: boolean;
}

/** Finds settings by the fields that they set: a Dockerfile may have many of each. */
class StageOrigins {
  readonly #stages: readonly SettingStage[];
  /** For each stage, the settings of a field in their order. */
  readonly #fields: readonly ReadonlyMap<string, readonly FieldSetting[]>[];
  /** For each stage, the stage that it is based on; 0 if that is an image. */
  readonly #bases: readonly number[];
  /** The last setting of a field in a stage or in those that it is based on. */
  readonly #inherited = new Map<string, FieldSetting | undefined>();

  constructor(stages: readonly SettingStage[]) {
    this.#stages = stages;
    this.#fields = stages.map(({ settings }) => fieldSettings(settings));
    this.#bases = basesOf(stages);
  }

  /** The setting that a step of the line has. A variable without a value has that of a global ARG. */
  find(field: string, line: number, given: ReadonlySet<string>): FieldOrigin | undefined {
    const at = countBefore(this.#stages, (stage) => stage.line <= line) - 1;
    if (at <= 0) return undefined;
    const own = this.#fields[at]?.get(field) ?? [];
    const before = own[countBefore(own, (setting) => setting.line < line) - 1];
    const found = before ?? this.#inherit(this.#bases[at] ?? 0, field);
    if (found === undefined) return isInherited(field) ? this.#imageOf(at) : undefined;
    const name = field.slice('env.'.length);
    const outer = found.isOpen && !given.has(name) ? this.#fields[0]?.get(field)?.at(-1) : undefined;
    const { keyword, line: setBy } = outer ?? found;
    return { keyword, line: setBy };
  }

  /** The FROM instruction of the image that a stage is based on. */
  #imageOf(stage: number): FieldOrigin | undefined {
    let at = stage;
    for (let base = this.#bases[at] ?? 0; base > 0; base = this.#bases[at] ?? 0) at = base;
    const { from = '', line = 0 } = this.#stages[at] ?? {};
    return from === 'scratch' ? undefined : { keyword: 'FROM', line };
  }

  #inherit(start: number, field: string): FieldSetting | undefined {
    const names: string[] = [];
    let found: FieldSetting | undefined;
    for (let at = start; at > 0 && found === undefined; at = this.#bases[at] ?? 0) {
      const name = `${at} ${field}`;
      if (this.#inherited.has(name)) {
        found = this.#inherited.get(name);
        break;
      }
      names.push(name);
      found = this.#fields[at]?.get(field)?.at(-1);
    }
    for (const name of names) this.#inherited.set(name, found);
    return found;
  }
}

function fieldSettings(settings: readonly FileSetting[]): ReadonlyMap<string, readonly FieldSetting[]> {
  const all = settings.flatMap(({ keyword, line, names, open }) => {
    const opened = new Set(open);
    const field = plainFields.get(keyword);
    if (field !== undefined) return [{ field, keyword, line, isOpen: false }];
    return names.map((name) => ({ field: `env.${name}`, keyword, line, isOpen: opened.has(name) }));
  });
  return groupBy(all, ({ field }) => field);
}

function basesOf(stages: readonly SettingStage[]): readonly number[] {
  const byName = new Map<string, number>();
  return stages.map(({ name, from }, i) => {
    const base = byName.get(from) ?? 0;
    if (i > 0 && name !== '') byName.set(name, i);
    return i > 0 ? base : 0;
  });
}

/** Whether a stage has the field from its image if no instruction sets it. */
function isInherited(field: string): boolean {
  return inherited.has(field) || (field.startsWith('env.') && field !== 'env.SSH_AUTH_SOCK');
}

const inherited: ReadonlySet<string> = new Set(['user', 'workdir', 'shell']);

/** Fields of instructions that set no variables. */
const plainFields: ReadonlyMap<SettingKeyword, string> = new Map([
  ['USER', 'user'],
  ['WORKDIR', 'workdir'],
  ['SHELL', 'shell'],
]);

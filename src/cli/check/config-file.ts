import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { renderCodeFrame } from '../../diagnostics/code-frame.ts';
import { FileError } from '../../files/file-error.ts';
import { fileKinds } from '../../files/file-kind.ts';
import { readRepositoryFile } from '../../files/repository-file.ts';
import { rootOfFile } from '../../files/repository-root.ts';
import type { Severity } from '../../lint/finding.ts';
import { labelTypes } from '../../lint/label-types.ts';
import { positionAt } from '../../source/line-span.ts';
import { createSourceFile, type SourceFile } from '../../source/source-file.ts';
import { UsageError } from '../usage-error.ts';
import { type CheckSettings, problemOfName, rulesForSetting, type SourcedValue } from './check-settings.ts';

/** Name of the file that configures checks of what lies beside and below it. */
export const configName = '.dockerfile-llb.json';

const severities: readonly string[] = ['off', 'note', 'warning', 'error'];
/** Kinds of tokens: jsonc-parser has names for them in its types only. */
const opening: ReadonlySet<number> = new Set([1, 3]);
const closing: ReadonlySet<number> = new Set([2, 4]);
const end = 17;
/** Rules are two levels deep. */
const maxDepth = 100;

/** The settings of a `--rule Name=severity`. Throws a {@link UsageError} for a wrong one. */
export function parseRuleFlag(text: string): CheckSettings {
  const [name = '', severity = ''] = text.split('=', 2);
  const problem = problemOfName(name) ?? problemOfSeverity(severity);
  if (problem !== undefined)
    throw new UsageError(`--rule ${text}: ${problem}`, 'Write --rule Name=severity.');
  const setting = { value: severity as Severity | 'off', source: '--rule' };
  return { rules: new Map((rulesForSetting(name) ?? []).map((rule) => [rule, setting])) };
}

/** The file of a configuration; undefined if it does not exist. Throws a {@link UsageError} if it cannot be read. */
export async function readConfigFile(path: string, root?: string): Promise<SourceFile | undefined> {
  try {
    const file = { path, root: root ?? (await rootOfFile(path)), shown: path };
    return createSourceFile(path, await readRepositoryFile(file, fileKinds.config));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    if (error.code === 'missing') return undefined;
    throw new UsageError(error.message, error.hint);
  }
}

/** The settings of a `.dockerfile-llb.json`. Throws a {@link UsageError} that shows the place of a mistake. */
export function parseConfig(file: SourceFile): CheckSettings {
  refuseDeepNesting(file);
  const errors: ParseError[] = [];
  const root = parseTree(file.text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error !== undefined)
    throw mistake(file, error.offset, `not JSON (${printParseErrorCode(error.error)})`);
  if (root?.type !== 'object') throw mistake(file, root?.offset ?? 0, 'not an object');
  let settings: CheckSettings = { rules: new Map() };
  for (const [key, value] of membersOf(root)) {
    if (key.value === '$schema') continue;
    const read = readers.get(key.value as string);
    if (read === undefined) {
      const known = [...readers.keys()].map((name) => JSON.stringify(name)).join(', ');
      throw mistake(file, key.offset, `unknown key ${JSON.stringify(key.value)}, known are ${known}`);
    }
    settings = { ...settings, ...read(file, value) };
  }
  return settings;
}

type ReadMember = (file: SourceFile, value: Node) => Partial<CheckSettings>;

/** Reads the value of each key that a configuration may have. */
const readers: ReadonlyMap<string, ReadMember> = new Map<string, ReadMember>([
  ['rules', (file, value) => ({ rules: rulesOf(file, value) })],
  ['trustedRegistries', (file, value) => ({ trustedRegistries: stringsOf(file, value) })],
  ['labelSchema', (file, value) => ({ labelSchema: labelSchemaOf(file, value) })],
  ['strictLabels', (file, value) => ({ strictLabels: booleanOf(file, value) })],
]);

function rulesOf(file: SourceFile, value: Node): CheckSettings['rules'] {
  if (value.type !== 'object') throw mistake(file, value.offset, '"rules" is not an object');
  const rules = new Map<string, SourcedValue<Severity | 'off'>>();
  for (const [name, severity] of membersOf(value)) {
    const problem = problemOfName(name.value as string);
    if (problem !== undefined) throw mistake(file, name.offset, problem);
    const wrong = problemOfSeverity(severity.value);
    if (wrong !== undefined) throw mistake(file, severity.offset, wrong);
    const setting = settingAt(file, name, severity.value as Severity | 'off');
    for (const rule of rulesForSetting(name.value as string) ?? []) rules.set(rule, setting);
  }
  return rules;
}

function stringsOf(file: SourceFile, node: Node): SourcedValue<readonly string[]> {
  const values = (node.children ?? []).map(({ value }) => value as unknown);
  if (node.type !== 'array' || !values.every((value) => typeof value === 'string'))
    throw mistake(file, node.offset, 'not an array of strings');
  return settingAt(file, node, values);
}

function labelSchemaOf(file: SourceFile, node: Node): SourcedValue<ReadonlyMap<string, string>> {
  if (node.type !== 'object') throw mistake(file, node.offset, '"labelSchema" is not an object');
  const schema = new Map<string, string>();
  for (const [name, type] of membersOf(node)) {
    const problem = problemOfLabelType(type.value);
    if (problem !== undefined) throw mistake(file, type.offset, problem);
    schema.set(name.value as string, type.value as string);
  }
  return settingAt(file, node, schema);
}

function booleanOf(file: SourceFile, node: Node): SourcedValue<boolean> {
  if (typeof node.value !== 'boolean') throw mistake(file, node.offset, 'not true or false');
  return settingAt(file, node, node.value);
}

function settingAt<T>(file: SourceFile, { offset }: Node, value: T): SourcedValue<T> {
  return { value, source: `${file.filename}:${positionAt(file, offset).line}` };
}

/** The parser recurses and would overflow the stack; its scanner does not. */
function refuseDeepNesting(file: SourceFile): void {
  const scanner = createScanner(file.text, true);
  let depth = 0;
  for (let token = scanner.scan(); token !== end; token = scanner.scan()) {
    if (opening.has(token)) depth++;
    else if (closing.has(token)) depth--;
    if (depth > maxDepth) throw mistake(file, scanner.getTokenOffset(), 'nested too deep');
  }
}

function membersOf({ children = [] }: Node): readonly (readonly [Node, Node])[] {
  return children.flatMap(({ children: [name, value] = [] }) => (name && value ? [[name, value]] : []));
}

function problemOfSeverity(severity: unknown): string | undefined {
  if (typeof severity === 'string' && severities.includes(severity)) return undefined;
  return `${JSON.stringify(severity)} is not a severity; use ${severities.join(', ')}`;
}

function problemOfLabelType(type: unknown): string | undefined {
  if (typeof type === 'string' && labelTypes.includes(type)) return undefined;
  return `${JSON.stringify(type)} is not a type of a label; use ${labelTypes.join(', ')}`;
}

function mistake(file: SourceFile, offset: number, problem: string): UsageError {
  const { line, column } = positionAt(file, offset);
  const frame = renderCodeFrame(file, { start: line, end: line });
  return new UsageError(
    `${file.filename}:${line}:${column}: ${problem}\n${frame}`,
    'Write {"rules": {"RuleName": "off"}}, with off, note, warning or error for each rule.',
  );
}

import { dirname, join } from 'node:path';
import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { renderCodeFrame } from '../../diagnostics/code-frame.ts';
import { nearestName } from '../../diagnostics/nearest-name.ts';
import { FileError } from '../../files/file-error.ts';
import { fileKinds } from '../../files/file-kind.ts';
import { readRepositoryFile } from '../../files/repository-file.ts';
import { rootOfFile } from '../../files/repository-root.ts';
import { ruleNames } from '../../lint/check-dockerfile.ts';
import type { Severity } from '../../lint/finding.ts';
import { positionAt } from '../../source/line-span.ts';
import { createSourceFile, type SourceFile } from '../../source/source-file.ts';
import { UsageError } from '../usage-error.ts';

export type RuleSettings = ReadonlyMap<string, Severity | 'off'>;

/** Name of the file that configures checks of what lies beside and below it. */
export const configName = '.dockerfile-llb.json';

const severities: readonly string[] = ['off', 'note', 'warning', 'error'];
/** Kinds of tokens: jsonc-parser has names for them in its types only. */
const opening: ReadonlySet<number> = new Set([1, 3]);
const closing: ReadonlySet<number> = new Set([2, 4]);
const end = 17;
/** Rules are two levels deep. */
const maxDepth = 100;

/**
 * Finds the configuration of a folder: the nearest one upwards. Each is read once; none is no settings at all. Rejects
 * with a {@link UsageError} that shows the place of the mistake, the same one for all folders that it counts for.
 */
export function createConfigLookup(): (folder: string) => Promise<RuleSettings> {
  const known = new Map<string, Promise<RuleSettings>>();
  const lookup = (folder: string): Promise<RuleSettings> => {
    const found = known.get(folder) ?? find(folder);
    known.set(folder, found);
    return found;
  };
  const find = async (folder: string): Promise<RuleSettings> => {
    const own = await readIfThere(join(folder, configName));
    if (own !== undefined) return parseConfig(own);
    const parent = dirname(folder);
    return parent === folder ? new Map() : await lookup(parent);
  };
  return lookup;
}

/** The configuration that `--config` names. */
export async function readConfig(path: string): Promise<RuleSettings> {
  const file = await readIfThere(path);
  if (file === undefined) throw new UsageError(`--config ${path}: no such file`);
  return parseConfig(file);
}

/** Rule and severity of `--rule Name=severity`. */
export function parseRuleFlag(text: string): readonly [string, Severity | 'off'] {
  const [name = '', severity = ''] = text.split('=', 2);
  const problem = problemOfName(name) ?? problemOfSeverity(severity);
  if (problem !== undefined)
    throw new UsageError(`--rule ${text}: ${problem}`, 'Write --rule Name=severity.');
  return [name, severity as Severity | 'off'];
}

async function readIfThere(path: string): Promise<SourceFile | undefined> {
  try {
    const file = { path, root: await rootOfFile(path), shown: path };
    return createSourceFile(path, await readRepositoryFile(file, fileKinds.config));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    if (error.code === 'missing') return undefined;
    throw new UsageError(error.message, error.hint);
  }
}

function parseConfig(file: SourceFile): RuleSettings {
  refuseDeepNesting(file);
  const errors: ParseError[] = [];
  const root = parseTree(file.text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error !== undefined)
    throw mistake(file, error.offset, `not JSON (${printParseErrorCode(error.error)})`);
  if (root?.type !== 'object') throw mistake(file, root?.offset ?? 0, 'not an object');
  const settings = new Map<string, Severity | 'off'>();
  for (const [key, value] of membersOf(root)) {
    if (key.value === '$schema') continue;
    if (key.value !== 'rules')
      throw mistake(file, key.offset, `unknown key ${JSON.stringify(key.value)}, only "rules" is known`);
    if (value.type !== 'object') throw mistake(file, value.offset, '"rules" is not an object');
    for (const [name, severity] of membersOf(value)) {
      const problem = problemOfName(name.value as string);
      if (problem !== undefined) throw mistake(file, name.offset, problem);
      const wrong = problemOfSeverity(severity.value);
      if (wrong !== undefined) throw mistake(file, severity.offset, wrong);
      settings.set(name.value as string, severity.value as Severity | 'off');
    }
  }
  return settings;
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

function problemOfName(name: string): string | undefined {
  if (ruleNames.includes(name)) return undefined;
  const near = nearestName(name, ruleNames);
  return `there is no rule ${name}${near === undefined ? '' : ` (did you mean ${near}?)`}`;
}

function problemOfSeverity(severity: unknown): string | undefined {
  if (typeof severity === 'string' && severities.includes(severity)) return undefined;
  return `${JSON.stringify(severity)} is not a severity; use ${severities.join(', ')}`;
}

function mistake(file: SourceFile, offset: number, problem: string): UsageError {
  const { line, column } = positionAt(file, offset);
  const frame = renderCodeFrame(file, { start: line, end: line });
  return new UsageError(
    `${file.filename}:${line}:${column}: ${problem}\n${frame}`,
    'Write {"rules": {"RuleName": "off"}}, with off, note, warning or error for each rule.',
  );
}

import type { Document, Node } from 'yaml';
import type { Severity } from '../../lint/finding.ts';
import { labelTypes } from '../../lint/label-types.ts';
import { positionAt } from '../../source/line-span.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { UsageError } from '../usage-error.ts';
import { type CheckSettings, rulesForSetting, type SourcedValue } from './check-settings.ts';
import { severityOf } from './outcome-flags.ts';
import { formatNamed, type ReportFormat, reportFormats } from './reports/registry.ts';

/** Names of the file that configures hadolint, in the order in which it looks for them. */
export const hadolintConfigNames: readonly string[] = ['.hadolint.yaml', '.hadolint.yml'];

/** The severity of hadolint's lists of rules. The levels below `warning` are notes here. */
const overrides: readonly (readonly [string, Severity])[] = [
  ['style', 'note'],
  ['info', 'note'],
  ['warning', 'warning'],
  ['error', 'error'],
];

/**
 * The settings of a `.hadolint.yaml` (hadolint 2.14, src/Hadolint/Config). As in hadolint, unknown keys have no effect; so do
 * rules that do not exist here. Throws a {@link UsageError} that names the line of a mistake.
 */
export async function parseHadolintConfig(file: SourceFile): Promise<CheckSettings> {
  // Only those who have such a file pay for loading the parser.
  const yaml = await import('yaml');
  const document = parseYaml(yaml, file);
  const reader = new ConfigReader(file, document, yaml);
  const { contents } = document;
  // `---` alone is a document that is null.
  const isEmpty = contents === null || (yaml.isScalar(contents) && contents.value === null);
  if (!isEmpty && !yaml.isMap(contents))
    throw mistake(file, contents.range?.[0] ?? 0, 'not a mapping of settings');
  return reader.read();
}

type Yaml = typeof import('yaml');

function parseYaml({ parseDocument }: Yaml, file: SourceFile): Document.Parsed {
  try {
    const document = parseDocument(file.text, { logLevel: 'silent' });
    const [error] = document.errors;
    if (error !== undefined) throw mistake(file, error.pos[0], `not YAML (${error.code})`);
    return document;
  } catch (error) {
    // The parser recurses.
    if (error instanceof RangeError) throw mistake(file, 0, 'nested too deep');
    throw error;
  }
}

/** Reads the values of one file. */
class ConfigReader {
  readonly #file: SourceFile;
  readonly #document: Document.Parsed;
  readonly #yaml: Yaml;

  constructor(file: SourceFile, document: Document.Parsed, yaml: Yaml) {
    this.#file = file;
    this.#document = document;
    this.#yaml = yaml;
  }

  read(): CheckSettings {
    const rules = new Map<string, SourcedValue<Severity | 'off'>>();
    for (const [name, severity] of overrides) this.#addRules(rules, ['override', name], severity);
    this.#addRules(rules, ['ignored'], 'off');
    const ignorePragmas = this.#boolean('disable-ignore-pragma');
    return {
      rules,
      failureThreshold: this.#word(
        'failure-threshold',
        severityOf,
        'error, warning, info, style, ignore, none',
      ),
      noFail: this.#boolean('no-fail'),
      format: this.#word('format', formatNamed, reportFormats.join(', ')),
      hadolintComments: ignorePragmas && { ...ignorePragmas, value: !ignorePragmas.value },
      trustedRegistries: this.#registries(),
      labelSchema: this.#labelSchema(),
      strictLabels: this.#boolean('strict-labels'),
    };
  }

  #addRules(
    rules: Map<string, SourcedValue<Severity | 'off'>>,
    path: readonly string[],
    value: Severity | 'off',
  ) {
    for (const { value: code, source } of this.#strings(path))
      for (const rule of rulesForSetting(code) ?? []) rules.set(rule, { value, source });
  }

  #node(path: readonly string[]): Node | undefined {
    const found = this.#document.getIn(path, true) as Node | null | undefined;
    const node = this.#yaml.isAlias(found) ? (found.resolve(this.#document) ?? found) : found;
    const isNothing = this.#yaml.isScalar(node) && node.value === null;
    return isNothing ? undefined : (node ?? undefined);
  }

  /** The strings of a list, each with its line. */
  #strings(path: readonly string[]): readonly SourcedValue<string>[] {
    const node = this.#node(path);
    if (node === undefined) return [];
    if (!this.#yaml.isSeq(node)) throw this.#mistake(node, `"${path.join('.')}" is not a list`);
    return node.items.map((item) => {
      const value = this.#yaml.isScalar(item) ? item.value : undefined;
      if (typeof value !== 'string') throw this.#mistake(item as Node, 'not a string');
      return { value, source: this.#sourceOf(item as Node) };
    });
  }

  #word<T>(key: string, parse: (word: string) => T | undefined, words: string): SourcedValue<T> | undefined {
    const node = this.#node([key]);
    if (node === undefined) return undefined;
    const word = this.#yaml.isScalar(node) ? String(node.value) : '';
    const value = parse(word);
    if (value === undefined) throw this.#mistake(node, `"${key}" is ${JSON.stringify(word)}; use ${words}`);
    return { value, source: this.#sourceOf(node) };
  }

  #boolean(key: string): SourcedValue<boolean> | undefined {
    const parse = (word: string) => (/^(?:true|false)$/i.test(word) ? /^t/i.test(word) : undefined);
    return this.#word(key, parse, 'true or false');
  }

  #registries(): SourcedValue<readonly string[]> | undefined {
    const node = this.#node(['trustedRegistries']);
    if (node === undefined) return undefined;
    const source = this.#sourceOf(node);
    if (this.#yaml.isScalar(node) && typeof node.value === 'string') return { value: [node.value], source };
    return { value: this.#strings(['trustedRegistries']).map(({ value }) => value), source };
  }

  #labelSchema(): SourcedValue<ReadonlyMap<string, string>> | undefined {
    const node = this.#node(['label-schema']);
    if (node === undefined) return undefined;
    if (!this.#yaml.isMap(node)) throw this.#mistake(node, '"label-schema" is not a mapping');
    const schema = new Map<string, string>();
    for (const { key, value } of node.items) {
      const type = this.#yaml.isScalar(value) ? String(value.value) : '';
      if (!labelTypes.includes(type))
        throw this.#mistake(
          value as Node,
          `"${type}" is not a type of a label; use ${labelTypes.join(', ')}`,
        );
      schema.set(String(this.#yaml.isScalar(key) ? key.value : key), type);
    }
    return { value: schema, source: this.#sourceOf(node) };
  }

  #sourceOf(node: Node): string {
    return `${this.#file.filename}:${positionAt(this.#file, node.range?.[0] ?? 0).line}`;
  }

  #mistake(node: Node | null, problem: string): UsageError {
    return mistake(this.#file, node?.range?.[0] ?? 0, problem);
  }
}

function mistake(file: SourceFile, offset: number, problem: string): UsageError {
  const { line, column } = positionAt(file, offset);
  return new UsageError(
    `${file.filename}:${line}:${column}: ${problem}`,
    'docs/hadolint.md lists the settings of hadolint that are read.',
  );
}

/**
 * The settings of the variables that hadolint reads (hadolint 2.14, src/Hadolint/Config/Environment.hs). As in hadolint, a
 * value that it does not know has no effect.
 */
export function hadolintEnvironment(env: NodeJS.ProcessEnv): CheckSettings {
  const rules = new Map<string, SourcedValue<Severity | 'off'>>();
  const addRules = (source: string, value: Severity | 'off') => {
    for (const code of listOf(env[source]))
      for (const rule of rulesForSetting(code) ?? []) rules.set(rule, { value, source });
  };
  for (const [name, severity] of overrides) addRules(`HADOLINT_OVERRIDE_${name.toUpperCase()}`, severity);
  addRules('HADOLINT_IGNORE', 'off');
  const ignorePragmas = truth(env, 'HADOLINT_DISABLE_IGNORE_PRAGMA');
  const labels = listOf(env['HADOLINT_REQUIRE_LABELS']).map(
    (item) => item.split(':', 2) as [string, string?],
  );
  const schema = labels.map(([name, type]) => [name, type || 'text'] as const);
  return {
    rules,
    failureThreshold: setting(
      severityOf(env['HADOLINT_FAILURE_THRESHOLD'] ?? ''),
      'HADOLINT_FAILURE_THRESHOLD',
    ),
    noFail: truth(env, 'HADOLINT_NOFAIL'),
    format: setting(formatOfVariable(env), 'HADOLINT_FORMAT'),
    hadolintComments: ignorePragmas && { ...ignorePragmas, value: !ignorePragmas.value },
    trustedRegistries: setting(
      nonEmpty(listOf(env['HADOLINT_TRUSTED_REGISTRIES'])),
      'HADOLINT_TRUSTED_REGISTRIES',
    ),
    labelSchema:
      labels.length === 0
        ? undefined
        : {
            value: new Map(schema.filter(([, type]) => labelTypes.includes(type))),
            source: 'HADOLINT_REQUIRE_LABELS',
          },
    strictLabels: truth(env, 'HADOLINT_STRICT_LABELS'),
  };
}

function formatOfVariable(env: NodeJS.ProcessEnv): ReportFormat | undefined {
  return listOf(env['HADOLINT_FORMAT']).flatMap((word) => formatNamed(word) ?? [])[0];
}

function listOf(text = ''): readonly string[] {
  return text.split(',').flatMap((part) => part.trim() || []);
}

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function setting<T>(value: T | undefined, source: string): SourcedValue<T> | undefined {
  return value === undefined ? undefined : { value, source };
}

function truth(env: NodeJS.ProcessEnv, name: string): SourcedValue<boolean> | undefined {
  const text = env[name];
  if (text === undefined) return undefined;
  return { value: /^(?:1|y|on|true|yes)$/i.test(text), source: name };
}

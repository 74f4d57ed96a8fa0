import { isSecretName } from '../../base/secret-name.ts';
import { withoutCredentials } from '../../base/url-credentials.ts';
import { literalSecret } from '../../lint/rules/secret-in-image.ts';
import type { BuildReport } from './build-report.ts';

/** Further values to examine for secrets, besides the report itself. */
export interface SecretSources {
  /** Names and values of build arguments and variables. */
  readonly variables: readonly (readonly [name: string, value: string])[];
}

/**
 * Hides whatever looks secret in a report: values of variables with secret names, wherever they appear; user names and
 * passwords in URLs; tokens with a known format; and what follows a secret name in any text.
 */
export function hideSecrets(report: BuildReport, { variables }: SecretSources): BuildReport {
  const texts = allTexts(report);
  const values = new Set(variables.flatMap(([name, value]) => (isSecretName(name) ? value : [])));
  for (const text of texts) {
    for (const value of assignedSecrets(text)) values.add(value);
    for (const [, value = ''] of text.matchAll(urlPassword)) values.add(value);
  }
  const long = [...values].filter((value) => value.length >= minValue).sort((a, b) => b.length - a.length);
  return mapTexts(report, (text) => hideIn(text, long)) as BuildReport;
}

/** Hides the values in a text, and what looks secret by itself. */
function hideIn(text: string, values: readonly string[]): string {
  const known = values.reduce((rest, value) => rest.replaceAll(value, mask), text);
  const hide = (whole: string, ...[name = '', sign = '', value = '']: string[]) =>
    isSecretName(plainName(name)) && !isReference(value) ? `${name}${sign}${mask}` : whole;
  const plain = withoutKeys(withoutCredentials(known)).split(literalSecret).join(mask);
  return plain
    .replace(assignment, hide)
    .replace(instruction, hide)
    .replace(flag, hide)
    .replace(loginHeader, `$1 ${mask}`);
}

function assignedSecrets(text: string): readonly string[] {
  const found = [...text.matchAll(assignment), ...text.matchAll(instruction)];
  return found.flatMap(([, name = '', sign = '', value = '']) => {
    const plain = value.replace(/^["']|["']$/g, '');
    return !sign.startsWith(':') && isSecretName(plainName(name)) && !isReference(plain) ? [plain] : [];
  });
}

/** Hides private keys with all of their lines. */
function withoutKeys(text: string): string {
  const [first = '', ...rest] = text.split('-----BEGIN ');
  const parts = rest.map((part) => {
    const end = part.indexOf('-----END ');
    return end === -1 ? mask : `${mask}${part.slice(end + '-----END '.length)}`;
  });
  return [first, ...parts].join('');
}

/** Normalizes a name: `api_token` for `--api-token`. */
function plainName(name: string): string {
  return name.replaceAll('-', '_');
}

/** Whether a value only refers to a secret: names of variables and paths are not secret. */
function isReference(value: string): boolean {
  return /^["']?(?:\$|\/|\[hidden\]|type=|id=)/.test(value);
}

function allTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(allTexts);
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, item]) => [
    key,
    ownWords.has(key) ? item : mapTexts(item, change),
  ]);
  return Object.fromEntries(members);
}

const mask = '[hidden]';
/** Shorter values would also occur in unrelated texts. */
const minValue = 4;
const assignment =
  /(?<![A-Za-z0-9_-])([A-Za-z_-][A-Za-z0-9_-]{0,80})(=|: ?)("[^"\n]{1,4000}"|'[^'\n]{1,4000}'|[^\s"';&|,]{1,4000})/g;
/** `ENV NAME value`, the form without `=`. */
const instruction = /(?<=\b(?:ENV|env) )([A-Za-z_][A-Za-z0-9_]{0,80})( )([^\n]{1,4000})/g;
const flag = /(?<= --)([A-Za-z][A-Za-z0-9-]{0,80})( )([^\s"';&|,-][^\s"';&|,]{0,4000})/g;
/** Members whose values are fixed words of this program and never secret. */
const ownWords: ReadonlySet<string> = new Set(['kind', 'state', 'digest', 'ref']);
const urlPassword = /:\/\/[^/?#\s@:]{0,200}:([^/?#\s@]{1,400})@/g;
const loginHeader = /\b(Bearer|Basic) [A-Za-z0-9+/=._~-]{8,}/g;

import { createHmac, randomBytes } from 'node:crypto';
import { linkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordReplacer } from '../../base/replace-words.ts';
import { isSecretName } from '../../base/secret-name.ts';
import { withoutCredentials } from '../../base/url-credentials.ts';
import { readOwnFile } from '../../files/own-file.ts';
import { temporaryName } from '../../files/temporary-name.ts';
import type { BuildStep, StepGraph } from '../../insight/graph/step-graph.ts';
import { filesOf, secretsInFiles } from '../../insight/reasons/settings.ts';
import { shortRecord } from '../../insight/records/record-list.ts';
import type { Definition } from '../../llb/definition.ts';
import { lockableKind } from '../../lock/pin-source.ts';
import { withoutTokens } from '../../lock/source-key.ts';

/**
 * The graph without values that look secret by their names. Each is replaced by a keyed hash, which shows that a value
 * changed but not what it is, also where such a value is part of another text. Credentials in addresses are left out.
 * `known` are secret values that the steps need not have as variables ({@link secretsOf}).
 */
export function redactGraph(
  { steps, heads }: StepGraph,
  key: Uint8Array,
  known: readonly string[],
): StepGraph {
  const hash = (secret: string) => hashOf(secret, key);
  const withoutSecrets = wordReplacer(secretValues(steps, known), hash);
  // All later steps of a stage have the variables of a step.
  const shown = new Map<string, string>();
  const hide = (text: string) => {
    const known = shown.get(text) ?? withoutSecrets(withoutTokens(withoutCredentials(text), hash));
    shown.set(text, known);
    return known;
  };
  return { heads, steps: steps.map((step) => redactStep(step, hide, key)) };
}

/**
 * Returns the values to replace everywhere: step names and variables derived from a secret variable contain its value.
 */
function secretValues(steps: readonly BuildStep[], known: readonly string[]): readonly string[] {
  const values = steps.flatMap(({ fields }) =>
    [...fields].flatMap(([name, value]) => (isSecretField(name) ? [value] : [])),
  );
  return [...new Set([...known, ...values])].filter((value) => value.length >= minSecret);
}

/** The values of the variables of a build whose names look secret: those in its files, and those of its build arguments. */
export function secretsOf(
  definitions: readonly Definition[],
  options: Iterable<readonly [name: string, value: string]>,
): readonly string[] {
  return [...secretsInFiles(filesOf(definitions)), ...secretArgs(options)];
}

/** The values of build arguments whose names look secret. */
export function secretArgs(options: Iterable<readonly [name: string, value: string]>): readonly string[] {
  return [...options].flatMap(([name, value]) =>
    name.startsWith(argPrefix) && isSecretName(name.slice(argPrefix.length)) ? [value] : [],
  );
}

const argPrefix = 'build-arg:';

function isSecretField(name: string): boolean {
  return name.startsWith('env.') && isSecretName(name.slice('env.'.length));
}

function redactStep(step: BuildStep, hide: (text: string) => string, key: Uint8Array): BuildStep {
  const fields = new Map(
    [...step.fields].map(([name, value]) => [name, isSecretField(name) ? hashOf(value, key) : hide(value)]),
  );
  const { source, record } = step;
  const shown = {
    ...step,
    fields,
    name: hide(step.name),
    ...(record !== undefined && { record: shortRecord(record) }),
  };
  if (!source) return shown;
  const isUrl = lockableKind(source.identifier) === 'http';
  const identifier = isUrl ? hide(source.identifier) : withoutCredentials(source.identifier);
  return { ...shown, source: { ...source, identifier, attrs: withoutSession(source.attrs) } };
}

/** Drops attributes of the session. It ends with its build, and they would make equal sources differ. */
function withoutSession(attrs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(attrs)
      .filter(([name]) => name !== 'local.session' && name !== 'local.unique')
      .map(([name, value]) => [name, withoutCredentials(value)]),
  );
}

function hashOf(value: string, key: Uint8Array): string {
  return `hidden:${createHmac('sha256', key).update(value).digest('hex').slice(0, 16)}`;
}

/** The key for this machine's hashes, which is created on first use. Throws the error of the file system. */
export function ledgerKey(root: string): Uint8Array {
  const path = join(root, 'key');
  const found = readKey(path);
  if (found) return found;
  const temporary = join(root, temporaryName('key'));
  writeFileSync(temporary, randomBytes(keyLength), { mode: 0o600, flag: 'wx' });
  try {
    // Another build may have created one at the same moment; the first one wins.
    linkSync(temporary, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
  return readKey(path) ?? randomBytes(keyLength);
}

function readKey(path: string): Uint8Array | undefined {
  try {
    const bytes = readOwnFile(path, keyLength);
    return bytes.length === keyLength ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** Shorter values occur in too many unrelated texts to be replaced. */
const minSecret = 3;
const keyLength = 32;

import { createHmac, randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSecretName } from '../../base/secret-name.ts';
import { withoutCredentials } from '../../base/url-credentials.ts';
import { temporaryName } from '../../files/temporary-name.ts';
import type { BuildStep, StepGraph } from '../../insight/graph/step-graph.ts';

/**
 * The graph without values whose names say that they are secret: a keyed hash stands for each, so that a change shows and
 * the value does not, also where such a value is a part of another text. Credentials in addresses are left out.
 */
export function redactGraph({ steps, heads }: StepGraph, key: Uint8Array): StepGraph {
  const secrets = secretValues(steps);
  const hide = (text: string) => {
    let shown = withoutCredentials(text);
    for (const secret of secrets) shown = shown.replaceAll(secret, () => hashOf(secret, key));
    return shown;
  };
  return { heads, steps: steps.map((step) => redactStep(step, hide, key)) };
}

/** Names of steps and variables that are made from a secret one contain its value. */
function secretValues(steps: readonly BuildStep[]): readonly string[] {
  const values = steps.flatMap(({ fields }) =>
    [...fields].flatMap(([name, value]) => (isSecretField(name) ? [value] : [])),
  );
  const long = values.filter((value) => value.length >= minSecret);
  return [...new Set(long)].sort((a, b) => b.length - a.length);
}

function isSecretField(name: string): boolean {
  return name.startsWith('env.') && isSecretName(name.slice('env.'.length));
}

function redactStep(step: BuildStep, hide: (text: string) => string, key: Uint8Array): BuildStep {
  const fields = new Map(
    [...step.fields].map(([name, value]) => [name, isSecretField(name) ? hashOf(value, key) : hide(value)]),
  );
  const { source } = step;
  const shown = { ...step, fields, name: hide(step.name) };
  if (!source) return shown;
  const identifier = withoutCredentials(source.identifier);
  return { ...shown, source: { ...source, identifier, attrs: withoutSession(source.attrs) } };
}

/** A session is over with its build, and what belongs to it would make equal sources differ. */
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

/** The key of this machine's hashes, made when it is asked for first. Throws the error of the file system. */
export function ledgerKey(root: string): Uint8Array {
  const path = join(root, 'key');
  const found = readKey(path);
  if (found) return found;
  const temporary = join(root, temporaryName('key'));
  writeFileSync(temporary, randomBytes(keyLength), { mode: 0o600, flag: 'wx' });
  try {
    // Another build may have made one at this moment: the first one stays.
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
    const bytes = readFileSync(path);
    return bytes.length === keyLength ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** A shorter value is in too many texts. */
const minSecret = 3;
const keyLength = 32;

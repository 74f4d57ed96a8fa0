import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { sharedKeyOfContext } from '../../client/build/shared-key.ts';
import { openOciLayout, parseOciLayout } from '../../client/specs/oci-layout-context.ts';
import { familiarString, parseNormalizedNamed } from '../../image/reference.ts';
import { namesRepository, parseGitRef } from '../../instructions/shared/git-ref.ts';
import type { OciStore } from '../../session/content/oci-store.ts';
import type { CliIo } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { parseFlag } from './key-values.ts';
import { requireIgnoreFile } from './place-dockerfile.ts';

/** What named contexts add to a build. */
export interface NamedContextTargets {
  readonly options: Map<string, string>;
  readonly locals: Map<string, string>;
  /** Missing if there is no daemon to read them; layouts are then passed on as written. */
  readonly contentStores?: Map<string, OciStore>;
}

/**
 * Adds `--build-context name=value`; if a name is repeated, the last one counts. A directory becomes a separate
 * local, an OCI layout (`oci-layout://`) a content store, and an image, a repository or a download is passed to the
 * frontend unchanged (docker/buildx v0.36.1 build/opt.go loadInputs). Throws a {@link UsageError}.
 */
export async function addNamedContexts(
  words: readonly string[],
  targets: NamedContextTargets,
  { cwd, env }: Pick<CliIo, 'cwd' | 'env'>,
): Promise<void> {
  const byName = new Map<string, NamedContext>();
  for (const word of words.filter(Boolean)) {
    const at = word.indexOf('=');
    if (at < 1)
      throw new UsageError(`--build-context ${word}: not NAME=VALUE`, 'Write --build-context name=path.');
    const name = contextName(word.slice(0, at));
    byName.set(name, { name, word, value: word.slice(at + 1) });
  }
  for (const named of byName.values()) {
    const { name, word, value } = named;
    if (isRemote(value)) targets.options.set(`context:${name}`, checkedRemote(word, value));
    else if (!(await addLayout(named, targets, cwd))) await addFolder(named, targets, { cwd, env });
  }
}

/** A `--build-context`. */
interface NamedContext {
  readonly name: string;
  /** The flag's value as it was written, for errors. */
  readonly word: string;
  readonly value: string;
}

async function addLayout(
  { name, word, value }: NamedContext,
  { options, contentStores }: NamedContextTargets,
  cwd: string,
): Promise<boolean> {
  if (!value.startsWith('oci-layout://')) return false;
  const layout = contentStores && (await layoutContext(word, value, cwd));
  options.set(`context:${name}`, layout?.value ?? value);
  if (layout) contentStores.set(layout.storeId, layout.store);
  return true;
}

async function addFolder(
  { name, word, value }: NamedContext,
  { options, locals, contentStores }: NamedContextTargets,
  { cwd, env }: Pick<CliIo, 'cwd' | 'env'>,
): Promise<void> {
  const folder = resolve(cwd, value);
  const found = value === '' ? undefined : await stat(folder).catch(() => undefined);
  if (!found?.isDirectory())
    throw new UsageError(`--build-context ${word}: ${value || "''"} is not a directory`, forms);
  await requireIgnoreFile(folder, '.dockerignore');
  // The main directories have these names.
  const local = name === 'context' || name === 'dockerfile' ? `_${name}` : name;
  options.set(`context:${name}`, `local:${local}`);
  // Without a daemon nothing is transferred, and the graph should not depend on the user.
  const sharedKey = contentStores ? sharedKeyOfContext(folder, env) : basename(folder);
  options.set(`sharedkey:localdir:${name}`, sharedKey);
  locals.set(local, folder);
}

const forms =
  'Use a directory, docker-image://NAME, oci-layout://DIR, a git repository or an http(s):// URL.';

async function layoutContext(word: string, value: string, cwd: string) {
  try {
    const reference = parseOciLayout(value);
    return reference && (await openOciLayout(reference, resolve(cwd, reference.path)));
  } catch (error) {
    throw new UsageError(
      `--build-context ${word}: ${(error as Error).message}`,
      'Write oci-layout://DIR, oci-layout://DIR:TAG or oci-layout://DIR@sha256:DIGEST.',
    );
  }
}

/** Image names are in their short form, without `:latest`. */
function contextName(text: string): string {
  const example = '--build-context base=docker-image://alpine';
  const name = parseFlag({ flag: '--build-context', value: text, example }, (word) =>
    familiarString(parseNormalizedNamed(word)),
  );
  return name.replace(/:latest$/, '');
}

function isRemote(value: string): boolean {
  return /^(?:https?|docker-image):\/\//.test(value) || namesRepository(value);
}

/** Throws a {@link UsageError} for a repository with a query that is wrong. */
function checkedRemote(word: string, value: string): string {
  const example = '--build-context src=https://github.com/moby/buildkit.git?branch=master';
  parseFlag({ flag: '--build-context', value: word, example }, () => parseGitRef(value));
  return value;
}

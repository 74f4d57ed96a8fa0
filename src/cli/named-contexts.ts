import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { openOciLayout, parseOciLayout } from '../client/oci-layout-context.ts';
import { familiarString, parseNormalizedNamed } from '../image/reference.ts';
import type { OciStore } from '../session/content/oci-store.ts';
import { parseFlag } from './key-values.ts';
import { UsageError } from './usage-error.ts';

/** What named contexts add to a build. */
export interface NamedContextTargets {
  readonly options: Map<string, string>;
  readonly locals: Map<string, string>;
  /** Absent without a daemon that could read them: layouts are then named as they stand. */
  readonly contentStores?: Map<string, OciStore>;
}

/**
 * Adds `--build-context name=value`: a folder becomes a local of its own, a layout folder (`oci-layout://`) a content
 * store; anything else with a scheme (`docker-image://`, `https://`, a git URL) goes to the frontend as it is.
 */
export async function addNamedContexts(
  words: readonly string[],
  { options, locals, contentStores }: NamedContextTargets,
  cwd: string,
): Promise<void> {
  for (const word of words) {
    const at = word.indexOf('=');
    if (at < 1)
      throw new UsageError(`--build-context ${word}: not NAME=VALUE`, 'Write --build-context name=path.');
    const name = contextName(word.slice(0, at));
    const value = word.slice(at + 1);
    const layout = contentStores && (await layoutContext(word, value, cwd));
    if (layout) {
      options.set(`context:${name}`, layout.value);
      contentStores.set(layout.storeId, layout.store);
      continue;
    }
    if (isRemote(value)) {
      options.set(`context:${name}`, value);
      continue;
    }
    const folder = resolve(cwd, value);
    const found = await stat(folder).catch(() => undefined);
    if (!found?.isDirectory()) throw new UsageError(`--build-context ${word}: ${value} is not a directory`);
    // The main folders have these names.
    const local = name === 'context' || name === 'dockerfile' ? `_${name}` : name;
    options.set(`context:${name}`, `local:${local}`);
    options.set(`sharedkey:localdir:${name}`, basename(folder));
    locals.set(local, folder);
  }
}

async function layoutContext(word: string, value: string, cwd: string) {
  try {
    const reference = parseOciLayout(value);
    return reference && (await openOciLayout(reference, resolve(cwd, reference.path)));
  } catch (error) {
    throw new UsageError(
      `--build-context ${word}: ${(error as Error).message}`,
      'Write oci-layout://FOLDER, oci-layout://FOLDER:TAG or oci-layout://FOLDER@sha256:DIGEST.',
    );
  }
}

/** Names of images stand in their short form, without `:latest`. */
function contextName(text: string): string {
  const name = parseFlag('--build-context', text, '--build-context base=docker-image://alpine', (word) =>
    familiarString(parseNormalizedNamed(word)),
  );
  return name.replace(/:latest$/, '');
}

function isRemote(value: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(value) || /^(?:docker-image|target|input|git@|https?):/.test(value);
}

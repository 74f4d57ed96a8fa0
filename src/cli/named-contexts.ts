import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UsageError } from './usage-error.ts';

/**
 * Adds `--build-context name=value` to the frontend's options: a folder becomes a local of its own, anything with a
 * scheme (`docker-image://`, `https://`, `oci-layout://`, a git URL) goes to the frontend as it is.
 */
export async function addNamedContexts(
  words: readonly string[],
  options: Map<string, string>,
  locals: Map<string, string>,
  cwd: string,
): Promise<void> {
  for (const word of words) {
    const at = word.indexOf('=');
    if (at < 1)
      throw new UsageError(`--build-context ${word}: not NAME=VALUE`, 'Write --build-context name=path.');
    const name = word.slice(0, at);
    const value = word.slice(at + 1);
    if (isRemote(value)) {
      options.set(`context:${name}`, value);
      continue;
    }
    const folder = resolve(cwd, value);
    const found = await stat(folder).catch(() => undefined);
    if (!found?.isDirectory()) throw new UsageError(`--build-context ${word}: ${value} is not a directory`);
    options.set(`context:${name}`, `local:${name}`);
    locals.set(name, folder);
  }
}

function isRemote(value: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(value) || /^(?:docker-image|target|input|git@|https?):/.test(value);
}

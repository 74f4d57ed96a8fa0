import type { DockerImage } from '../../image/oci-image.ts';

/** A variable of the image config. */
export interface ImageVariable {
  readonly key: string;
  readonly value: string;
}

/**
 * Sets a variable in the image config: replaces the entry if it exists, or adds one at the end. `maybeSet` is false if the
 * variable is known not to exist (the state has all of the image's variables). That avoids the search, so a stage of
 * thousands of variables takes linear time.
 */
export function setImageEnv(image: DockerImage, { key, value }: ImageVariable, maybeSet: boolean): void {
  image.config.env ??= [];
  const { env } = image.config;
  const at = maybeSet ? env.findIndex((entry) => isEntryOf(entry, key)) : -1;
  if (at === -1) env.push(`${key}=${value}`);
  else env[at] = `${key}=${value}`;
}

/** Entries are split at their first `=`, so that a key with one in it is never found. */
function isEntryOf(entry: string, key: string): boolean {
  if (!entry.startsWith(key) || key.includes('=')) return false;
  return entry.length === key.length || entry[key.length] === '=';
}

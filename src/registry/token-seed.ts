import { randomBytes } from 'node:crypto';
import { lstat, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { toBase64 } from '../base/base64.ts';
import { jsonObject, jsonOptional, jsonRecord, jsonText, parseJson } from '../base/json-shape.ts';
import { fileKinds } from '../files/file-kind.ts';
import { isPrivate, isPrivateDirectory } from '../files/private-directory.ts';
import { readRegular } from '../files/regular-file.ts';
import { realPathOf } from '../files/repository-root.ts';
import { writeWhole } from '../files/write-whole.ts';

const seedsShape = jsonOptional(jsonRecord(jsonObject<SeedEntry>({ Seed: jsonOptional(jsonText) })));
const seedBytes = 16;

/**
 * Returns a secret of this user for each host. A daemon uses a key derived from it to recognize that a token it has
 * was fetched for the same login. The secret is the same in every build, so that tokens are reused.
 */
export type TokenSeeds = (host: string) => Promise<Uint8Array>;

/** Seeds that exist only in this process. */
export function processSeeds(): TokenSeeds {
  const seed = randomBytes(seedBytes);
  return async () => seed;
}

/**
 * Seeds in the file that `docker buildx build` uses, `.token_seed` in Docker's directory. If the file cannot be read
 * or written, or if others can write to it or its directory, each build fetches new tokens (moby/buildkit v0.32.2
 * session/auth/authprovider/tokenseed.go).
 */
export function storedSeeds(dir: string): TokenSeeds {
  const known = new Map<string, Promise<Uint8Array>>();
  let last: Promise<unknown> = Promise.resolve();
  return (host) => {
    // In sequence, because each call writes the whole file.
    const seed = known.get(host) ?? last.then(() => seedOf(dir, host));
    known.set(host, seed);
    last = seed;
    return seed;
  };
}

async function seedOf(dir: string, host: string): Promise<Uint8Array> {
  const path = join(dir, '.token_seed');
  const seeds = isPrivateDirectory(await realPathOf(dir)) ? await readSeeds(path) : {};
  const stored = Buffer.from(seeds[host]?.Seed ?? '', 'base64');
  if (stored.length > 0) return stored;
  const seed = randomBytes(seedBytes);
  await writeSeeds(path, dir, { ...seeds, [host]: { Seed: toBase64(seed) } }).catch(() => undefined);
  return seed;
}

async function readSeeds(path: string): Promise<Seeds> {
  try {
    const found = await lstat(path);
    if (!found.isFile() || !isPrivate(found)) return {};
    const bytes = await readRegular(path, fileKinds.state);
    return parseJson(bytes.toString('utf8'), seedsShape) ?? {};
  } catch {
    // There is no file, or a crash truncated it.
    return {};
  }
}

async function writeSeeds(path: string, dir: string, seeds: Seeds): Promise<void> {
  // Not with `recursive`: Node loops forever below a directory such as /proc.
  await mkdir(dir, { mode: 0o700 }).catch(() => undefined);
  if (isPrivateDirectory(await realPathOf(dir)))
    await writeWhole(path, JSON.stringify(seeds, null, 2), 0o600);
}

interface SeedEntry {
  readonly Seed?: string | undefined;
}

type Seeds = Readonly<Record<string, SeedEntry>>;

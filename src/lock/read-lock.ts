import {
  type JsonShape,
  JsonShapeError,
  jsonList,
  jsonNumber,
  jsonObject,
  jsonText,
  parseJson,
} from '../base/json-shape.ts';
import { decodeText } from '../base/text.ts';
import { CompileError } from '../diagnostics/compile-error.ts';
import { isContentDigest } from '../image/content-digest.ts';
import { formatPlatform, normalizePlatform, parsePlatform } from '../image/platform.ts';
import { type BuildLock, type LockedSource, maxLockBytes } from './build-lock.ts';
import { isDigestOf, lockableKind, needsLock } from './pin-source.ts';
import { lockVersion } from './print-lock.ts';

const source: JsonShape<LockedSource> = {
  read(value, path) {
    const found = locked.read(value, path);
    const kind = lockableKind(found.source);
    if (kind === undefined || !needsLock({ identifier: found.source, attrs: new Map() }))
      throw new JsonShapeError(`${path}.source is not an image, a git repository or a URL without a digest`);
    if (!isDigestOf(kind, found.digest))
      throw new JsonShapeError(`${path}.digest is not ${kind === 'git' ? 'a git commit' : 'a digest'}`);
    return found;
  },
};
const locked = jsonObject<LockedSource>({ source: jsonText, digest: jsonText });
const identity: JsonShape<string> = {
  read(value, path) {
    const text = jsonText.read(value, path);
    if (!isContentDigest(text)) throw new JsonShapeError(`${path} is not a digest`);
    return text;
  },
};
const platform: JsonShape<string> = {
  read(value, path) {
    const text = jsonText.read(value, path);
    if (isPlatform(text)) return text;
    throw new JsonShapeError(`${path} is not a platform such as linux/amd64`);
  },
};
const version = jsonObject({ lockVersion: jsonNumber });
const shape = jsonObject<BuildLock>({
  dockerfile: identity,
  platforms: jsonList(platform),
  sources: jsonList(source),
});

/**
 * Reads the content of a lock. `name` is the name of the file in messages. Throws a CompileError with the code
 * `invalid-lock` for anything that {@link printLock} would not write: no JSON, another version, a digest that is none,
 * a source that is listed twice, more than 4 MiB.
 *
 * @example
 * const response = await fetch('https://example.com/Dockerfile.lock');
 * for (const { source, digest } of parseLock(await response.text()).sources) console.log(source, digest);
 */
export function parseLock(content: string | Uint8Array, name = 'the lock'): BuildLock {
  try {
    if (content.length > maxLockBytes)
      throw new JsonShapeError(`it is larger than the ${maxLockBytes >> 20} MiB that a lock may have`);
    return readLock(typeof content === 'string' ? content : decodeText(content));
  } catch (error) {
    if (!(error instanceof JsonShapeError)) throw error;
    throw new CompileError(`${name} is not a lock of dockerfile-llb: ${error.message}`, {
      code: 'invalid-lock',
      hint: 'Delete the file, or restore it from version control, and run dockerfile-llb lock.',
    });
  }
}

function readLock(text: string): BuildLock {
  const { lockVersion: found } = parseJson(text, version);
  if (found !== lockVersion)
    throw new JsonShapeError(`its version is ${found}, and this dockerfile-llb reads version ${lockVersion}`);
  const lock = parseJson(text, shape);
  if (lock.platforms.length === 0) throw new JsonShapeError('platforms is empty');
  const seen = new Set<string>();
  const twice = lock.sources.find(({ source }) => seen.size === seen.add(source).size);
  if (twice !== undefined) throw new JsonShapeError(`it lists ${twice.source} twice`);
  return lock;
}

function isPlatform(text: string): boolean {
  try {
    return formatPlatform(normalizePlatform(parsePlatform(text))) === text;
  } catch (error) {
    if (error instanceof CompileError) return false;
    throw error;
  }
}

import { resolve } from 'node:path';
import type { TypedAttrs } from '../../client/build/solve.ts';
import { type MountPlace, parseMountPlace } from '../../client/cache-mounts/mount-place.ts';
import { checkAttributes } from '../../client/specs/known-attributes.ts';
import { parseCache, withCacheCredentials } from '../../client/specs/parse-cache.ts';
import { isTrue } from '../../go/strconv.ts';
import type { FlagSpec } from '../flags/flag-table.ts';
import { parseFlag } from '../flags/key-values.ts';
import type { CliIo } from '../io.ts';
import { UsageError } from '../usage-error.ts';

/** Flags about caches outside the daemon. */
export interface CacheFlags {
  readonly cacheFrom?: readonly string[];
  readonly cacheTo?: readonly string[];
  readonly cacheMountsFrom?: readonly string[];
  readonly cacheMountsTo?: readonly string[];
}

export const cacheFlags: readonly FlagSpec[] = [
  {
    flags: '--cache-from <spec>',
    text: 'cache to import: an image, or type=registry|local|gha|s3|azblob,…',
    repeat: true,
  },
  {
    flags: '--cache-to <spec>',
    text: 'cache to export: an image, or type=registry|local|inline|gha|s3|azblob,…',
    repeat: true,
  },
  {
    flags: '--cache-mounts-from <spec>',
    text: 'fill empty cache mounts before the build: type=local,src=DIR or type=registry,ref=NAME',
    repeat: true,
  },
  {
    flags: '--cache-mounts-to <spec>',
    text: 'save cache mounts after the build: type=local,dest=DIR or type=registry,ref=NAME',
    repeat: true,
  },
];

export interface Caches {
  readonly imports: readonly TypedAttrs[];
  readonly exports: readonly TypedAttrs[];
}

/** Stores of cache mounts. */
export interface MountPlaces {
  readonly from: readonly MountPlace[];
  readonly to: readonly MountPlace[];
}

/** The stores of cache mounts that the flags name; throws a {@link UsageError}. */
export function mountPlacesOf({ cacheMountsFrom, cacheMountsTo }: CacheFlags, { cwd }: CliIo): MountPlaces {
  const read = (texts: readonly string[] | undefined, use: 'from' | 'to') =>
    (texts ?? []).map((value) => {
      const flag = `--cache-mounts-${use}`;
      const key = use === 'from' ? 'src' : 'dest';
      const named = { flag, value, example: `${flag} type=local,${key}=.cache-mounts` };
      const place = parseFlag(named, (text) => parseMountPlace(text, use));
      return place.kind === 'local' ? { ...place, name: resolve(cwd, place.name) } : place;
    });
  return { from: read(cacheMountsFrom, 'from'), to: read(cacheMountsTo, 'to') };
}

const example = 'type=registry,ref=registry.example/app:cache';

/** The caches that the flags name; throws a {@link UsageError}. */
export function cachesOf(flags: CacheFlags, options: ReadonlyMap<string, string>, io: CliIo): Caches {
  const imports = parseEntries(flags.cacheFrom, '--cache-from', io);
  const exports = parseEntries(flags.cacheTo, '--cache-to', io);
  for (const entry of imports) requireAttr(entry, '--cache-from', { registry: 'ref', local: 'src' });
  for (const entry of exports) requireAttr(entry, '--cache-to', { registry: 'ref', local: 'dest' });
  const inline = isTrue(options.get('build-arg:BUILDKIT_INLINE_CACHE'));
  return { imports, exports: inline ? [...exports, { type: 'inline', attrs: {} }] : exports };
}

/** A cache of GitHub Actions is left out elsewhere, with a word about it, so that one command line serves both. */
function parseEntries(
  texts: readonly string[] | undefined,
  flag: '--cache-from' | '--cache-to',
  io: CliIo,
): TypedAttrs[] {
  const entries = (texts ?? []).flatMap((text) =>
    parseFlag({ flag, value: text, example: `${flag} ${example}` }, (spec) => checkedCache(flag, spec)),
  );
  return entries.flatMap((entry) => {
    const found = withCacheCredentials(entry, io.env);
    if (!found) {
      io.stderr.write(
        `WARNING: ${flag} type=${entry.type} is ignored: ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL are not set, so this is not a GitHub Actions run\n`,
      );
    }
    return found ?? [];
  });
}

function checkedCache(flag: '--cache-from' | '--cache-to', spec: string): readonly TypedAttrs[] {
  const entries = parseCache(spec);
  const owner = flag === '--cache-from' ? 'cacheFrom' : 'cacheTo';
  for (const { type, attrs } of entries) checkAttributes(owner, type, attrs);
  return entries;
}

function requireAttr(entry: TypedAttrs, flag: string, required: Readonly<Record<string, string>>): void {
  const name = Object.hasOwn(required, entry.type) ? required[entry.type] : undefined;
  if (name === undefined || entry.attrs[name]) return;
  const place = entry.type === 'local' ? 'path/to/folder' : 'registry.example/app:cache';
  throw new UsageError(
    `${flag} type=${entry.type}: ${name} is missing`,
    `For example: ${flag} type=${entry.type},${name}=${place}`,
  );
}

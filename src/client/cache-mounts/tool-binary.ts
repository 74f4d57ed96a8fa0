import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { LibraryError } from '../../base/library-error.ts';
import { packagePath } from '../../files/package-path.ts';
import { formatPlatform, type Platform } from '../../image/platform.ts';

/**
 * The executable that reads and fills cache mounts (native/cache-tool), for the platform of a daemon. Throws a
 * `LibraryError` for a platform that it does not exist for, and for an installation without it.
 */
export function readCacheTool({ os, architecture }: Platform): Uint8Array {
  const platform = { os, architecture };
  if (os !== 'linux' || !architectures.includes(architecture))
    throw new LibraryError(
      `cache mounts of a daemon for ${formatPlatform(platform)} cannot be read`,
      'cache-tool-platform',
      { hint: 'The daemon must run on linux/amd64 or linux/arm64.' },
    );
  const path = packagePath(`dist/cache-tool/${os}-${architecture}.gz`);
  if (!existsSync(path))
    throw new LibraryError(
      'this installation of dockerfile-llb has no tool that reads cache mounts',
      'cache-tool-missing',
      { hint: 'Install the package from npm. In a checkout, run: node scripts/build.mjs cache-tool' },
    );
  return gunzipSync(readFileSync(path));
}

const architectures = ['amd64', 'arm64'];

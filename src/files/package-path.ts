import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The absolute path of a file or directory of this package, such as `dist/engine`. It is searched upwards from this module,
 * which is bundled when it is installed. Returns a path that does not exist if the package does not have it.
 */
export function packagePath(member: string): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); ; at = dirname(at)) {
    const path = join(at, member);
    if (existsSync(path) || at === dirname(at)) return path;
  }
}

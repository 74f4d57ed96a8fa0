import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as esbuild from 'esbuild';
import { LibraryError } from '../../base/library-error.ts';

/** The functions of esbuild that are used here. */
export type Esbuild = Pick<typeof esbuild, 'build' | 'version'>;

/**
 * The esbuild that is installed in the project, or else beside this package. Throws a {@link LibraryError} with the
 * command that installs it.
 */
export function loadEsbuild(project: string): Esbuild {
  for (const from of [join(project, 'package.json'), import.meta.url]) {
    try {
      return createRequire(from)('esbuild') as Esbuild;
    } catch (error) {
      // The error of a broken copy, such as one from another system, explains best what is wrong.
      if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND')
        throw new LibraryError(`esbuild cannot be loaded: ${(error as Error).message}`, 'esbuild-broken');
    }
  }
  throw new LibraryError('esbuild is not installed in this project', 'esbuild-missing', {
    hint: 'Install it with: npm install --save-dev esbuild',
  });
}

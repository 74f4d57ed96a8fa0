import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { packagePath } from '../../files/package-path.ts';
import { compareBytes } from '../../go/strings.ts';
import { ExitCode } from '../exit-code.ts';
import type { CliIo } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { frontendFiles } from './frontend-files.ts';

/** The flags of `init frontend`. */
export interface InitFlags {
  readonly package?: string;
}

/** Writes the project without overwriting anything, and prints the next steps. Returns the exit code. */
export async function initFrontend(
  directory: string,
  flags: InitFlags,
  { cwd, stdout }: CliIo,
): Promise<number> {
  const path = resolve(cwd, directory);
  const name = projectName(path);
  refuseOccupied(path, directory);
  await mkdir(path, { recursive: true });
  const packageSpec = flags.package ?? `file:${relative(realpathSync(path), installation())}`;
  const files = Object.entries(frontendFiles({ name, packageSpec: packageSpec.replaceAll('\\', '/') }));
  for (const [file, text] of files) {
    await mkdir(dirname(join(path, file)), { recursive: true });
    await writeFile(join(path, file), text, { flag: 'wx' });
  }
  stdout.write(`${files.map(([file]) => `${join(directory, file)}\n`).join('')}\nNext:\n  cd ${directory}\n`);
  stdout.write('  npm install\n  npm test\n  npm run pack\n\nREADME.md explains the rest.\n');
  return ExitCode.ok;
}

/** It becomes part of the name of an image. */
function projectName(path: string): string {
  const name = basename(path);
  if (/^[a-z0-9]+(?:[._-][a-z0-9]+)*$/.test(name)) return name;
  throw new UsageError(
    `${name || path} cannot be the name of an image`,
    'Choose a directory whose name has lower-case letters and digits, with single dots, dashes or underscores in between.',
  );
}

function refuseOccupied(path: string, shown: string): void {
  if (!existsSync(path)) return;
  const [first] = filesOf(path, shown);
  if (first === undefined) return;
  throw new UsageError(
    `${shown} is not empty: it contains ${first}`,
    'Choose a new directory. Nothing was written.',
  );
}

function filesOf(path: string, shown: string): readonly string[] {
  try {
    return readdirSync(path).sort(compareBytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTDIR') throw error;
    throw new UsageError(`${shown} is a file`, 'Choose a new directory. Nothing was written.');
  }
}

/** The directory of the package that runs. */
function installation(): string {
  return realpathSync(join(packagePath('docs/commands'), '../..'));
}

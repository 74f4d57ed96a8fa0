import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { checkLocal } from '../../gateway/local/check-local.ts';
import { createSourceFile } from '../../source/source-file.ts';
import type { CheckedFile } from '../check/checked-file.ts';
import { findDockerfiles } from '../check/find-dockerfiles.ts';
import { readAll } from '../dockerfile-input.ts';
import { ExitCode } from '../exit-code.ts';
import { addFrontendFlags, type FrontendFlags, frontendOptions } from '../frontend-flags.ts';
import { textReport } from '../reporters/check/text-report.ts';
import type { CliIo } from '../run.ts';

/** `dockerfile-llb check`: what is wrong with Dockerfiles, without a daemon. */
export function addCheckCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  const command = program
    .command('check')
    .description('Check Dockerfiles. Needs neither a daemon nor the network.')
    .argument('[paths...]', 'Dockerfiles, folders to search for them, or - for standard input (default: .)');
  addFrontendFlags(command).action(async (paths: readonly string[], flags: FrontendFlags) =>
    finish(await check(paths, flags, io)),
  );
}

async function check(paths: readonly string[], flags: FrontendFlags, io: CliIo): Promise<number> {
  const options = frontendOptions(flags, io.env);
  const checked: CheckedFile[] = [];
  for (const name of await namesOf(paths, io.cwd)) {
    const bytes = name === '-' ? await readAll(io.stdin) : await readFile(resolve(io.cwd, name));
    const file = createSourceFile(name === '-' ? 'Dockerfile' : name, bytes);
    checked.push({
      file,
      findings: await checkLocal({ file, options, locals: new Map(), signal: io.signal }),
    });
  }
  io.stdout.write(textReport(checked));
  const hasErrors = checked.some(({ findings }) => findings.some(({ severity }) => severity === 'error'));
  return hasErrors ? ExitCode.failed : ExitCode.ok;
}

async function namesOf(paths: readonly string[], cwd: string): Promise<readonly string[]> {
  if (paths.includes('-')) return ['-'];
  return await findDockerfiles(paths.length === 0 ? ['.'] : paths, cwd);
}

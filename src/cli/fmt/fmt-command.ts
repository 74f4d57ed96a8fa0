import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { CompileError } from '../../diagnostics/compile-error.ts';
import { renderCompileError } from '../../diagnostics/render-error.ts';
import { formatDockerfile } from '../../format/format-dockerfile.ts';
import { createSourceFile, type SourceFile } from '../../source/source-file.ts';
import { findDockerfiles } from '../check/find-dockerfiles.ts';
import { ExitCode } from '../exit-code.ts';
import { readAll } from '../flags/dockerfile-input.ts';
import type { CliIo } from '../io.ts';
import { replaceFile } from '../output/replace-file.ts';
import { unifiedDiff } from '../output/unified-diff.ts';
import { writeOutput } from '../output/write-output.ts';

interface FmtFlags {
  readonly check?: boolean;
  readonly diff?: boolean;
}

/** `dockerfile-llb fmt`: brings Dockerfiles into form, without changing what they build. */
export function addFmtCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  program
    .command('fmt')
    .description('Format Dockerfiles. What they build stays the same, digest for digest.')
    .argument('[paths...]', 'Dockerfiles, folders to search for them, or - for standard input (default: .)')
    .option(
      '--check',
      'write nothing; name the files that are not formatted, and exit with 1 if there are any',
    )
    .option('--diff', 'write nothing; print what would change')
    .action(async (paths: readonly string[], flags: FmtFlags) => finish(await fmt(paths, flags, io)));
}

async function fmt(paths: readonly string[], flags: FmtFlags, io: CliIo): Promise<number> {
  if (paths.includes('-')) return await formatStdin(flags, io);
  let code: number = ExitCode.ok;
  for (const name of await findDockerfiles(paths.length === 0 ? ['.'] : paths, io.cwd)) {
    const path = resolve(io.cwd, name);
    const before = createSourceFile(name, await readFile(path));
    const after = formatOrTell(before, io);
    if (after === undefined) code = ExitCode.failed;
    if (after === undefined || after.text === before.text) continue;
    if (flags.check) code = ExitCode.failed;
    if (flags.check || flags.diff) await show(before, after, flags, io);
    else {
      await replaceFile(path, before.bytes, after.bytes);
      io.stderr.write(`${name}: formatted\n`);
    }
  }
  return code;
}

async function formatStdin(flags: FmtFlags, io: CliIo): Promise<number> {
  const before = createSourceFile('Dockerfile', await readAll(io.stdin));
  const after = formatOrTell(before, io);
  if (after === undefined) return ExitCode.failed;
  const changes = after.text !== before.text;
  if (!flags.check && !flags.diff) await writeOutput(after.bytes, undefined, io.stdout);
  else if (changes) await show(before, after, flags, io);
  return flags.check && changes ? ExitCode.failed : ExitCode.ok;
}

/** Undefined for a file that does not parse, which the user is told. */
function formatOrTell(file: SourceFile, io: CliIo): SourceFile | undefined {
  try {
    return formatDockerfile(file);
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    io.stderr.write(`${renderCompileError(error, file)}\n`);
    return undefined;
  }
}

async function show(before: SourceFile, after: SourceFile, flags: FmtFlags, io: CliIo): Promise<void> {
  if (flags.diff) await writeOutput(unifiedDiff(before, after), undefined, io.stdout);
  else io.stdout.write(`${before.filename}: not formatted\n`);
}

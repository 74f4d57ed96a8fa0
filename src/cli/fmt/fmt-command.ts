import type { Command } from 'commander';
import { CompileError } from '../../diagnostics/compile-error.ts';
import { printable } from '../../diagnostics/printable.ts';
import { renderCompileError } from '../../diagnostics/render-error.ts';
import { FileError } from '../../files/file-error.ts';
import { type RepositoryFile, replaceRepositoryFile } from '../../files/repository-file.ts';
import { describeProof } from '../../fix/describe-proof.ts';
import { layoutScripts } from '../../fix/layout-scripts.ts';
import { proveChange } from '../../fix/prove-change.ts';
import { formatDockerfile } from '../../format/format-dockerfile.ts';
import type { SourceFile } from '../../source/source-file.ts';
import {
  addSearchFlags,
  type ReadDockerfile,
  readDockerfiles,
  type SearchFlags,
} from '../check/read-dockerfiles.ts';
import { ExitCode } from '../exit-code.ts';
import type { CliIo } from '../io.ts';
import { printReport } from '../output/print-painted.ts';
import { renderFailure } from '../output/render-failure.ts';
import { printDiff } from '../output/unified-diff.ts';
import { writeOutput } from '../output/write-output.ts';

interface FmtFlags extends SearchFlags {
  readonly check?: boolean;
  readonly diff?: boolean;
  readonly shell?: boolean;
}

/** `dockerfile-llb fmt`: brings Dockerfiles into form, without changing what they build. */
export function addFmtCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  const command = program
    .command('fmt')
    .description('Format Dockerfiles. Everything they build keeps its digest, unless --shell is set.')
    .argument('[paths...]', 'Dockerfiles, directories to search, or - for standard input (default: .)');
  addSearchFlags(command)
    .option(
      '--check',
      'write nothing; list the files that are not formatted, and exit with 1 if there are any',
    )
    .option('--diff', 'write nothing; print what would change')
    .option(
      '--shell',
      'also lay out the scripts of RUN; changes their digests, and prints the steps that would run again',
    )
    .action(async (paths: readonly string[], flags: FmtFlags) => finish(await fmt(paths, flags, io)));
}

async function fmt(paths: readonly string[], flags: FmtFlags, io: CliIo): Promise<number> {
  const { files, failures } = await readDockerfiles(paths, flags, io);
  for (const failure of failures) io.stderr.write(renderFailure(failure));
  const codes = [];
  for (const read of files) codes.push(await formatOne(read, flags, io));
  return failures.length > 0 ? ExitCode.failed : codes.reduce((a, b) => Math.max(a, b), ExitCode.ok);
}

/** Gives the exit code as far as this file is concerned. */
async function formatOne(
  { file: before, place }: ReadDockerfile,
  flags: FmtFlags,
  io: CliIo,
): Promise<number> {
  const formatted = formatOrTell(before, io);
  if (formatted === undefined) return ExitCode.failed;
  const after = flags.shell ? layoutScripts(formatted) : formatted;
  if (after !== formatted) await tellSteps({ before: formatted, after }, io);
  const changes = after.text !== before.text;
  if (flags.check || flags.diff) {
    if (changes) await show({ before, after }, flags, io);
    return flags.check && changes ? ExitCode.failed : ExitCode.ok;
  }
  if (place === undefined) await writeOutput(after.bytes, undefined, io);
  else if (changes) return await write(place, { before, after }, io);
  return ExitCode.ok;
}

/** Says which steps of a build have another digest, because their scripts are written in another way. */
async function tellSteps({ before, after }: Formatted, io: CliIo): Promise<void> {
  if (after.text === before.text) return;
  const [, ...steps] = describeProof(await proveChange(before, after));
  const head = `${printable(before.filename)}: --shell changes the digests of scripts; a build runs these steps again:`;
  printReport(io.stderr, `${[head, ...steps].join('\n')}\n`, io.env);
}

/** A file before and after it was formatted. */
interface Formatted {
  readonly before: SourceFile;
  readonly after: SourceFile;
}

/** A file that cannot be written keeps no other from being formatted. */
async function write(place: RepositoryFile, { before, after }: Formatted, io: CliIo): Promise<number> {
  try {
    await replaceRepositoryFile(place, before.bytes, after.bytes);
    io.stderr.write(`${before.filename}: formatted\n`);
    return ExitCode.ok;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    printReport(io.stderr, renderFailure(error, io.env), io.env);
    return ExitCode.failed;
  }
}

/** Undefined for a file that does not parse, which is reported. */
function formatOrTell(file: SourceFile, io: CliIo): SourceFile | undefined {
  try {
    return formatDockerfile(file);
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    printReport(io.stderr, `${renderCompileError(error, file)}\n`, io.env);
    return undefined;
  }
}

async function show({ before, after }: Formatted, flags: FmtFlags, io: CliIo): Promise<void> {
  if (flags.diff) await printDiff(before, after, io);
  else io.stdout.write(`${before.filename}: not formatted\n`);
}

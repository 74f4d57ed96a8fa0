import { type Command, Option } from 'commander';
import { printable } from '../../diagnostics/printable.ts';
import { replaceRepositoryFile } from '../../files/repository-file.ts';
import { describeProof } from '../../fix/describe-proof.ts';
import { type FixOutcome, fixDockerfile, type ProvenFix } from '../../fix/fix-dockerfile.ts';
import { createProver } from '../../fix/prove-change.ts';
import { type CheckRequest, checkDockerfile } from '../../lint/check-dockerfile.ts';
import { positionAt } from '../../source/line-span.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { CliIo } from '../io.ts';
import { printDiff } from '../output/unified-diff.ts';
import { writeOutput } from '../output/write-output.ts';
import type { ReadDockerfile } from './read-dockerfiles.ts';

export interface FixFlags {
  readonly fix?: string;
  readonly diff?: boolean;
}

/** Adds the flags of {@link FixFlags}. */
export function addFixFlags(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--fix [all]',
        'apply fixes that change no step and no image config; all applies the other fixes too',
      ).preset('identical'),
    )
    .option('--diff', 'write nothing; print what --fix would change');
}

/** The meaning of the flags and paths of a command; in `--fix Dockerfile`, the word is a path and not a kind of fix. */
export interface FixChoice {
  /** Undefined when nothing is to be fixed. */
  readonly fixes: 'identical' | 'all' | undefined;
  readonly diff: boolean;
  readonly paths: readonly string[];
}

export function fixChoice({ fix, diff = false }: FixFlags, paths: readonly string[]): FixChoice {
  if (fix === undefined) return { fixes: diff ? 'identical' : undefined, diff, paths };
  if (fix === 'all' || fix === 'identical') return { fixes: fix, diff, paths };
  return { fixes: 'identical', diff, paths: [fix, ...paths] };
}

/** How files are checked and fixed. */
interface FixRequest extends Pick<FixChoice, 'fixes' | 'diff'> {
  readonly request: CheckRequest;
}

/**
 * Fixes a file, or shows what that would change. What was done goes to standard error, fix by fix. A file from standard
 * input goes to standard output. Gives the file as it is now.
 */
export async function fixFile(
  { file, place }: ReadDockerfile,
  { request, fixes, diff }: FixRequest,
  io: CliIo,
): Promise<SourceFile> {
  const outcome = await fixDockerfile(file, {
    check: (current) => checkDockerfile(current, request),
    prove: createProver(request),
    all: fixes === 'all',
  });
  const changed = outcome.file.text !== file.text;
  if (diff && changed) await printDiff(file, outcome.file, io);
  else if (!diff && place === undefined) await writeOutput(outcome.file.bytes, undefined, io);
  else if (!diff && changed) await replaceRepositoryFile(place!, file.bytes, outcome.file.bytes);
  io.stderr.write(describeOutcome(outcome));
  return diff ? file : outcome.file;
}

function describeOutcome({ applied, skipped }: FixOutcome): string {
  const lines = [
    ...applied.flatMap((fix) => describeFix(fix, 'fixed')),
    ...skipped.flatMap((fix) => describeFix(fix, 'not fixed')),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function describeFix({ finding, fix, proof, file }: ProvenFix, done: string): readonly string[] {
  const { line, column } = positionAt(file, fix.edits[0]?.span.start ?? finding.span.start);
  const place = `${printable(file.filename)}:${line}:${column}`;
  const how = done === 'fixed' || proof.kind === 'breaks' ? '' : ' (--fix=all applies it)';
  return [
    `${place}: ${done}: ${printable(fix.title)} [${finding.rule}]${how}`,
    ...describeProof(proof).map((text) => `    ${text}`),
  ];
}

import { configChanges } from '../../insight/reasons/config-changes.ts';
import { buildDiff, diffSteps, isEqual } from '../../insight/reasons/diff-builds.ts';
import { diffText } from '../../views/insight/diff-text.ts';
import { ExitCode } from '../exit-code.ts';
import type { CliIo } from '../io.ts';
import { printReport, styleOf } from '../output/print-painted.ts';
import { renderFailure } from '../output/render-failure.ts';
import { UsageError } from '../usage-error.ts';
import { readSide } from './read-side.ts';
import { type PairedFlags, sideFlags } from './side-flags.ts';

/** All flags of `dockerfile-llb diff`. */
export interface DiffFlags extends PairedFlags {
  readonly format: 'text' | 'json';
  readonly online?: boolean;
  readonly all?: boolean;
}

/** What is compared, as the command line names it. */
interface DiffNames {
  readonly a: string;
  readonly b: string;
}

/** `dockerfile-llb diff`: returns the exit code, as `diff` does: 0 equal, 1 different, 2 an error. */
export async function runDiffCommand(names: DiffNames, flags: DiffFlags, io: CliIo): Promise<number> {
  try {
    return await compare(names, flags, io);
  } catch (error) {
    if (io.signal.aborted || error instanceof UsageError) throw error;
    // A Dockerfile that does not compile is not one that differs.
    printReport(io.stderr, renderFailure(error, io.env), io.env);
    return ExitCode.usage;
  }
}

async function compare({ a, b }: DiffNames, flags: DiffFlags, io: CliIo): Promise<number> {
  const online = flags.online === true;
  const before = await readSide(a, { ...sideFlags(flags, 0), online }, io);
  const after = await readSide(b, { ...sideFlags(flags, 1), online }, io);
  // A definition has no image config.
  const config = before.config && after.config ? configChanges(before.config, after.config) : [];
  const diff = buildDiff({ before: a, after: b }, diffSteps(before.build, after.build), config);
  if (flags.format === 'json') io.stdout.write(`${JSON.stringify(diff, undefined, 2)}\n`);
  else {
    const columns = (io.stdout.isTTY && io.stdout.columns) || usualColumns;
    const style = styleOf(io.stdout, io.env);
    io.stdout.writeStyled(diffText(diff, { all: flags.all === true, columns, style }));
  }
  return isEqual(diff) ? ExitCode.ok : ExitCode.failed;
}

const usualColumns = 80;

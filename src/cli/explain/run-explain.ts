import { explainBuild } from '../../insight/reasons/explain-build.ts';
import type { Explanation } from '../../insight/reasons/explanation.ts';
import { explanationText } from '../../views/insight/explanation-text.ts';
import { ExitCode } from '../exit-code.ts';
import type { CliIo } from '../io.ts';
import { styleOf } from '../output/print-painted.ts';
import { UsageError } from '../usage-error.ts';
import { BuildFinder, type BuildPlaces, chooseBuilds } from './find-builds.ts';
import type { FoundBuild } from './found-build.ts';

/** All flags of `dockerfile-llb explain`. */
export interface ExplainFlags extends BuildPlaces {
  /** Archives of build records. */
  readonly record?: readonly string[];
  /** Images with provenance. */
  readonly image?: readonly string[];
  readonly format: 'text' | 'json';
  readonly all?: boolean;
}

/** `dockerfile-llb explain`: returns the exit code. `names` are the builds that are arguments. */
export async function runExplainCommand(
  names: readonly string[],
  flags: ExplainFlags,
  io: CliIo,
): Promise<number> {
  const { record = [], image = [] } = flags;
  const count = names.length + record.length + image.length;
  if (count > 2)
    throw new UsageError(`explain compares two builds, and ${count} are named`, 'Name one build or two.');
  const finder = new BuildFinder(flags, io);
  try {
    const found: FoundBuild[] = [];
    for (const path of record) found.push(await finder.inArchive(path));
    for (const ref of image) found.push(await finder.ofImage(ref));
    for (const name of count === 0 ? ['^0'] : names) found.push(await finder.byName(name));
    const { build, before } = await chooseBuilds(found);
    print(explainBuild(build, before), flags, io);
    return ExitCode.ok;
  } finally {
    await finder.close();
  }
}

function print(explanation: Explanation, { format, all }: ExplainFlags, io: CliIo): void {
  if (format === 'json') io.stdout.write(`${JSON.stringify(explanation, undefined, 2)}\n`);
  else {
    const columns = (io.stdout.isTTY && io.stdout.columns) || usualColumns;
    const style = styleOf(io.stdout, io.env);
    io.stdout.writeStyled(explanationText(explanation, { all: all === true, columns, style }));
  }
}

const usualColumns = 80;

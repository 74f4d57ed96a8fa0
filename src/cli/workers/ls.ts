import { listBuilders } from '../../client/builders/list-builders.ts';
import { ExitCode } from '../exit-code.ts';
import type { CliIo } from '../io.ts';
import { printReport } from '../output/print-painted.ts';
import { askBuilder, builderProblems, buildersJson, buildersTable } from './node-table.ts';

/** `workers ls`: the builders of `docker buildx`, and the state of their nodes. */
export async function printBuilders(format: 'text' | 'json', io: CliIo): Promise<number> {
  const builders = await Promise.all(listBuilders(io.env).map((builder) => askBuilder(builder, io)));
  if (format === 'json') {
    io.stdout.write(`${JSON.stringify(buildersJson(builders), null, 2)}\n`);
    return ExitCode.ok;
  }
  io.stdout.write(buildersTable(builders));
  const problems = builderProblems(builders);
  if (problems.length > 0) printReport(io.stderr, `\n${problems.join('\n')}\n`, io.env);
  return ExitCode.ok;
}

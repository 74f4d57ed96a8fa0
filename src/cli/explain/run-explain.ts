import { Ledger } from '../../client/ledger/ledger.ts';
import { listWorkers } from '../../client/workers.ts';
import { explainBuild } from '../../insight/reasons/explain-build.ts';
import type { Explanation } from '../../insight/reasons/explanation.ts';
import { explanationText } from '../../views/insight/explanation-text.ts';
import { daemonId } from '../build/record-build.ts';
import { ExitCode } from '../exit-code.ts';
import { type DaemonFlags, openDaemon } from '../flags/daemon-flags.ts';
import type { CliIo } from '../io.ts';
import { styleOf } from '../output/print-painted.ts';
import { chooseBuilds, type NamedBuilds } from './choose-builds.ts';
import { contextBuilds } from './context-builds.ts';

/** All flags of `dockerfile-llb explain`. */
export interface ExplainFlags extends DaemonFlags {
  readonly context: string;
  readonly format: 'text' | 'json';
  readonly all?: boolean;
}

/** `dockerfile-llb explain`: returns the exit code. */
export async function runExplainCommand(
  names: Omit<NamedBuilds, 'context'>,
  flags: ExplainFlags,
  io: CliIo,
): Promise<number> {
  const connection = await openDaemon(flags, io);
  try {
    const workers = await listWorkers(connection.channel, { signal: io.signal });
    const ledger = Ledger.open(io.env, daemonId(workers));
    const { build, before } = chooseBuilds(contextBuilds(ledger, flags.context, io), {
      ...names,
      context: flags.context,
    });
    print(explainBuild(build, before), flags, io);
    return ExitCode.ok;
  } finally {
    connection.close();
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

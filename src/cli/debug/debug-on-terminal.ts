import { itemAt } from '../../base/list.ts';
import type { DebugBuild } from '../../debug/debug-build.ts';
import { DebugSession, type Stop } from '../../debug/debug-session.ts';
import type { CliIo } from '../io.ts';
import type { ProgressReporter } from '../output/progress-reporter.ts';
import { UsageError } from '../usage-error.ts';
import { openCommandLines } from './command-lines.ts';
import { runDebugLine } from './debug-commands.ts';
import type { DebugFlags } from './debug-flags.ts';
import { breakpointLine, platformsText, positionText, stopText } from './position-text.ts';
import type { TextDebugger } from './text-debugger.ts';

/**
 * Reads commands until the end of the input, or `quit`. Rejects with the error of a failed step if the debugger
 * ends at that step.
 */
export async function debugOnTerminal(
  builds: readonly DebugBuild[],
  { flags, reporter }: { readonly flags: DebugFlags; readonly reporter: ProgressReporter },
  io: CliIo,
): Promise<void> {
  const print = (text: string): void => void io.stdout.write(`${text}\n`);
  const threads = builds.map((build) => ({ build, session: sessionOf(build, print) }));
  let current = itemAt(threads, 0);
  const showing = async <T>(work: () => Promise<T>): Promise<T> => {
    reporter.resume();
    try {
      return await work();
    } finally {
      reporter.pause();
    }
  };
  const move = async (run: () => Promise<Stop>): Promise<void> => {
    const stop = await showing(run);
    print(stopText(stop, current.session));
  };
  const debug: TextDebugger = {
    get build() {
      return current.build;
    },
    get session() {
      return current.session;
    },
    threads,
    choose: (thread) => (current = thread),
    ...{ flags, io, print, move, showing },
  };
  await loop(debug, reporter);
  for (const { session } of threads) if (session.failure) throw session.failure.error;
}

function sessionOf(build: DebugBuild, print: (text: string) => void): DebugSession {
  return new DebugSession(build.options.program, {
    run: (states) => build.run(states),
    variable: (point, name, shown) => build.variable(point, name, shown),
    log: (message, { step }) => print(`line ${step.line}: ${message}`),
  });
}

async function loop(debug: TextDebugger, reporter: ProgressReporter): Promise<void> {
  const { session, flags, io, print, build, threads } = debug;
  const { program } = build.options;
  const breakpoints = (flags.break ?? []).map((word) => ({ line: breakpointLine(word, program) }));
  reporter.pause();
  const lines = openCommandLines(io);
  try {
    for (const thread of threads)
      for (const { point, line, message } of thread.session.setBreakpoints(breakpoints))
        if (!point) throw new UsageError(`--break ${line}: ${message}`);
    if (threads.length > 1) print(platformsText(debug));
    if (breakpoints.length > 0) await debug.move(() => session.start());
    else print(positionText(session));
    for (;;) {
      const line = await lines.next('(debug) ');
      if (line === undefined || !(await runDebugLine(debug, line.trim()))) return;
    }
  } finally {
    lines.close();
    reporter.resume();
  }
}

import { availableParallelism } from 'node:os';
import { type CommandLine, readWalkHint, type WalkHint } from './walk-hint.ts';
import type { FoundFiles } from './walked-files.ts';

/** A finished walk of another thread. */
export interface WalkReport extends FoundFiles {
  /** The id of the index with which the files were compared. */
  readonly index: string;
}

/** A walk of what a command walked the last time, begun in another thread before the command is loaded. */
export interface EarlyWalk {
  readonly hint: WalkHint;
  /** Resolves to undefined if the walk failed. */
  report(): Promise<WalkReport | undefined>;
}

/**
 * Starts the walk that the command line led to the last time; undefined if that is not known, or if the machine has no
 * processor for it. `program` is the script of the thread, which calls `reportWalk`. The process does not wait for it to
 * end.
 */
export function startEarlyWalk(
  program: string,
  line: CommandLine,
  env: NodeJS.ProcessEnv,
): EarlyWalk | undefined {
  const hint = availableParallelism() > 1 ? readWalkHint(line, env) : undefined;
  if (hint === undefined) return undefined;
  // Other commands do not load it.
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  const worker = new Worker(program, { workerData: hint });
  const ended = new Promise<WalkReport | undefined>((resolve) => {
    worker.once('message', resolve);
    worker.once('error', () => resolve(undefined));
    worker.once('exit', () => resolve(undefined));
  });
  worker.unref();
  return {
    hint,
    report: () => {
      worker.ref();
      return ended;
    },
  };
}

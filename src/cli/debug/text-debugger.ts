import type { DebugBuild } from '../../debug/debug-build.ts';
import type { DebugSession, Stop } from '../../debug/debug-session.ts';
import type { CliIo } from '../io.ts';
import type { DebugFlags } from './debug-flags.ts';

/** A debugger that is driven by lines of text. */
export interface TextDebugger {
  readonly build: DebugBuild;
  readonly session: DebugSession;
  readonly flags: DebugFlags;
  readonly io: CliIo;
  print(text: string): void;
  /** Runs steps with the progress display on, and shows where that ended. */
  move(run: () => Promise<Stop>): Promise<void>;
  /** Lets others write on the terminal. */
  showing<T>(work: () => Promise<T>): Promise<T>;
}

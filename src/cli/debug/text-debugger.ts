import type { DebugBuild } from '../../debug/debug-build.ts';
import type { DebugSession, Stop } from '../../debug/debug-session.ts';
import type { CliIo } from '../io.ts';
import type { DebugFlags } from './debug-flags.ts';

/** The build of a platform, and where it is. */
export interface PlatformThread {
  readonly build: DebugBuild;
  readonly session: DebugSession;
}

/** A debugger that is driven by lines of text. Commands are about one platform at a time. */
export interface TextDebugger extends PlatformThread {
  readonly threads: readonly PlatformThread[];
  /** Makes a platform the one that commands are about. */
  choose(thread: PlatformThread): void;
  readonly flags: DebugFlags;
  readonly io: CliIo;
  print(text: string): void;
  /** Runs steps with the progress display on, and shows where that ended. */
  move(run: () => Promise<Stop>): Promise<void>;
  /** Lets others write on the terminal. */
  showing<T>(work: () => Promise<T>): Promise<T>;
}

import type { DebugBuild } from '../debug/debug-build.ts';
import type { StepFailure } from '../debug/debug-session.ts';
import type { ProgramPoint } from '../debug/points.ts';
import type { LaunchArguments } from './launch-arguments.ts';

/** A build whose Dockerfile has been compiled, and that waits for what to run. */
export interface OpenedBuild {
  /** One for each platform. */
  readonly builds: readonly DebugBuild[];
  /** The absolute path of the Dockerfile; undefined if it is not on this machine. */
  readonly dockerfile: string | undefined;
  /** Advice about a failed step; undefined without any. */
  hintFor(point: ProgramPoint, failure: StepFailure): Promise<string | undefined>;
}

/** The driver of a build, to which requests are passed. */
export interface BuildDriver {
  /** Cancels the build. */
  readonly signal: AbortSignal;
  /** Shows progress, warnings, and the end of the build; resolves when there is room for more. */
  output(text: string): Promise<void>;
  /** The build lasts until this resolves. It fails with what this rejects with. */
  drive(build: OpenedBuild): Promise<void>;
}

/** Where builds come from. */
export interface AdapterHost {
  /** Opens a build, and resolves when it has ended. Rejects with an error for {@link errorText}. */
  open(launch: LaunchArguments, driver: BuildDriver): Promise<void>;
  /** An error as people should see it: where, what, and what to do next. */
  errorText(error: unknown): string;
  /** The command line of a program that connects its terminal with a socket, for `openTerminalSocket`. */
  terminalCommand(socket: string): readonly string[];
  /** Aborted when the process should end. */
  readonly signal: AbortSignal;
}

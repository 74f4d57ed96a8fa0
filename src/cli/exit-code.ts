/** Exit codes of every command. */
export const ExitCode = {
  ok: 0,
  /** The build or the compile failed. */
  failed: 1,
  /** The command line is wrong. */
  usage: 2,
  /** Some steps of the build that was foretold run or may run. */
  runs: 3,
  /** Ended by Ctrl-C or SIGTERM. */
  interrupted: 130,
} as const;

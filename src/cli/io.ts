/** What a command may touch of the process it runs in. */
export interface CliIo {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  /** Aborted by the first Ctrl-C or SIGTERM, and when standard output is closed; the reason is an error to show. */
  readonly signal: AbortSignal;
}

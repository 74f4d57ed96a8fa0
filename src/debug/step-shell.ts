import { decodeText } from '../base/text.ts';
import { GatewayError } from '../frontend/gateway-error.ts';
import type { Container } from '../gateway/container/container-request.ts';
import type { FrontendGateway } from '../gateway/frontend-gateway.ts';
import type { StepContainer } from '../gateway/steps/step-container.ts';
import { RpcCode } from '../rpc/channel.ts';
import { withToolbox } from './toolbox.ts';

/** A terminal that passes on keys and control sequences as they come. */
export interface RawTerminal {
  readonly input: AsyncIterable<Uint8Array>;
  output(bytes: Uint8Array): unknown;
  size(): TerminalSize;
  /** Calls the listener when the size has changed; returns a function that ends it. */
  onResize(listener: () => void): () => void;
  /** Aborted when the terminal is gone. */
  readonly gone: AbortSignal;
}

interface TerminalSize {
  readonly rows: number;
  readonly columns: number;
}

/** A running build, whose gateway can create containers. */
export interface RunningBuild {
  readonly gateway: FrontendGateway;
  readonly signal: AbortSignal;
}

/** A shell to run in a step's container. */
export interface StepShell {
  readonly step: StepContainer;
  /** The shell of the step's instruction, or what the user wants in its place; with its arguments. */
  readonly program: readonly string[];
  /** The image with a shell for containers without one. */
  readonly tools: string;
  /** Told why another shell than `program` runs. */
  readonly onToolbox: (why: string) => void;
}

/**
 * Runs a shell in a container on a terminal until it ends, and returns its exit code; undefined if the terminal was gone
 * before. Rejects with a `GatewayError` if neither the program nor the shell of the toolbox can be started, and if the
 * connection ends.
 */
export async function runStepShell(
  build: RunningBuild,
  shell: StepShell,
  terminal: RawTerminal,
): Promise<number | undefined> {
  const own = await startShell(build, shell, terminal);
  if ('code' in own) return own.code;
  shell.onToolbox(own.failed.message);
  const toolbox = await withToolbox(build.gateway, shell.step, { name: shell.tools, signal: build.signal });
  const replaced = { ...shell, step: toolbox.step, program: toolbox.shell };
  const other = await startShell(build, replaced, terminal);
  if ('code' in other) return other.code;
  throw other.failed;
}

type Ended = { readonly code: number | undefined } | { readonly failed: Error };

/** A shell that cannot be started is not an error yet. */
async function startShell(
  { gateway, signal }: RunningBuild,
  { step, program }: StepShell,
  terminal: RawTerminal,
): Promise<Ended> {
  if (terminal.gone.aborted) return { code: undefined };
  const container = await gateway.openContainer(step.container, signal);
  const ending = new AbortController();
  const end = (): void => ending.abort();
  for (const source of [terminal.gone, signal]) source.addEventListener('abort', end, { once: true });
  try {
    return await runOn(container, { ...step.process, args: program, signal: ending.signal }, terminal);
  } finally {
    for (const source of [terminal.gone, signal]) source.removeEventListener('abort', end);
    // The daemon is gone, or it releases the container with the build.
    await container.release().catch(() => {});
  }
}

async function runOn(
  container: Container,
  request: Parameters<Container['start']>[0],
  terminal: RawTerminal,
): Promise<Ended> {
  let failure: string | undefined;
  let isFirst = true;
  const stdout = (bytes: Uint8Array): unknown => {
    if (isFirst) failure = startFailure(decodeText(bytes));
    isFirst = false;
    return failure === undefined ? terminal.output(bytes) : undefined;
  };
  const process = container.start({ ...request, tty: true, stdin: terminal.input, stdout });
  const resize = (): void => void process.resize(terminal.size()).catch(() => {});
  const stop = terminal.onResize(resize);
  process.started.then(resize, () => {});
  try {
    const code = await process.exit;
    return failure === undefined ? { code } : { failed: new Error(failure) };
  } catch (error) {
    if (terminal.gone.aborted) return { code: undefined };
    if (!(error instanceof GatewayError)) throw error;
    // A daemon does not always say how a process ended. If the connection ended, the build reports that.
    if (error.code === RpcCode.unavailable && !isFirst) return { code: undefined };
    if (error.code !== RpcCode.unavailable && isFirst) return { failed: error };
    throw error;
  } finally {
    stop();
  }
}

/** Whether the output of a process that failed says that its program does not exist. */
export function isNoProgram(output: Uint8Array): boolean {
  return startFailure(decodeText(output.subarray(0, 4096))) !== undefined;
}

/**
 * What runc or crun prints in a terminal if there is no such program: the daemon takes it for the output of a process that
 * started, and its exit code is like any other.
 */
function startFailure(output: string): string | undefined {
  const [first = ''] = output.split(/\r?\n/, 1);
  const isFailure =
    /^(?:runc run failed|crun|OCI runtime)\b/.test(first) &&
    /no such file|not found|permission denied|exec format error|not a directory|is a directory/i.test(first);
  return isFailure ? first.replace(/^runc run failed: unable to start container process: /, '') : undefined;
}

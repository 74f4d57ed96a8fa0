import { concatBytes } from '../base/bytes.ts';
import type { StepContainer } from '../gateway/steps/step-container.ts';
import { isNoProgram, type RunningBuild } from './step-shell.ts';
import { withToolbox } from './toolbox.ts';

/** A command that has run. */
export interface CommandResult {
  readonly code: number;
  /** Standard output and standard error as they came, up to {@link maxOutput} bytes. */
  readonly output: Uint8Array;
}

interface StepCommand {
  readonly step: StepContainer;
  /** A line for the shell. */
  readonly text: string;
  /** Called with the output as it comes. */
  readonly onOutput?: ((bytes: Uint8Array) => void) | undefined;
}

/** Output beyond this is dropped. */
const maxOutput = 4 << 20;

/** Runs a line by the shell of a container, or by that of the toolbox if it has none. Rejects with a `GatewayError`. */
export async function runStepCommand(
  { gateway, signal, tools }: RunningBuild & { readonly tools: string },
  { step, text, onOutput }: StepCommand,
): Promise<CommandResult> {
  const own = await run({ gateway, signal }, { step, args: ['/bin/sh', '-c', text], onOutput });
  if (own) return own;
  const toolbox = await withToolbox(gateway, step, { name: tools, signal });
  const args = toolbox.command(text);
  const other = await run({ gateway, signal }, { step: toolbox.step, args, onOutput });
  if (other) return other;
  throw new Error(`${tools}: its shell cannot be started`);
}

/** Undefined if there is no such program. */
async function run(
  { gateway, signal }: RunningBuild,
  { step, args, onOutput }: Omit<StepCommand, 'text'> & { readonly args: readonly string[] },
): Promise<CommandResult | undefined> {
  const container = await gateway.openContainer(step.container, signal);
  const chunks: Uint8Array[] = [];
  let size = 0;
  let isHeld = false;
  const add = (bytes: Uint8Array): void => {
    // The message that the program does not exist comes as output, too.
    if (size === 0) isHeld = isNoProgram(bytes);
    if (!isHeld) onOutput?.(bytes);
    if (size < maxOutput) chunks.push(bytes.subarray(0, maxOutput - size));
    size += bytes.length;
  };
  try {
    const { exit } = container.start({ ...step.process, args, signal, stdout: add, stderr: add });
    const code = await exit;
    const output = concatBytes(chunks);
    return code !== 0 && isNoProgram(output) ? undefined : { code, output };
  } catch (error) {
    if (/no such file|not found/.test((error as Error).message)) return undefined;
    throw error;
  } finally {
    await container.release().catch(() => {});
  }
}

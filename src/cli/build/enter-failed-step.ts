import { runStepShell, type StepShell } from '../../debug/step-shell.ts';
import { GatewayError } from '../../frontend/gateway-error.ts';
import type { OnFailure, OpenFailure } from '../../gateway/control/enter-failure.ts';
import type { FailedVertex } from '../../gateway/steps/failed-vertex.ts';
import {
  execContainer,
  plainContainer,
  type StepContainer,
  shellOf,
} from '../../gateway/steps/step-container.ts';
import { RpcCode } from '../../rpc/channel.ts';
import { type FailedStep, failedStepText } from '../../views/progress/failed-step.ts';
import type { CliIo } from '../io.ts';
import { printReport } from '../output/print-painted.ts';
import type { ProgressReporter } from '../output/progress-reporter.ts';
import { openRawTerminal } from '../terminal/raw-terminal.ts';
import type { OnError } from './on-error-flags.ts';

/** Opens a shell in the first step of a build that failed; the build ends when the shell does. */
export function enterFailedStep(onError: OnError, reporter: ProgressReporter, io: CliIo): OnFailure {
  return async (failure) => {
    reporter.pause();
    try {
      await enter(failure, { onError, reporter }, io);
    } catch (error) {
      // What ends the build is the failure of the step, or the end of the connection, which the build reports.
      if (!failure.signal.aborted && !isLoss(error))
        printReport(io.stderr, `ERROR: the shell could not be opened: ${(error as Error).message}\n`, io.env);
    } finally {
      reporter.resume();
    }
  };
}

function isLoss(error: unknown): boolean {
  return error instanceof GatewayError && error.code === RpcCode.unavailable;
}

interface Entering {
  readonly onError: OnError;
  readonly reporter: ProgressReporter;
}

async function enter(failure: OpenFailure, { onError, reporter }: Entering, io: CliIo): Promise<void> {
  const { error, vertex, others } = failure;
  const say = (text: string): void => printReport(io.stderr, `${text}\n`, io.env);
  const state = vertex && stateOf(vertex, onError.state);
  const output = vertex && (await failedOutput(reporter));
  if (output) io.stderr.write(failedStepText(output));
  say(`ERROR: ${vertex ? `${nameOf(vertex)}: ` : ''}${error.message}`);
  for (const other of others) say(`Also failed: ${nameOf(other)}`);
  if (!state) return say('Cannot open a shell: the build failed before any step had its files.');
  say(`${state.what} End the build with "exit".`);
  const shell: StepShell = {
    step: state.step,
    program: onError.program ?? shellOf(vertex.op),
    tools: onError.tools,
    onToolbox: (why) =>
      say(`The container cannot run this shell (${why}). Using the shell of ${onError.tools}, in /.toolbox.`),
  };
  const terminal = openRawTerminal(io);
  try {
    await runStepShell(failure, shell, terminal);
  } finally {
    terminal.close();
  }
}

/** The output of the step arrives on its own, usually a moment before or after the failure. */
async function failedOutput(reporter: ProgressReporter): Promise<FailedStep | undefined> {
  for (let tries = 0; tries < 20 && !reporter.failedStep(); tries++)
    await new Promise((resolve) => setTimeout(resolve, 25));
  return reporter.failedStep();
}

function nameOf({ name, line, digest }: FailedVertex): string {
  return `${name || digest}${line === undefined ? '' : ` (line ${line})`}`;
}

interface EnteredState {
  readonly step: StepContainer;
  /** What the files are. */
  readonly what: string;
}

function stateOf({ op, kept }: FailedVertex, when: 'after' | 'before'): EnteredState | undefined {
  switch (kept.kind) {
    case 'exec':
      return {
        step: execContainer(op, kept[when]),
        what: `A shell in the container of this step, ${when} its command.`,
      };
    case 'file':
      return {
        step: plainContainer(op, kept[when]),
        what: `A shell in the filesystem ${when} this step.`,
      };
    case 'source':
      return {
        step: plainContainer(op, kept.ref),
        what: 'A shell in the files that this step takes its files from.',
      };
    case 'nothing':
      return undefined;
  }
}

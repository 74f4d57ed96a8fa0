import type { StatusUpdate } from '../../record/status.ts';
import { type FailedStep, failedStep } from '../../views/progress/failed-step.ts';
import { LiveProgress } from '../../views/progress/live-progress.ts';
import { PlainProgress } from '../../views/progress/plain-progress.ts';
import { statusJson } from '../../views/progress/status-json.ts';
import { createStyle, wantsColors, wantsUnicode } from '../../views/progress/style.ts';
import { summarize, summaryLines } from '../../views/progress/summary.ts';
import type { ProgressStream } from './progress-stream.ts';
import { TerminalFrame } from './terminal-frame.ts';

export type ProgressMode = 'auto' | 'tty' | 'plain' | 'quiet' | 'rawjson';

/** How a build ended. */
export type BuildEnd = 'done' | 'failed' | 'interrupted';

/** Shows a build's progress on a stream. */
export interface ProgressReporter {
  /** Resolves when there is room for more output, usually immediately. */
  update(update: StatusUpdate): Promise<void>;
  /** Leaves the stream to others: nothing is written until {@link resume} or {@link finish}. Shows first what is known. */
  pause(): void;
  /** Goes on after {@link pause}, with what came meanwhile. */
  resume(): void;
  /** The failed step as far as it is known now; {@link finish} returns it, too. */
  failedStep(): FailedStep | undefined;
  /** Prints the rest; nothing may follow. Returns the failed step if it should be reported. */
  finish(end: BuildEnd): FailedStep | undefined;
}

type Env = Readonly<Record<string, string | undefined>>;

export interface ProgressOptions {
  readonly env: Env;
  /** Whether to end with a summary, which a call that is not a build does not have. */
  readonly summary?: boolean;
}

/**
 * `auto` draws over itself on a terminal and prints plain lines elsewhere, `rawjson` prints updates as they come. Throws
 * for `tty` on something else.
 */
export function createProgressReporter(
  mode: ProgressMode,
  stream: ProgressStream,
  { env, summary = true }: ProgressOptions,
): ProgressReporter {
  if (mode === 'quiet') return quietReporter();
  if (mode === 'rawjson') return rawJsonReporter(stream);
  if (mode === 'tty' && !stream.isTTY) throw new Error('--progress tty: standard error is not a terminal');
  const isLive = mode === 'tty' || (mode === 'auto' && stream.isTTY === true && env['TERM'] !== 'dumb');
  return isLive ? liveReporter(stream, env, summary) : plainReporter(stream, summary);
}

/** Shows nothing, but records which step failed. */
function quietReporter(): ProgressReporter {
  const progress = new PlainProgress();
  return {
    update: async (update) => void progress.update(update, Date.now()),
    pause: () => {},
    resume: () => {},
    failedStep: () => failedStep(progress.model),
    finish: () => failedStep(progress.model),
  };
}

function rawJsonReporter(stream: ProgressStream): ProgressReporter {
  let held: StatusUpdate[] | undefined;
  const resume = () => {
    for (const update of held ?? []) stream.write(`${statusJson(update)}\n`);
    held = undefined;
  };
  return {
    update: async (update) => {
      if (held) return void held.push(update);
      stream.write(`${statusJson(update)}\n`);
      await room(stream);
    },
    pause: () => {
      held ??= [];
    },
    resume,
    failedStep: () => undefined,
    finish: () => {
      resume();
      return undefined;
    },
  };
}

/** Updates of so long are shown together: a step that starts, ends and starts again at once is one step to people. */
const batchMs = 150;
/** Bytes of output that are not held back for that long. */
const batchBytes = 1 << 20;

function plainReporter(stream: ProgressStream, summary: boolean): ProgressReporter {
  const progress = new PlainProgress();
  let waiting: StatusUpdate[] = [];
  let size = 0;
  let isPaused = false;
  let timer: NodeJS.Timeout | undefined;
  const print = (text: string) => text !== '' && stream.write(text);
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length > 0) print(progress.update(joinUpdates(waiting), Date.now()));
    waiting = [];
    size = 0;
  };
  return {
    update: (update) => {
      waiting.push(update);
      size += update.logs.reduce((sum, { data }) => sum + data.length, 0);
      if (isPaused) return Promise.resolve();
      if (size > batchBytes) flush();
      else timer ??= setTimeout(flush, batchMs);
      return room(stream);
    },
    pause: () => {
      flush();
      isPaused = true;
    },
    resume: () => {
      isPaused = false;
      flush();
    },
    failedStep: () => failedStep(progress.model),
    finish: (end) => {
      flush();
      const now = Date.now();
      print(progress.finish(now));
      if (end === 'done' && summary)
        print(`\n${summaryLines(summarize(progress.model, now), now, '->').join('\n')}\n`);
      const failed = failedStep(progress.model);
      // The lines before the last ones have already been printed.
      return failed && { ...failed, earlier: 0 };
    },
  };
}

function joinUpdates(updates: readonly StatusUpdate[]): StatusUpdate {
  return {
    vertexes: updates.flatMap(({ vertexes }) => vertexes),
    statuses: updates.flatMap(({ statuses }) => statuses),
    logs: updates.flatMap(({ logs }) => logs),
    warnings: updates.flatMap(({ warnings }) => warnings),
  };
}

/** Resolves when the stream's reader has taken what is queued, or is gone. */
async function room(stream: ProgressStream): Promise<void> {
  if (!stream.writableNeedDrain) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      stream.off?.('drain', done);
      stream.off?.('close', done);
      resolve();
    };
    stream.on?.('drain', done);
    stream.on?.('close', done);
  });
}

const redrawMs = 100;

function liveReporter(stream: ProgressStream, env: Env, summary: boolean): ProgressReporter {
  const style = createStyle({ colors: wantsColors(stream, env), unicode: wantsUnicode(env) });
  const progress = new LiveProgress(style);
  let frame: TerminalFrame | undefined = new TerminalFrame(stream);
  // The last column stays free: clearing to the end of a full line takes its last character.
  const columns = () => Math.max(10, (stream.columns ?? 80) - 1);
  const draw = () => {
    const now = Date.now();
    const size = { columns: columns(), rows: stream.rows ?? 24 };
    frame?.draw(progress.takeEnded(now, size.columns), progress.frame(now, size));
  };
  const timer = setInterval(draw, redrawMs).unref();
  stream.on?.('resize', draw);
  return {
    update: async (update) => progress.update(update),
    pause: () => {
      frame?.close(progress.takeEnded(Date.now(), columns(), true));
      frame = undefined;
    },
    resume: () => {
      frame ??= new TerminalFrame(stream);
      draw();
    },
    failedStep: () => failedStep(progress.model),
    finish: (end) => {
      clearInterval(timer);
      stream.off?.('resize', draw);
      const now = Date.now();
      const [title = '', ...more] = summaryLines(summarize(progress.model, now), now, style.signs.arrow);
      frame ??= new TerminalFrame(stream);
      frame.close(progress.takeEnded(now, columns(), true));
      // Written as plain text, so that the terminal breaks what is too long.
      const write = stream.writeStyled ?? stream.write;
      if (end === 'done' && summary)
        write.call(stream, `${[style.bold(title), ...more.map(style.dim)].join('\n')}\n`);
      return failedStep(progress.model);
    },
  };
}

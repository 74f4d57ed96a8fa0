import { itemAt } from '../../base/list.ts';
import type { DebugProgram } from '../../debug/debug-program.ts';
import type { DebugSession, Stop } from '../../debug/debug-session.ts';
import { stageNamed, stageText } from '../files/choose-step.ts';
import { textTable } from '../output/text-table.ts';
import type { TextDebugger } from './text-debugger.ts';

/** The line that a word names: a line, or the FROM of a stage. Throws a `UsageError` for an unknown stage. */
export function breakpointLine(word: string, { all }: DebugProgram): number {
  return /^\d+$/.test(word) ? Number(word) : stageNamed(word, all).start;
}

/** The position of a session: the step that comes next, or that failed. */
export function positionText({ point, failure }: DebugSession): string {
  const { stage } = itemAt(point.frames, point.frames.length - 1);
  const sign = failure ? 'failed' : 'before';
  return `${sign} line ${point.step.line} of ${stageText(stage.lines)}: ${point.step.text}`;
}

/** The stages from the step to the target, one per line. */
export function stackText({ point: { frames } }: DebugSession): string {
  const rows = frames.toReversed().map(({ stage, step }) => {
    const { line, text } = itemAt(stage.steps, step);
    return `  ${stageText(stage.lines)}, line ${line}: ${text}`;
  });
  return rows.join('\n');
}

/** Why a session stopped, and where. */
export function stopText(stop: Stop, session: DebugSession): string {
  switch (stop.reason) {
    case 'ended':
      return 'The build has ended: all steps have run. "back" and "goto" go to a step.';
    case 'over':
      return `ERROR: ${stop.failure.error.message}\nThe build cannot continue from here. "back" and "goto" go to a step.`;
    case 'failed':
      return `ERROR: ${stop.failure.error.message}\n${positionText(session)}`;
    case 'breakpoint':
      return `breakpoint ${stop.breakpoint.id}\n${positionText(session)}`;
    default:
      return positionText(session);
  }
}

/** The platforms, one per line, with their positions; the one that commands are about has a sign. */
export function platformsText({ threads, session }: Pick<TextDebugger, 'threads' | 'session'>): string {
  const rows = threads.map((thread) => [
    `${thread.session === session ? '*' : ' '} ${thread.build.platform}`,
    positionText(thread.session),
  ]);
  return textTable(rows).trimEnd();
}

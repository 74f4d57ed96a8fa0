import { printableName } from '../../diagnostics/printable.ts';
import type { Cause } from '../../insight/reasons/cause.ts';
import { isFollower } from '../../insight/reasons/explain-build.ts';
import type { ExplainedRun, Explanation } from '../../insight/reasons/explanation.ts';
import { groupReasons, type Reason } from '../../insight/reasons/group-reasons.ts';
import { instructionOf } from '../../insight/reasons/step-text.ts';
import type { ProgressStyle } from '../progress/style.ts';
import { causeLines, causeText, causeTextWithin } from './cause-text.ts';
import { cutText, linesText, secondsText, withoutHashes } from './short-text.ts';

/** How an explanation is printed. */
export interface ExplanationTextOptions {
  /** Whether to list also the steps that only follow others, and the cached ones. */
  readonly all: boolean;
  /** The width of a line in columns. */
  readonly columns: number;
  readonly style: ProgressStyle;
}

/** An explanation for people: each root cause with its steps, then the steps that follow them. '' when no step ran. */
export function explanationText(explanation: Explanation, options: ExplanationTextOptions): string {
  const steps = byLine(explanation.steps);
  if (explanation.counts.ran + differing(explanation) === 0 && !options.all) return '';
  const lines = explanation.before
    ? [
        headLine(explanation),
        ...groupReasons(steps).flatMap((reason) => reasonLines(reason, options)),
        ...followLines(steps, options),
      ]
    : [aloneLine(explanation)];
  const rest = options.all ? steps.filter(isUnchanged) : [];
  return [...lines, ...rest.map((step) => options.style.dim(stepLine(step, restNote(step), options)))]
    .map((line) => `${line}\n`)
    .join('');
}

/** The number of steps that differ, but for which it was not recorded whether they ran. */
function differing({ steps }: Explanation): number {
  return steps.filter(({ verdict, causes }) => verdict === 'unknown' && causes.length > 0).length;
}

function isUnchanged({ verdict, causes }: ExplainedRun): boolean {
  return verdict === 'cached' || (verdict === 'unknown' && causes.length === 0);
}

function restNote({ verdict }: ExplainedRun): string {
  return verdict === 'cached' ? 'cached' : 'the same';
}

function aloneLine({ counts }: Explanation): string {
  const what = counts.unknown > 0 ? notRecorded : `${countText(counts.ran)} ran`;
  return `${what}, and no earlier build is known to compare with`;
}

/** Sorts steps by line, because people read a file from its beginning, whatever the order of the build is. */
function byLine(steps: readonly ExplainedRun[]): readonly ExplainedRun[] {
  return [...steps].sort((a, b) => (a.place?.start ?? 0) - (b.place?.start ?? 0));
}

function headLine(explanation: Explanation): string {
  const { steps, counts, before } = explanation;
  const ms = steps.reduce((sum, step) => sum + (step.ms ?? 0), 0);
  const time = ms > 0 ? ` in ${secondsText(ms)}` : '';
  const reasons = counts.reasons === 1 ? '1 reason' : `${counts.reasons} reasons`;
  const when = before ? new Date(before.started).toISOString().slice(0, 16).replace('T', ' ') : '';
  const total = counts.ran + counts.cached + counts.unknown;
  if (counts.unknown > 0)
    return `${differing(explanation)} of ${countText(total)} differ; ${reasons}, since the build of ${when} (${notRecorded})`;
  return `${counts.ran} of ${countText(total)} ran${time}; ${reasons}, since the build of ${when}`;
}

function countText(count: number): string {
  return count === 1 ? '1 step' : `${count} steps`;
}

function reasonLines(
  { causes, steps: [first, ...others] }: Reason<ExplainedRun>,
  options: ExplanationTextOptions,
) {
  if (first === undefined) return [];
  const indent = '    ';
  const width = options.columns - indent.length;
  const more = others.length > 0 ? [`${indent}and ${placesText(others, 'more step', width - 4)}`] : [];
  return [
    stepLine(first, noteOf(first), options),
    ...causes.flatMap((cause) => causeLines(cause, width)).map((line) => indent + line),
    ...more,
  ];
}

function noteOf(step: ExplainedRun): string {
  if (step.verdict === 'ran') return timeText(step);
  return step.verdict === 'unknown' ? '' : step.verdict;
}

function timeText({ ms }: ExplainedRun): string {
  return ms === undefined ? '' : secondsText(ms);
}

function stepLine(step: ExplainedRun, note: string, { columns, style }: ExplanationTextOptions): string {
  const where = placeText(step);
  const left = where === '' ? '' : `${where}  `;
  const right = note === '' ? '' : `  ${note}`;
  const room = Math.max(10, columns - left.length - right.length);
  const name = cutText(printableName(withoutHashes(instructionOf(step))), room);
  return `${left}${style.bold(name)}${right}`;
}

function placeText({ place }: ExplainedRun): string {
  return place ? printableName(`${place.file || 'line'}:${place.start}`) : '';
}

function followLines(steps: readonly ExplainedRun[], options: ExplanationTextOptions): readonly string[] {
  const following = steps.filter(isFollower);
  if (following.length === 0) return [];
  const verb = following.length === 1 ? 'follows' : 'follow';
  const sum = `${countText(following.length)} ${verb}${linesText(following, options.columns - 30)}`;
  const listed = options.all ? following.flatMap((step) => followerLines(step, options)) : [];
  return [sum, ...listed];
}

function followerLines(step: ExplainedRun, options: ExplanationTextOptions): readonly string[] {
  const causes = step.causes.map((cause) => cutText(printableName(causeText(cause)), options.columns - 4));
  return [stepLine(step, timeText(step), options), ...causes.map((text) => `    ${text}`)];
}

function placesText(steps: readonly ExplainedRun[], word: string, width: number): string {
  return `${steps.length} ${word}${steps.length === 1 ? '' : 's'}${linesText(steps, width - 20)}`;
}

/**
 * At most three lines for the end of a build, which name each root cause and the number of its steps. Empty when no step
 * ran, or without an earlier build.
 */
export function shortExplanation(explanation: Explanation, columns: number): readonly string[] {
  if (explanation.before === undefined || explanation.counts.ran === 0) return [];
  const reasons = groupReasons(byLine(explanation.steps));
  const shown = reasons.length > maxShort ? maxShort - 1 : reasons.length;
  const lines = reasons.slice(0, shown).map((reason) => shortReason(reason, columns));
  const rest = reasons.length - shown;
  const { follow } = explanation.counts;
  const follows = follow > 0 ? `${countText(follow)} ${follow === 1 ? 'follows' : 'follow'}` : '';
  if (rest > 0) {
    const tail = follows === '' ? '' : `; ${follows}`;
    return [...lines, `why: ${rest} more reasons${tail} (dockerfile-llb explain)`];
  }
  if (follows === '') return lines;
  if (lines.length < maxShort) return [...lines, `why: ${follows}`];
  return lines.map((line, i) =>
    i < maxShort - 1 ? line : `${cutText(line, columns - follows.length - 2)}; ${follows}`,
  );
}

function shortReason({ causes, steps }: Reason<ExplainedRun>, columns: number): string {
  const [first] = steps;
  if (first === undefined) return '';
  const more = steps.length > 1 ? `; ${steps.length - 1} more ${steps.length === 2 ? 'step' : 'steps'}` : '';
  const head = `why: ${placeText(first)} `;
  const room = columns - head.length - more.length - 2;
  const cause = shortCauses(causes, room - minName);
  const name = printableName(withoutHashes(instructionOf(first)));
  const text = `${head}${cutText(name, Math.max(minName, Math.min(room - cause.length, maxName)))}: ${cause}`;
  return cutText(text, columns - more.length) + more;
}

/** The causes with values as long as fit the width. */
function shortCauses(causes: readonly Cause[], width: number): string {
  const texts = valueWidths.map((value) =>
    printableName(causes.map((cause) => causeTextWithin(cause, value)).join('; ')),
  );
  return texts.find((text) => text.length <= width) ?? texts.at(-1) ?? '';
}

const notRecorded = 'which steps ran was not recorded';
const maxShort = 3;
const maxName = 30;
const minName = 12;
const valueWidths = [40, 30, 20, 14];

import { printableName } from '../../diagnostics/printable.ts';
import type { BuildDiff, ConfigChange, DiffStep } from '../../insight/reasons/diff-builds.ts';
import { groupReasons, type Reason } from '../../insight/reasons/group-reasons.ts';
import { instructionOf } from '../../insight/reasons/step-text.ts';
import type { ProgressStyle } from '../progress/style.ts';
import { causeLines } from './cause-text.ts';
import { cutText, linesText, withoutHashes } from './short-text.ts';

/** How a diff is printed. */
export interface DiffTextOptions {
  /** Whether to list also the steps that only follow others, and those that are the same. */
  readonly all: boolean;
  readonly columns: number;
  readonly style: ProgressStyle;
}

/** A diff for people: `~` changed, `+` added, `-` removed, `>` moved; '' when nothing differs. */
export function diffText(diff: BuildDiff, options: DiffTextOptions): string {
  const of = (what: DiffStep['what']) => diff.steps.filter((step) => step.what === what);
  const listed = options.all ? [...of('follows'), ...of('same')] : [];
  const lines = [
    ...groupReasons(of('changed')).flatMap((reason) => changedLines(reason, options)),
    ...[...of('moved'), ...of('added'), ...of('removed'), ...listed].map((step) => stepLine(step, options)),
    ...sumLines(of('follows'), of('same'), options),
    ...configLines(diff.config, options),
  ];
  const isSilent = lines.length === 1 && of('same').length === diff.steps.length && !options.all;
  return isSilent ? '' : lines.map((line) => `${line}\n`).join('');
}

function changedLines(
  { causes, steps: [first, ...others] }: Reason<DiffStep>,
  options: DiffTextOptions,
): readonly string[] {
  if (first === undefined) return [];
  const width = options.columns - indent.length;
  const count = `${others.length} more ${others.length === 1 ? 'step' : 'steps'}`;
  const more = others.length > 0 ? [`${indent}and ${count}${linesText(others, width - 24)}`] : [];
  const parts = causes.flatMap((cause) => causeLines(cause, width));
  return [stepLine(first, options), ...parts.map((line) => indent + line), ...more];
}

function stepLine({ what, name, place, before }: DiffStep, { columns, style }: DiffTextOptions): string {
  const where = place ? printableName(`${place.file || 'line'}:${place.start}  `) : '';
  const from = what === 'moved' && before?.place ? `  (from line ${before.place.start})` : '';
  const text = printableName(withoutHashes(instructionOf({ name })));
  const room = Math.max(10, columns - 2 - where.length - from.length);
  const paint = {
    ...usualPaint,
    added: style.green,
    removed: style.red,
    changed: style.yellow,
    moved: style.cyan,
  };
  return paint[what](`${signs[what]} ${where}${cutText(text, room)}${from}`);
}

function sumLines(
  follows: readonly DiffStep[],
  same: readonly DiffStep[],
  { columns }: DiffTextOptions,
): readonly string[] {
  const count = follows.length + same.length;
  if (count === 0) return [];
  const steps = count === 1 ? '1 step is' : `${count} steps are`;
  const verb = follows.length === 1 ? 'depends' : 'depend';
  const rest =
    follows.length > 0
      ? `; ${follows.length} of them ${verb} on changed steps${linesText(follows, columns - 62)}`
      : '';
  return [`= ${steps} the same${rest}`];
}

function configLines(config: readonly ConfigChange[], { columns }: DiffTextOptions): readonly string[] {
  if (config.length === 0) return [];
  const fields = config.map(({ field, before, after }) => ({ field, before, after }));
  const lines = causeLines({ kind: 'own', fields }, columns - indent.length);
  return ['image config (no step reruns for this)', ...lines.map((line) => indent + line)];
}

const indent = '    ';
const signs = { changed: '~', added: '+', removed: '-', moved: '>', follows: '=', same: '=' } as const;
const usualPaint = { follows: (text: string) => text, same: (text: string) => text };

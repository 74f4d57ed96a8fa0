import { printableName } from '../../diagnostics/printable.ts';
import type { Prediction, ReportedStep } from '../../insight/reasons/prediction.ts';
import { instructionOf, twinKey } from '../../insight/reasons/step-text.ts';
import type { ProgressStyle } from '../progress/style.ts';
import { causeText } from './cause-text.ts';
import { cutText, secondsText, withoutHashes } from './short-text.ts';

/** How a prediction is printed. */
export interface PredictionTextOptions {
  /** Whether to list cached steps, too. */
  readonly all: boolean;
  /** The width of a terminal in columns; if undefined, lines are not cut. */
  readonly columns: number | undefined;
  readonly style: ProgressStyle;
}

/** A prediction for people: a line for each step that runs or may run, and a summary. */
export function predictionText(prediction: Prediction, options: PredictionTextOptions): string {
  const steps = mergeTwins(prediction.steps);
  const shown = options.all ? steps : steps.filter(({ verdict }) => verdict !== 'cached');
  const rows = shown.map((step) => rowOf(step));
  const widths = [0, 1].map((i) =>
    Math.min(maxColumn, Math.max(0, ...rows.map((row) => row[i]?.length ?? 0))),
  );
  const lines = rows.map((row) => lineOf(row, widths, options));
  const rest = steps.length - shown.length;
  if (rest > 0 && shown.length > 0)
    lines.push(`${rest} other ${rest === 1 ? 'step is' : 'steps are'} cached`);
  if (shown.length === 0 || steps.every(({ verdict }) => verdict === 'cached'))
    lines.push(`all ${steps.length} steps are cached`);
  return [...lines, ...sumLines(prediction, steps), ...unseenLines(prediction)]
    .map((line) => `${line}\n`)
    .join('');
}

/** Merges the two ops of a `COPY --link`, which have one name and are one step for people. */
function mergeTwins(steps: readonly ReportedStep[]): readonly ReportedStep[] {
  const merged = new Map<string, ReportedStep>();
  for (const step of steps) {
    const key = twinKey(step);
    const twin = merged.get(key);
    const isSame = twin !== undefined && ranks[twin.verdict] >= ranks[step.verdict];
    merged.set(key, isSame ? twin : { ...step, name: twin?.name ?? step.name });
  }
  return [...merged.values()];
}

const ranks = { cached: 0, depends: 1, runs: 2 } as const;
const labels = { cached: 'cached', depends: 'DEPENDS', runs: 'RUNS' } as const;

type Row = readonly [place: string, name: string, verdict: ReportedStep['verdict'], reason: string];

function rowOf({ place, name, verdict, causes, lastMs }: ReportedStep): Row {
  const where = place ? `${place.file || 'line'}:${place.start}` : '';
  const time = lastMs === undefined || verdict === 'cached' ? '' : `, last ${secondsText(lastMs)}`;
  const reason = causes.map(causeText).join('; ');
  return [
    printableName(where),
    printableName(withoutHashes(instructionOf({ name }))),
    verdict,
    printableName(reason + time),
  ];
}

function lineOf(
  [place, name, verdict, reason]: Row,
  [placeWidth = 0, nameWidth = 0]: readonly number[],
  { columns, style }: PredictionTextOptions,
): string {
  const paint = { cached: style.dim, depends: style.yellow, runs: style.red }[verdict];
  const width =
    columns === undefined ? nameWidth : Math.min(nameWidth, Math.max(12, Math.floor(columns / 3)));
  const left = `${place.padEnd(placeWidth)}  ${cutText(name, width).padEnd(width)}  `;
  const label = paint(labels[verdict]) + ' '.repeat(reason === '' ? 0 : 9 - labels[verdict].length);
  const room = columns === undefined ? undefined : Math.max(20, columns - left.length - 9);
  return left + label + (room === undefined ? reason : cutText(reason, room));
}

function sumLines({ contexts }: Prediction, steps: readonly ReportedStep[]): readonly string[] {
  const sum = (list: readonly ReportedStep[]) => list.reduce((total, { lastMs }) => total + (lastMs ?? 0), 0);
  const runs = sum(steps.filter(({ verdict }) => verdict === 'runs'));
  const most = runs + sum(steps.filter(({ verdict }) => verdict === 'depends'));
  const time = most > runs ? `${secondsText(runs)} to ${secondsText(most)}` : secondsText(runs);
  const bytes = contexts.reduce((total, context) => total + context.bytes, 0);
  const files = contexts.reduce((total, context) => total + context.files, 0);
  const parts = [
    ...(most > 0 ? [`about ${time} by the times of earlier builds`] : []),
    ...(files > 0 ? [`context: ${files} ${files === 1 ? 'file' : 'files'}, ${bytes} B to send`] : []),
  ];
  return parts.length > 0 ? [parts.join('; ')] : [];
}

function unseenLines({ contexts }: Prediction): readonly string[] {
  return contexts.flatMap(({ unseen }) =>
    unseen.map(
      (path) =>
        `! ${printableName(path)} changed, but kept its size and time: the daemon will not notice. Build with --sync=content.`,
    ),
  );
}

const maxColumn = 40;

import { equalFold } from '../../go/strings.ts';
import type { StepHints } from '../../insight/graph/recorded-steps.ts';
import { settingsOfFiles } from '../../insight/reasons/settings.ts';
import { stageOf } from '../../insight/reasons/step-text.ts';
import type { RecordedGraph, RecordedOp } from '../../record/recorded-graph.ts';
import type { VertexUpdate } from '../../record/status.ts';

/** What is known of a recorded build besides its graphs. */
export interface KnownOfSteps {
  /** What the daemon told of the steps, by digest; empty when nobody recorded it. */
  readonly vertexes: ReadonlyMap<string, VertexUpdate>;
  /** What the frontend was given. */
  readonly options: Readonly<Record<string, string>>;
}

/** The names of steps: those of the progress, or else the lines of the Dockerfile. */
export function stepHints(graphs: readonly RecordedGraph[], { vertexes, options }: KnownOfSteps): StepHints {
  const lineName = nameByLines(graphs);
  return {
    nameOf: (op) => vertexes.get(op.digest)?.name || lineName(op),
    ignoresCache: noCacheTest(options['no-cache']),
  };
}

/** `[build] RUN make` for a step of the stage `build`. */
function nameByLines(graphs: readonly RecordedGraph[]): (op: RecordedOp) => string {
  const files = new Map(
    graphs.flatMap(({ files: own }) => own.map(({ name, text }) => [name, text] as const)),
  );
  const lines = new Map([...files].map(([name, text]) => [name, text.split(/\r?\n/)]));
  const settings = settingsOfFiles(
    [...files].map(([name, text]) => [name, new TextEncoder().encode(text)] as const),
  );
  return ({ place }) => {
    if (place === undefined) return '';
    const stages = settings.find(({ file }) => file === place.file)?.stages ?? [];
    const at = stages.findLastIndex(({ line }) => line > 0 && line <= place.start);
    const text = (lines.get(place.file) ?? []).slice(place.start - 1, place.end);
    return `[${stages[at]?.name || `stage-${at - 1}`}] ${oneLine(text)}`;
  };
}

function oneLine(lines: readonly string[]): string {
  return lines
    .map((line) =>
      line
        .trim()
        .replace(/[\\`]$/, '')
        .trim(),
    )
    .filter((line) => line !== '' && !line.startsWith('#'))
    .join(' ');
}

/** The option names stages, or with an empty value all of them. (moby/buildkit v0.32.2 frontend/dockerui/config.go) */
function noCacheTest(option: string | undefined): StepHints['ignoresCache'] {
  if (option === undefined) return () => false;
  const stages = option === '' ? undefined : option.split(',');
  return (name) => {
    // What the frontend adds to a build has no stage.
    if (!name.startsWith('[') || /^\[(?:internal|context|auth)\b/.test(name)) return false;
    const words = stageOf({ name }).split(' ');
    const stage = (words[0]?.includes('/') ? words.slice(1) : words).join(' ');
    return stages === undefined || stages.some((each) => equalFold(each, stage));
  };
}

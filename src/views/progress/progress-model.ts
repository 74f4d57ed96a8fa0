import { printable, printableLine, printableName } from '../../diagnostics/printable.ts';
import type {
  StatusUpdate,
  Timestamp,
  VertexStatus,
  VertexUpdate,
  VertexWarning,
} from '../../record/status.ts';

/** A step as shown to users: a vertex, or all vertices of a progress group. */
export interface ProgressStep {
  readonly id: string;
  name: string;
  cached: boolean;
  error: string;
  /** The intervals in which it ran, by start, because a step can be started again. */
  readonly intervals: Map<Timestamp, Timestamp | undefined>;
  readonly statuses: Map<string, VertexStatus>;
  /**
   * Complete output lines as they look when printed, each with the seconds since the start of the step. Readers
   * remove them from here.
   */
  readonly lines: string[];
  /** The last of all lines, even if readers have removed them. */
  recent: string[];
  /** The total number of lines. */
  lineCount: number;
  /** The incomplete last line as received; '' if there is none. */
  partialLine: string;
  /** The seconds printed before it. */
  partialOffset: string;
  /** Digests of the inputs of its vertices. */
  readonly inputs: Set<string>;
  readonly warnings: VertexWarning[];
  /** For a group: its vertices, and whether each has completed. */
  readonly members: Map<string, StepMember>;
}

/** The last known state of a vertex; a step is cached if all of its vertices are. */
interface StepMember {
  readonly completed: boolean;
  readonly cached: boolean;
}

/**
 * The state of a build, accumulated from its status updates. Keeps the output of a step until a reader takes it. All
 * text in it is safe to print: names, errors and output are cleaned on arrival.
 */
export class ProgressModel {
  /** In order of appearance. */
  readonly steps = new Map<string, ProgressStep>();
  readonly #stepOf = new Map<string, ProgressStep>();
  /** The step of a vertex. */
  readonly stepOf = (digest: string): ProgressStep | undefined => this.#stepOf.get(digest);
  readonly #decoders = new Map<string, Decoder>();

  /** Applies an update and returns the steps that it changed. */
  apply(update: StatusUpdate): ReadonlySet<ProgressStep> {
    const changed = new Set<ProgressStep>();
    for (const vertex of update.vertexes) changed.add(this.#applyVertex(vertex));
    for (const status of update.statuses) {
      const step = this.#stepOf.get(status.vertex);
      step?.statuses.set(status.id, { ...status, id: printableName(status.id) });
      if (step) changed.add(step);
    }
    for (const warning of update.warnings) {
      const step = this.#stepOf.get(warning.vertex);
      step?.warnings.push({ ...warning, short: printableName(warning.short) });
      if (step) changed.add(step);
    }
    for (const { vertex, timestamp, stream, data } of update.logs) {
      const step = this.#stepOf.get(vertex);
      if (!step) continue;
      this.#applyLog(step, timestamp, this.#decoder(`${vertex} ${stream}`).decode(data, { stream: true }));
      changed.add(step);
    }
    return changed;
  }

  #applyVertex(vertex: VertexUpdate): ProgressStep {
    const id = vertex.group?.id ?? vertex.digest;
    const step = this.steps.get(id) ?? createStep(id);
    this.steps.set(id, step);
    this.#stepOf.set(vertex.digest, step);
    step.name = printableName(vertex.group?.name ?? vertex.name);
    if (vertex.error !== '') step.error = printable(vertex.error);
    for (const input of vertex.inputs) step.inputs.add(input);
    if (vertex.started !== undefined) step.intervals.set(vertex.started, vertex.completed);
    step.members.set(vertex.digest, { completed: vertex.completed !== undefined, cached: vertex.cached });
    step.cached = [...step.members.values()].every((member) => member.cached);
    return step;
  }

  #applyLog(step: ProgressStep, timestamp: Timestamp, text: string): void {
    const offset = `${formatOffset(timestamp - lastStart(step, timestamp))} `;
    for (const [i, part] of text.split('\n').entries()) {
      if (i > 0) endLine(step, offset);
      if (part !== '') addToLine(step, part, offset);
    }
  }

  /** One decoder per output stream, because a character can be split between chunks. */
  #decoder(key: string): Decoder {
    const known = this.#decoders.get(key) ?? new TextDecoder('utf-8', { ignoreBOM: true });
    this.#decoders.set(key, known);
    return known;
  }
}

/** Completes the incomplete last line, if there is one. */
export function flushLine(step: ProgressStep): void {
  if (step.partialLine !== '') endLine(step, step.partialOffset);
}

function endLine(step: ProgressStep, offset: string): void {
  const line = (step.partialLine === '' ? offset : step.partialOffset) + printableLine(step.partialLine);
  step.partialLine = '';
  step.lines.push(line);
  step.recent.push(line);
  step.lineCount += 1;
  if (step.recent.length > 2 * keptLines) step.recent = step.recent.slice(-keptLines);
}

/**
 * Adds to the last line. A line longer than {@link longestLine} is broken, so that memory is limited and nothing is
 * lost.
 */
function addToLine(step: ProgressStep, part: string, offset: string): void {
  if (step.partialLine === '') step.partialOffset = offset;
  let line = withoutOverdrawn(step.partialLine + part);
  while (line.length > longestLine) {
    const end = breakBefore(line, longestLine);
    step.partialLine = line.slice(0, end);
    endLine(step, offset);
    step.partialOffset = offset;
    line = line.slice(end);
  }
  step.partialLine = line;
}

/** A progress bar that redraws itself never ends its line, so the overdrawn part can be dropped. */
function withoutOverdrawn(line: string): string {
  return line.length <= longestLine ? line : line.slice(line.lastIndexOf('\r', line.length - 2) + 1);
}

/** Where a line can be broken: not inside a character or an escape sequence. */
function breakBefore(line: string, most: number): number {
  const sequence = line.lastIndexOf('\x1b', most - 1);
  if (sequence > most - longestEscape) return sequence;
  return /[\ud800-\udbff]/.test(line.charAt(most - 1)) ? most - 1 : most;
}

const longestEscape = 256;
const longestLine = 1 << 16;
const keptLines = 200;

export function isStarted(step: ProgressStep): boolean {
  return step.intervals.size > 0;
}

/** Whether everything known of the step has ended. */
export function isCompleted(step: ProgressStep): boolean {
  return (
    isStarted(step) &&
    [...step.members.values()].every((member) => member.completed) &&
    [...step.intervals.values()].every((end) => end !== undefined)
  );
}

/** When the step last ended; 0 if it has not. */
export function lastEnd(step: ProgressStep): Timestamp {
  return latest([...step.intervals.values()].map((end) => end ?? 0));
}

/** Milliseconds that the step has run; overlapping runs count once. */
export function runTime(step: ProgressStep, now: Timestamp): number {
  let total = 0;
  let covered = Number.NEGATIVE_INFINITY;
  const intervals = [...step.intervals]
    .map(([start, end]) => ({ start, end: end ?? now }))
    .sort((a, b) => a.start - b.start);
  for (const { start, end } of intervals) {
    const from = Math.max(start, covered);
    if (end > from) total += end - from;
    covered = Math.max(covered, end);
  }
  return total;
}

function createStep(id: string): ProgressStep {
  return {
    id,
    name: '',
    cached: false,
    error: '',
    intervals: new Map(),
    statuses: new Map(),
    lines: [],
    recent: [],
    lineCount: 0,
    partialLine: '',
    partialOffset: '',
    inputs: new Set(),
    warnings: [],
    members: new Map(),
  };
}

function lastStart(step: ProgressStep, fallback: Timestamp): Timestamp {
  return step.intervals.size === 0 ? fallback : latest([...step.intervals.keys()]);
}

/** The daemon says how many there are: too many, perhaps, for the arguments of a call. */
function latest(times: readonly Timestamp[]): Timestamp {
  return times.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}

/**
 * Seconds, with fewer decimals for longer times: `0.123`, `12.34`, `123.4`. Output may have a timestamp before the
 * start of the step.
 */
function formatOffset(ms: number): string {
  const seconds = Math.max(0, ms) / 1000;
  return seconds.toFixed(seconds < 10 ? 3 : seconds < 100 ? 2 : 1);
}

type Decoder = InstanceType<typeof TextDecoder>;

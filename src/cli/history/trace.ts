import { buildTrace } from '../../client/history/build-trace.ts';
import { jaegerJson } from '../../client/history/trace/jaeger.ts';
import type { TraceSpan } from '../../client/history/trace/trace-span.ts';
import { DurationError, parseDuration } from '../../go/duration.ts';
import { createStyle, wantsColors, wantsUnicode } from '../../views/progress/style.ts';
import type { CliIo } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { findBuildOn } from './find-build.ts';
import type { HistoryWork } from './history-work.ts';
import { traceText } from './trace-text.ts';

export interface TraceFlags {
  readonly format: 'text' | 'json';
  readonly min?: string;
}

/** `history trace`: what the daemon did in a build, and when. */
export const printTrace: HistoryWork<string, TraceFlags> = async (
  channels,
  { argument: wanted, flags },
  io,
) => {
  const minMs = milliseconds(flags.min);
  const found = await findBuildOn(channels, wanted, { ended: true, signal: io.signal });
  const { ref } = found.record;
  const spans = await buildTrace(found.channel, ref, io.signal);
  if (spans.length === 0) throw new Error(`the daemon recorded no trace for build ${ref}`);
  if (flags.format === 'json') io.stdout.write(jaegerJson(spans));
  else io.stdout.writeStyled(waterfall(spans, minMs, io));
};

function waterfall(spans: readonly TraceSpan[], minMs: number, io: CliIo): string {
  const style = createStyle({ colors: wantsColors(io.stdout, io.env), unicode: wantsUnicode(io.env) });
  return traceText(spans, { columns: io.stdout.columns || Number.POSITIVE_INFINITY, style, minMs });
}

function milliseconds(text: string | undefined): number {
  if (text === undefined) return 0;
  try {
    return Number(parseDuration(text)) / 1e6;
  } catch (error) {
    if (!(error instanceof DurationError)) throw error;
    throw new UsageError(`--min ${text}: not a duration`, 'Write a duration, for example --min 10ms.');
  }
}

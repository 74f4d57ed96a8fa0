import { printableName } from '../../diagnostics/printable.ts';
import { formatBytes, formatSeconds } from '../progress/format.ts';
import type { ShownState, StepFacts, ViewStep } from './graph-view.ts';

/** The state of a step in a few words: `cached`, `1.2s, 3.40MB`, `runs, last 2.0s`; '' if nothing is known. */
export function factsText(facts: StepFacts | undefined): string {
  const { state, durationMs, bytes } = facts ?? {};
  const isPast = state === undefined || state === 'ran';
  const time = durationMs === undefined || state === 'cached' ? '' : formatSeconds(durationMs);
  const parts = [
    isPast ? time : (stateWords[state] ?? ''),
    isPast || time === '' ? '' : state === 'failed' ? `after ${time}` : `last ${time}`,
    bytes ? formatBytes(bytes) : '',
  ];
  return parts.filter(Boolean).join(', ') || (state ? stateWords[state] : '');
}

/** Everything that is known about a step, one fact per line, for tooltips. */
export function stepDetails(step: ViewStep): string {
  const { text, digest, source, platform, place, facts } = step;
  const state = factsText(facts);
  const lines = [
    text,
    place ? `${place.file || 'line'}:${place.start}${place.end > place.start ? `-${place.end}` : ''}` : '',
    source ?? '',
    platform ?? '',
    state,
    ...(facts?.reasons ?? []),
    facts?.error ?? '',
    digest,
  ];
  return lines.filter(Boolean).map(printableName).join('\n');
}

const stateWords: Readonly<Record<ShownState, string>> = {
  cached: 'cached',
  ran: 'ran',
  failed: 'failed',
  canceled: 'canceled',
  runs: 'runs',
  depends: 'may run',
};

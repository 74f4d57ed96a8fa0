import { escapeMarkup } from '../escape-markup.ts';
import { factsText, stepDetails } from '../graph/facts-text.ts';
import type { ViewStep } from '../graph/graph-view.ts';
import { groupTitle } from '../graph/group-title.ts';
import { formatSeconds } from '../progress/format.ts';
import type { BuildReport } from './build-report.ts';
import { criticalPath } from './critical-path.ts';

/** The timeline: a row for each step that took time, by stage; the steps that the end waited for are marked. */
export function timelineHtml(report: BuildReport): string {
  const { view, other } = report;
  const path = new Set(criticalPath(view));
  const end = endOf(report);
  const rows: string[] = [];
  view.groups.forEach((group) => {
    const timed = group.steps.flatMap((index) => view.steps[index] ?? []).filter(hasTime);
    if (timed.length === 0) return;
    rows.push(headRow(groupTitle(group)));
    for (const step of timed) rows.push(stepRow(step, { isCritical: path.has(step.index), end }));
  });
  const slow = other.filter(({ durationMs }) => durationMs >= minOtherMs);
  if (slow.length > 0) rows.push(headRow('other work'));
  for (const { name, startMs, durationMs } of slow)
    rows.push(
      `<tr><th scope="row">${escapeMarkup(name)}</th><td>${bar('other', { startMs, durationMs, end })}</td><td>${formatSeconds(durationMs)}</td></tr>`,
    );
  if (rows.length === 0) return '<p>No step ran: everything was cached.</p>';
  return `<div class="scroll" tabindex="0" role="region" aria-label="Timeline"><table class="timeline">
<thead><tr><th scope="col">Step</th><th scope="col">From 0 to ${formatSeconds(end)}</th><th scope="col">Time</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>`;
}

function endOf({ view, other, durationMs = 0 }: BuildReport): number {
  const ends = view.steps.map(({ facts }) => (facts?.startMs ?? 0) + (facts?.durationMs ?? 0));
  const others = other.map((work) => work.startMs + work.durationMs);
  return [...ends, ...others].reduce((most, one) => Math.max(most, one), Math.max(1, durationMs));
}

function hasTime({ facts }: ViewStep): boolean {
  return facts?.startMs !== undefined && facts.durationMs !== undefined && facts.state !== 'cached';
}

function headRow(title: string): string {
  return `<tr class="stage"><th scope="rowgroup" colspan="3">${escapeMarkup(title)}</th></tr>`;
}

function stepRow(
  step: ViewStep,
  { isCritical, end }: { readonly isCritical: boolean; readonly end: number },
): string {
  const { startMs = 0, durationMs = 0, state = 'ran' } = step.facts ?? {};
  const note = isCritical ? ' <span class="critical">critical path</span>' : '';
  const kind = `${state}${isCritical ? ' on-path' : ''}`;
  return `<tr data-step="${step.index}" title="${escapeMarkup(stepDetails(step))}"><th scope="row">${escapeMarkup(step.label)}${note}</th><td>${bar(kind, { startMs, durationMs, end })}</td><td>${escapeMarkup(factsText(step.facts))}</td></tr>`;
}

function bar(
  kind: string,
  {
    startMs,
    durationMs,
    end,
  }: { readonly startMs: number; readonly durationMs: number; readonly end: number },
): string {
  const x = round((Math.max(0, startMs) / end) * 1000);
  const width = Math.max(2, round((durationMs / end) * 1000));
  return `<svg class="bar" viewBox="0 0 1000 16" preserveAspectRatio="none" aria-hidden="true"><rect class="${kind}" x="${Math.min(x, 998)}" y="2" width="${width}" height="12"/></svg>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Shorter work gets no row. */
const minOtherMs = 20;

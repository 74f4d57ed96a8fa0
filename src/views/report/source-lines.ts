import { escapeMarkup } from '../escape-markup.ts';
import type { GraphView, ViewStep } from '../graph/graph-view.ts';
import { formatBytes, formatSeconds } from '../progress/format.ts';
import type { ReportFile } from './build-report.ts';

/** A Dockerfile with the state, the time and the bytes of each line's steps at its left. */
export function sourceHtml({ name, text }: ReportFile, { steps }: GraphView): string {
  const byLine = new Map<number, ViewStep[]>();
  for (const step of steps) {
    if (step.place?.file !== name) continue;
    for (let line = step.place.start; line <= Math.min(step.place.end, step.place.start + maxLines); line++)
      byLine.set(line, [...(byLine.get(line) ?? []), step]);
  }
  const lines = text.replace(/\n$/, '').split('\n');
  const rows = lines.map((line, at) => lineRow(line, at + 1, byLine.get(at + 1) ?? []));
  return `<h3>${escapeMarkup(name)}</h3>
<div class="scroll" tabindex="0" role="region" aria-label="${escapeMarkup(name)}"><table class="source">
<thead><tr><th scope="col">Line</th><th scope="col">Time</th><th scope="col">Bytes</th><th scope="col">Source</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>`;
}

function lineRow(line: string, number: number, steps: readonly ViewStep[]): string {
  const first = steps.filter(({ place }) => place?.start === number);
  const time = first.reduce(
    (sum, { facts }) => sum + (facts?.state === 'cached' ? 0 : (facts?.durationMs ?? 0)),
    0,
  );
  const bytes = first.reduce((sum, { facts }) => sum + (facts?.bytes ?? 0), 0);
  const states = new Set(steps.map(({ facts }) => facts?.state ?? ''));
  const state = (['failed', 'canceled', 'runs', 'depends', 'ran', 'cached'] as const).find((one) =>
    states.has(one),
  );
  const shown = time > 0 ? formatSeconds(time) : first.length > 0 && state === 'cached' ? 'cached' : '';
  const indexes = steps.map(({ index }) => index).join(' ');
  const handle = indexes ? ` data-steps="${indexes}"` : '';
  const key = first.length > 0 ? ` tabindex="0"` : '';
  return `<tr class="${state ?? ''}"${handle}${key}><th scope="row">${number}</th><td>${shown}</td><td>${bytes > 0 ? formatBytes(bytes) : ''}</td><td><code>${escapeMarkup(line)}</code></td></tr>`;
}

/** A limit for the lines that are drawn, since a heredoc may be long. */
const maxLines = 5000;

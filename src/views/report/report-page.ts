import { toBase64 } from '../../base/base64.ts';
import { sha256 } from '../../base/digest.ts';
import { encodeText } from '../../base/text.ts';
import { escapeMarkup } from '../escape-markup.ts';
import { takenText } from '../graph/carried-text.ts';
import { factsText } from '../graph/facts-text.ts';
import type { GraphView, ViewStep } from '../graph/graph-view.ts';
import { groupTitle } from '../graph/group-title.ts';
import type { Arrange } from '../graph/layout.ts';
import { overviewOf } from '../graph/overview.ts';
import { viewToSvg } from '../graph/svg.ts';
import { formatBytes, formatSeconds } from '../progress/format.ts';
import type { BuildReport } from './build-report.ts';
import { reportScript } from './report-script.ts';
import { reportStyle } from './report-style.ts';
import { sourceHtml } from './source-lines.ts';
import { timelineHtml } from './timeline.ts';

/**
 * The report as one page. Its content security policy forbids loading anything, and running any script but its own.
 * Remove secrets from the report first ({@link hideSecrets}).
 */
export function reportToHtml(report: BuildReport, arrange: Arrange): string {
  const view = overviewOf(report.view, maxSteps);
  const drawn = { ...report, view };
  const policy = `default-src 'none'; style-src '${hashOf(reportStyle)}'; script-src '${hashOf(reportScript)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(`Build of ${report.title}`)}</title>
<style>${reportStyle}</style>
</head>
<body>
<main>
${headHtml(drawn)}
<h2>Graph and source</h2>
<div class="panes">
<div class="pane"><h3>Graph</h3><div class="scroll" tabindex="0" role="region" aria-label="Graph">${viewToSvg(view, { arrange, isPart: true, fitWidth: 730 })}</div></div>
<div class="pane">${report.files.map((file) => sourceHtml(file, view)).join('\n') || '<p>The daemon has not kept the source.</p>'}</div>
</div>
<h2>Timeline</h2>
<div class="pane">${timelineHtml(drawn)}</div>
<h2>Steps</h2>
<div class="pane">${stepsHtml(view)}</div>
${logsHtml(report)}
</main>
<p id="selected" role="status"></p>
<script>${reportScript}</script>
</body>
</html>
`;
}

function headHtml({
  title,
  ref,
  state,
  startedAt,
  durationMs,
  details,
  view,
  error,
  warnings,
}: BuildReport): string {
  const count = (wanted: string) => view.steps.filter(({ facts }) => facts?.state === wanted).length;
  const bytes = view.steps.reduce((sum, { facts }) => sum + (facts?.bytes ?? 0), 0);
  const rows: readonly (readonly [string, string])[] = [
    ['State', state],
    ['Time', durationMs === undefined ? '' : formatSeconds(durationMs)],
    ['Started', new Date(startedAt).toISOString()],
    [
      'Steps',
      `${count('cached')} cached, ${count('ran')} ran${count('failed') > 0 ? `, ${count('failed')} failed` : ''}`,
    ],
    ['Bytes', bytes > 0 ? formatBytes(bytes) : ''],
    ...details,
    ['Build', ref],
  ];
  const shown = rows.filter(([, value]) => value !== '');
  const list = shown.map(
    ([name, value]) => `<div><dt>${escapeMarkup(name)}</dt><dd>${escapeMarkup(value)}</dd></div>`,
  );
  const notes = warnings.map((warning) => `<li>${escapeMarkup(warning)}</li>`).join('');
  return `<h1>Build of ${escapeMarkup(title)}</h1>
<dl>${list.join('')}</dl>
${error ? `<h2>Error</h2>\n<p class="error">${escapeMarkup(error)}</p>` : ''}
${notes ? `<h2>Warnings</h2>\n<ul>${notes}</ul>` : ''}`;
}

function stepsHtml(view: GraphView): string {
  const rows = view.groups
    .flatMap(({ steps }) => steps.flatMap((index) => view.steps[index] ?? []))
    .map((step) => stepRow(view, step));
  return `<div class="scroll" tabindex="0" role="region" aria-label="Steps"><table class="steps">
<thead><tr><th scope="col">Stage</th><th scope="col">Line</th><th scope="col">Step</th><th scope="col">Takes</th><th scope="col">State</th><th scope="col">Why</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>`;
}

function stepRow(view: GraphView, step: ViewStep): string {
  const group = view.groups[step.group];
  const cells = [
    group ? escapeMarkup(groupTitle(group)) : '',
    step.place ? String(step.place.start) : '',
    `<code>${escapeMarkup(step.text)}</code>`,
    escapeMarkup(takenText(view, step)),
    escapeMarkup(factsText(step.facts)),
    escapeMarkup([...(step.facts?.reasons ?? []), step.facts?.error ?? ''].filter(Boolean).join('; ')),
  ];
  return `<tr data-step="${step.index}">${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function logsHtml({ logs }: BuildReport): string {
  if (!logs || logs.length === 0) return '';
  const parts = logs.map(
    ({ title, text }) => `<h3>${escapeMarkup(title)}</h3><pre tabindex="0">${escapeMarkup(text)}</pre>`,
  );
  return `<h2>Output of failed steps</h2>\n${parts.join('\n')}`;
}

/** The hash of a script or a style, as a source in a content security policy. */
function hashOf(text: string): string {
  const hex = sha256(encodeText(text)).slice('sha256:'.length);
  return `sha256-${toBase64(Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)))}`;
}

/** A graph with more steps is drawn as an overview. */
const maxSteps = 1500;

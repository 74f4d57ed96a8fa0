import { itemAt } from '../../base/list.ts';
import { escapeMarkup } from '../escape-markup.ts';
import { takenText } from './carried-text.ts';
import { factsText } from './facts-text.ts';
import type { GraphView, ViewStep } from './graph-view.ts';
import { groupTitle } from './group-title.ts';
import { type SvgOptions, viewToSvg } from './svg.ts';

/**
 * The graph as a page with the picture and, below it, tables of the steps for reading and searching. The page contains no
 * script, and its content security policy forbids loading anything.
 */
export function viewToHtml(
  view: GraphView,
  { title, ...options }: SvgOptions & { readonly title: string },
): string {
  const sections = view.groups.map((_, group) => sectionHtml(view, group)).join('');
  const error = view.error ? `<p class="error">${escapeMarkup(errorText(view.error))}</p>` : '';
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<style>${pageStyle}</style>
<main>
<h1>${escapeMarkup(title)}</h1>
${error}<div class="picture" tabindex="0" role="region" aria-label="Picture of the graph">${viewToSvg(view, options)}</div>
${sections}</main>
</html>
`;
}

function errorText({ message, place }: NonNullable<GraphView['error']>): string {
  return `${place ? `${place.file || 'line'}:${place.start}: ` : ''}${message}`;
}

function sectionHtml(view: GraphView, index: number): string {
  const group = itemAt(view.groups, index);
  const rows = group.steps.map((step) => rowHtml(view, itemAt(view.steps, step))).join('');
  return `<h2>${escapeMarkup(groupTitle(group))}</h2>
<div class="table" tabindex="0" role="region" aria-label="Steps of ${escapeMarkup(groupTitle(group))}"><table>
<thead><tr><th scope="col">Line</th><th scope="col">Step</th><th scope="col">Takes</th><th scope="col">State</th></tr></thead>
<tbody>${rows}</tbody></table></div>
`;
}

function rowHtml(view: GraphView, step: ViewStep): string {
  const { place, text, facts } = step;
  const cells = [
    place ? String(place.start) : '',
    `<code>${escapeMarkup(text)}</code>`,
    escapeMarkup(takenText(view, step)),
    escapeMarkup([factsText(facts), ...(facts?.reasons ?? [])].filter(Boolean).join('; ')),
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`;
}

const pageStyle = [
  ':root{color-scheme:light dark}',
  'body{margin:0;font:15px/1.5 ui-sans-serif,system-ui,"Segoe UI",Helvetica,Arial,sans-serif;background:#fff;color:#1c2430}',
  'main{max-width:1400px;margin:0 auto;padding:16px}',
  'h1{font-size:1.4em;overflow-wrap:anywhere}h2{font-size:1.1em;margin:1.4em 0 .4em}',
  '.picture,.table{overflow:auto;border:1px solid #c4ccd6;border-radius:8px}',
  '.picture svg{display:block}',
  'table{border-collapse:collapse;width:100%}',
  'td,th{padding:4px 12px;text-align:left;vertical-align:top;border-top:1px solid #e3e8ee}',
  'code{font:13px ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere;white-space:pre-wrap;unicode-bidi:isolate}',
  '.error{color:#a0202c;font-weight:600}',
  ':focus-visible{outline:2px solid #0b63c5;outline-offset:2px}',
  '@media (prefers-color-scheme:dark){body{background:#11161d;color:#e3e9f0}',
  '.picture,.table{border-color:#3b4757}td,th{border-color:#323d4c}.error{color:#ff8d97}}',
].join('');

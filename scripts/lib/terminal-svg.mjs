const cell = { width: 8.05, height: 18 };
const head = 62;
const padding = 16;
/** Milliseconds that the last screen stays. */
const holdMs = 4000;

/** A recording of a terminal as an SVG without script. Who wants no motion sees the last screen. */
export function terminalSvg(frames, { columns, command }) {
  const rows = Math.max(
    ...frames.map((frame) => frame.rows.reduce((last, parts, row) => (parts.length > 0 ? row + 1 : last), 0)),
  );
  const total = (frames.at(-1)?.ms ?? 0) + holdMs;
  const width = Math.ceil(columns * cell.width + 2 * padding);
  const height = head + rows * cell.height + padding;
  const spans = spansOf(frames, rows, total);
  const timings = [...new Set(spans.map(timingOf))].filter(Boolean);
  const classOf = (span) => {
    const index = timings.indexOf(timingOf(span));
    return index === -1 ? '' : ` class="t${index}${span.to === total ? ' last' : ''}"`;
  };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeText(command)}, recorded">`,
    `<style>${style}${timings.map((timing, index) => animation(timing, index, total)).join('')}@media (prefers-reduced-motion:reduce){text{animation:none!important}[class]:not(.last):not(tspan):not(.head){opacity:0}}</style>`,
    `<rect width="${width}" height="${height}" rx="10" fill="#0f141b"/>`,
    `<circle cx="20" cy="18" r="5.5" fill="#ff5f57"/><circle cx="38" cy="18" r="5.5" fill="#febc2e"/><circle cx="56" cy="18" r="5.5" fill="#28c840"/>`,
    `<text class="head" x="${padding}" y="${head - 14}"><tspan class="green">$</tspan> ${escapeText(command)}</text>`,
    ...spans.map(
      (span) =>
        `<text${classOf(span)} x="${padding}" y="${head + (span.row + 0.75) * cell.height}">${partsSvg(span.parts)}</text>`,
    ),
    '</svg>\n',
  ].join('\n');
}

/** What a row shows, from when to when. */
function spansOf(frames, rows, total) {
  const spans = [];
  for (let row = 0; row < rows; row++) {
    let open;
    for (const { ms, rows: screen } of frames) {
      const parts = screen[row] ?? [];
      const text = JSON.stringify(parts);
      if (open?.text === text) continue;
      if (open) open.to = ms;
      open = { row, parts, text, from: ms, to: total };
      if (parts.length > 0) spans.push(open);
    }
  }
  return spans.filter(({ from, to }) => to > from);
}

function timingOf({ from, to }) {
  return `${from} ${to}`;
}

function animation(timing, index, total) {
  const [from, to] = timing.split(' ').map((ms) => `${Math.round((Number(ms) / total) * 10000) / 100}%`);
  const end = to === '100%' ? '' : `${to}{opacity:0}`;
  return `@keyframes k${index}{0%{opacity:0}${from}{opacity:1}${end}}.t${index}{animation:k${index} ${total}ms step-end infinite}`;
}

function partsSvg(parts) {
  return parts
    .map(({ text, color, bold }) => {
      const names = [color === 'text' ? '' : color, bold ? 'bold' : ''].filter(Boolean).join(' ');
      return names ? `<tspan class="${names}">${cells(text)}</tspan>` : cells(text);
    })
    .join('');
}

function escapeText(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Spaces that no viewer drops. */
function cells(text) {
  return escapeText(text).replaceAll(' ', '\u00a0');
}

const style = [
  'text{font:13.4px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:#dbe4ee;white-space:pre}',
  '.bold{font-weight:700}.dim{fill:#93a1b1}.red{fill:#ff8d97}.green{fill:#7ddc9a}.yellow{fill:#f2cc60}',
  '.blue{fill:#7db4ff}.magenta{fill:#d6a6ff}.cyan{fill:#6fd3e0}',
].join('');

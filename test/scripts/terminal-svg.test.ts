import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { terminalSvg } from '../../scripts/lib/terminal-svg.mjs';

const plain = (text: string) => [{ text, color: 'text', bold: false }];

test('a recording is well-formed, without script, and shows each row while it was there', () => {
  const hostile = `<script>"&'\u202e 🐳`;
  const frames = [
    { ms: 0, rows: [plain(hostile), []] },
    { ms: 500, rows: [plain(hostile), plain('running')] },
    { ms: 1000, rows: [plain(hostile), [{ text: 'done', color: 'green', bold: true }]] },
  ];
  const svg = terminalSvg(frames, { columns: 40, command: 'a <b>' });
  const names = new Set<string>();
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => expect.unreachable(error.message));
  parser.on('opentag', ({ name }) => names.add(name));
  parser.on('text', (text) => texts.push(text));
  parser.write(svg).close();
  expect([...names].sort()).toEqual(['circle', 'rect', 'style', 'svg', 'text', 'tspan']);
  expect(texts).toContain(hostile.replace(' ', '\u00a0'));
  expect(svg.match(/>running</g)).toHaveLength(1);
  expect(svg).toContain('@keyframes k1{0%{opacity:0}10%{opacity:1}20%{opacity:0}}');
  expect(svg).toContain('<tspan class="green bold">done</tspan>');
});

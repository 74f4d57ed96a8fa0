import { describe, expect, test } from 'vitest';
import { arrangeByDagre } from '../../../src/views/graph/arrange-by-dagre.ts';
import { arrangeByRank } from '../../../src/views/graph/arrange-by-rank.ts';
import { layoutView } from '../../../src/views/graph/layout.ts';
import { overviewOf } from '../../../src/views/graph/overview.ts';
import { viewToSvg } from '../../../src/views/graph/svg.ts';
import { sampleDockerfile, viewOf } from './sample-view.ts';

const tall = `FROM alpine\n${Array.from({ length: 10_000 }, (_, i) => `RUN step ${i}\n`).join('')}`;
const wide = [
  ...Array.from({ length: 1000 }, (_, i) => `FROM alpine AS s${i}\nRUN step ${i}\nRUN more ${i}\n`),
  'FROM scratch\n',
  ...Array.from({ length: 1000 }, (_, i) => `COPY --from=s${i} /out /in\n`),
].join('');

describe.each([
  ['10,000 steps of one stage', tall],
  ['1,000 stages', wide],
])('an overview of %s', async (_, dockerfile) => {
  const view = await viewOf(dockerfile);
  const small = overviewOf(view, 300);

  test('has about as many steps as it may, and each step is in one of them', () => {
    expect(small.steps.length).toBeLessThanOrEqual(450);
    const total = small.steps.reduce((sum, { count = 1 }) => sum + count, 0);
    expect(total).toBe(view.steps.length);
    expect(small.groups.flatMap(({ steps }) => steps).length).toBe(small.steps.length);
    expect(small.steps.every(({ index }, at) => index === at)).toBe(true);
  });

  test('leads from every step to existing ones, and never to itself', () => {
    for (const { index, inputs } of small.steps)
      for (const { step } of inputs) {
        expect(small.steps[step]).toBeDefined();
        expect(step).not.toBe(index);
      }
  });

  test('is what the picture of a large graph shows', () => {
    const svg = viewToSvg(view, { arrange: arrangeByDagre });
    expect(svg.match(/class="row"/g)?.length).toBeLessThan(3000);
    expect(svg).toMatch(/\d+ steps: /);
  });
});

test('a view that is small enough stays as it is', async () => {
  const view = await viewOf(sampleDockerfile);
  expect(overviewOf(view, 300)).toBe(view);
});

describe.each([
  ['dagre', arrangeByDagre],
  ['ranks', arrangeByRank],
])('the layout by %s', (_, arrange) => {
  test('puts no card onto another, every row into its card, and users to the right', async () => {
    const view = await viewOf(sampleDockerfile);
    const { cards, rows, edges, width, height } = layoutView(view, arrange);
    cards.forEach((a, i) => {
      for (const b of cards.slice(i + 1)) {
        const isApart =
          a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(isApart).toBe(true);
      }
      expect(a.x + a.width).toBeLessThanOrEqual(width);
      expect(a.y + a.height).toBeLessThanOrEqual(height);
    });
    view.steps.forEach(({ group }, index) => {
      const [row, card] = [rows[index], cards[group]];
      expect(row && card && row.y >= card.y && row.y + row.height <= card.y + card.height).toBe(true);
    });
    for (const { points } of edges) expect(points[0]?.x).toBeLessThan(points.at(-1)?.x ?? 0);
  });
});

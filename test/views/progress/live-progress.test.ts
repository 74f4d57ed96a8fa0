import { describe, expect, it } from 'vitest';
import { printableLine } from '../../../src/diagnostics/printable.ts';
import { failedStep, failedStepText } from '../../../src/views/progress/failed-step.ts';
import { LiveProgress } from '../../../src/views/progress/live-progress.ts';
import { ProgressModel } from '../../../src/views/progress/progress-model.ts';
import { inOrderOfEnd } from '../../../src/views/progress/step-order.ts';
import { createStyle, wantsColors, wantsUnicode } from '../../../src/views/progress/style.ts';
import { summarize, summaryLines } from '../../../src/views/progress/summary.ts';
import { cutToWidth, displayWidth } from '../../../src/views/progress/text-width.ts';
import { log, transfer, update, vertex } from './progress-updates.ts';

const ascii = createStyle({ colors: false, unicode: false });

describe('the frame', () => {
  it('shows a step however often the daemon says that it started', () => {
    const progress = new LiveProgress(ascii);
    const vertexes = Array.from({ length: 1_000_000 }, (_, i) =>
      vertex('a', { started: i, completed: i + 1 }),
    );
    progress.update(update({ vertexes: [...vertexes, vertex('a', { started: 1_000_000 })] }));
    expect(progress.frame(1_001_000, { columns: 40, rows: 24 }).join('\n')).toContain('step a');
    progress.update(update({ vertexes: [vertex('a', { started: 1_000_000, completed: 1_001_000 })] }));
    expect(inOrderOfEnd([...progress.model.steps.values()], progress.model.stepOf)).toHaveLength(1);
  });

  it('shows what runs, with the end of its output', () => {
    const progress = new LiveProgress(ascii);
    progress.update(
      update({
        vertexes: [
          vertex('b', { started: 500, name: '[2/2] RUN b' }),
          vertex('a', { started: 0, completed: 1000, cached: true, name: '[1/2] RUN a' }),
          vertex('i', { started: 0, completed: 10, cached: true, name: '[internal] load' }),
        ],
        logs: [log('b', 600, 'one\n\x1b[31mred\x1b[0m\tx\n10%\r20%\r')],
      }),
    );
    expect(progress.frame(2000, { columns: 40, rows: 24 })).toEqual([
      'Building 2.0s  1/2 steps, 1 cached',
      ' |    1.5s  [2/2] RUN b',
      '            one',
      '            red     x',
      '            20%',
    ]);
  });

  it('shows transfers with bars, sizes and rates', () => {
    const progress = new LiveProgress(ascii);
    progress.update(
      update({
        vertexes: [vertex('a', { started: 0 })],
        statuses: [
          transfer('a', `sha256:${'ab'.repeat(32)}`, { current: 5_000_000, total: 10_000_000, started: 0 }),
          transfer('a', 'transferring context:', { current: 2_000_000, started: 1000 }),
          transfer('a', 'done', { current: 1, total: 1, started: 0, completed: 1 }),
        ],
      }),
    );
    expect(progress.frame(2000, { columns: 99, rows: 24 }).slice(2)).toEqual([
      '            abababababab  ##########..........  5.00MB / 10.00MB  2.50MB/s',
      '            transferring context  2.00MB  2.00MB/s',
    ]);
  });

  it.each([
    [1, 10],
    [40, 10],
    [3, 5],
    [100, 24],
  ])('with %d steps fits into %d rows, and into any width', (count, rows) => {
    const progress = new LiveProgress(createStyle({ colors: true, unicode: true }));
    const names = Array.from({ length: count }, (_, i) => `[日本 ${i}/9] RUN ${'語'.repeat(50)}`);
    const lines = Array.from({ length: 9 }, () => `${'✨'.repeat(60)}\n`).join('');
    progress.update(
      update({
        vertexes: names.map((name, i) => vertex(String(i), { started: i, name })),
        logs: names.map((_, i) => log(String(i), i, lines)),
      }),
    );
    for (const columns of [10, 40, 200]) {
      const frame = progress.frame(500, { columns, rows });
      expect(frame.length).toBeLessThan(rows);
      const widths = frame.map((line) => displayWidth(line.replace(/\x1b\[\d+m/g, '')));
      expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
    }
  });
});

describe('steps that have ended', () => {
  it('are printed once, some time after their end, and without what is of no interest', () => {
    const progress = new LiveProgress(ascii);
    progress.update(
      update({
        vertexes: [
          vertex('a', { started: 0, completed: 1000, name: '[build 1/2] RUN make' }),
          vertex('b', { started: 0, completed: 900, name: '[internal] load .dockerignore' }),
          vertex('n', { started: 0, completed: 900, name: '[arm.example internal] load .dockerignore' }),
          vertex('c', { started: 0, completed: 800, cached: true, name: '[base 1/1] FROM x' }),
          vertex('d', { started: 0, completed: 1000, error: 'exit code: 1' }),
          vertex('e', { started: 0, completed: 1000, error: 'context canceled' }),
        ],
      }),
    );
    expect(progress.takeEnded(1100, 80)).toEqual([' -  cached  [base 1/1] FROM x']);
    expect(progress.takeEnded(1300, 80)).toEqual([
      ' +    1.0s  [build 1/2] RUN make',
      ' x    1.0s  step d',
      ' ! stopped  step e',
    ]);
    expect(progress.takeEnded(9000, 80)).toEqual([]);
  });
});

describe('what is known in the end', () => {
  const model = new ProgressModel();
  model.apply(
    update({
      vertexes: [
        vertex('a', { started: 0, completed: 4000, name: '[a 1/1] RUN a' }),
        vertex('b', { started: 0, completed: 1000, name: '[b 1/1] RUN b' }),
        vertex('c', { started: 4000, completed: 7000, inputs: ['a', 'b'], name: '[c 1/1] RUN c' }),
        vertex('d', { started: 7000, completed: 7000, inputs: ['c'], cached: true, name: '[d 1/1] RUN d' }),
        vertex('i', { started: 0, completed: 10, name: '[internal] load' }),
      ],
    }),
  );

  it('is time, steps, how many were cached, and the chain that took longest', () => {
    expect(summaryLines(summarize(model, 9000), 9000, '->')).toEqual([
      'Built in 7.0s: 4 steps, 1 cached',
      'Critical path 7.0s: [a 1/1] RUN a 4.0s -> [c 1/1] RUN c 3.0s',
    ]);
  });

  it('is nothing when nothing ran', () => {
    const { time, steps } = summarize(new ProgressModel(), 5);
    expect({ time, steps }).toEqual({ time: 0, steps: 0 });
  });

  it('counts as the frame does, and counts nothing where no stage has steps', () => {
    const live = new LiveProgress(ascii);
    const one = vertex('s', { started: 0, completed: 10, cached: true, name: '[1/2] FROM x' });
    const two = vertex('t', { started: 0, name: '[2/2] RUN x' });
    const internal = vertex('i', { started: 0, completed: 10, cached: true, name: '[internal] load' });
    live.update(update({ vertexes: [internal] }));
    expect(live.frame(1000, { columns: 80, rows: 24 })[0]).toBe('Building 1.0s');
    expect(summaryLines(summarize(live.model, 10), 10, '->')).toEqual(['Built in 0.0s']);
    live.update(update({ vertexes: [one, two] }));
    expect(live.frame(1000, { columns: 80, rows: 24 })[0]).toBe('Building 1.0s  1/2 steps, 1 cached');
    live.update(update({ vertexes: [{ ...two, completed: 20 }] }));
    expect(live.frame(1000, { columns: 80, rows: 24 })[0]).toBe('Building 1.0s  2/2 steps, 1 cached');
    expect(summaryLines(summarize(live.model, 20), 20, '->')).toEqual(['Built in 0.0s: 2 steps, 1 cached']);
  });

  it('is the step that failed, with its last lines', () => {
    const failing = new ProgressModel();
    const output = Array.from({ length: 50 }, (_, i) => `line ${i}\n`).join('');
    failing.apply(
      update({
        vertexes: [
          vertex('x', { started: 0, completed: 1, error: 'context canceled' }),
          vertex('y', { started: 0, completed: 1, error: 'exit code: 1' }),
        ],
        logs: [log('y', 0, `${output}last`)],
      }),
    );
    const step = failedStep(failing)!;
    expect(step).toMatchObject({ name: 'step y', error: 'exit code: 1', earlier: 21 });
    expect(step.lines.at(-1)).toBe('0.000 last');
    expect(failedStepText(step)).toContain('> step y:\n(21 earlier lines)\n0.000 line 21\n');
  });
});

it.each([
  ['plain', 'plain'],
  ['\x1b[1;31mred\x1b[0m \x1b]0;title\x07x\x1b(By', 'red xy'],
  ['10%\r20%\r', '20%'],
  ['ab\b\bcd', 'cd'],
  ['a\tb', 'a       b'],
  ['\x1b[2J\x1b[H\x07bell', 'bell'],
])('%j is printed as %j', (text, expected) => expect(printableLine(text)).toBe(expected));

it('a bar that never ends its line is kept short', () => {
  const model = new ProgressModel();
  model.apply(update({ vertexes: [vertex('a', { started: 0 })] }));
  for (let i = 0; i < 20_000; i++) model.apply(update({ logs: [log('a', 0, `\r${i} of twenty thousand`)] }));
  const [step] = model.steps.values();
  expect(step!.partialLine.length).toBeLessThan(100_000);
  expect(printableLine(step!.partialLine)).toBe('19999 of twenty thousand');
});

it('no time is negative where the clock of the daemon is ahead', () => {
  const progress = new LiveProgress(ascii);
  progress.update(update({ vertexes: [vertex('a', { started: 5000 })] }));
  expect(progress.frame(1000, { columns: 40, rows: 24 }).join('\n')).not.toMatch(/-\d/);
});

it('a line of any length is broken, and nothing of it is lost', () => {
  const model = new ProgressModel();
  model.apply(update({ vertexes: [vertex('a', { started: 0 })] }));
  // Each block has an escape sequence and a character of two units, which may stand at the break.
  const block = 'abcdefg\x1b[38;2;100;120;130m😀';
  for (let i = 0; i < 100; i++) model.apply(update({ logs: [log('a', 7, block.repeat(200))] }));
  model.apply(update({ logs: [log('a', 8, '\nnext\n')] }));
  const [step] = model.steps.values();
  const texts = step!.lines.map((line) => line.replace('0.007 ', ''));
  expect(texts.length).toBeGreaterThan(5);
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(65_536);
  expect(texts.slice(0, -1).join('')).toBe('abcdefg😀'.repeat(20_000));
  expect(texts.at(-1)).toBe('0.008 next');
});

it.each([
  ['abc', 3],
  ['日本', 4],
  ['e\u0301', 1],
  ['✨', 2],
  ['한글', 4],
])('%s takes %d columns', (text, width) => expect(displayWidth(text)).toBe(width));

it('text is cut between characters', () => {
  expect(cutToWidth('日本語', 5)).toBe('日本…');
  expect(cutToWidth('日本語', 4)).toBe('日…');
  expect(cutToWidth('日本語', 6)).toBe('日本語');
});

it('colours are for terminals, unless NO_COLOR says otherwise', () => {
  expect(wantsColors({ isTTY: true }, {})).toBe(true);
  expect(wantsColors({ isTTY: true }, { NO_COLOR: '1' })).toBe(false);
  expect(wantsColors({ isTTY: true }, { TERM: 'dumb' })).toBe(false);
  expect(wantsColors({}, {})).toBe(false);
  expect(wantsUnicode({ LANG: 'C.UTF-8' })).toBe(true);
  expect(wantsUnicode({ LANG: 'C' })).toBe(false);
});

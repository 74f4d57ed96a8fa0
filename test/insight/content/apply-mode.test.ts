import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fromGoMode, GoMode, toGoMode } from '../../../src/go/file-mode.ts';
import { applyMode } from '../../../src/insight/content/apply-mode.ts';

const goldens = readFileSync(new URL('../fixtures/modes.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

it('applies symbolic modes as the reference does', () => {
  expect(goldens).toHaveLength(400);
  const told = goldens.map((line) => {
    const [text = '', type, before = ''] = line.split(' ');
    const bits = Number.parseInt(before, 8);
    const mode = applyMode({ text }, toGoMode(bits) + (type === 'd' ? GoMode.dir : 0));
    return `${text} ${type} ${before} ${fromGoMode(mode).toString(8).padStart(4, '0')}`;
  });
  expect(told).toEqual(goldens);
});

it('keeps the type of a file, and the mode of a symlink', () => {
  expect(applyMode({ bits: 0o4711 }, GoMode.dir + 0o700)).toBe(GoMode.dir + GoMode.setuid + 0o711);
  expect(applyMode({ bits: 0o600 }, GoMode.symlink + 0o777)).toBe(GoMode.symlink + 0o777);
});

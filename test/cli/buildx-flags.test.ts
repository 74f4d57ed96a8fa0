import { describe, expect, it, test } from 'vitest';
import { commandOf } from '../../src/cli/help-words.ts';
import type { CliIo } from '../../src/cli/io.ts';
import { createProgram } from '../../src/cli/program.ts';
import { buildxFlags } from './buildx-flags.ts';

const program = await createProgram(undefined, {} as CliIo, () => {});
const rows = buildxFlags();

test('the tables have all commands', () => {
  expect([...new Set(rows.map(({ command }) => command))]).toHaveLength(14);
  expect(rows.length).toBeGreaterThan(90);
});

describe.each(rows)('$command $name: $state', ({ command, name, short, state, why }) => {
  const found = commandOf(program, command.split(' '));
  const isCommand = found.name() === command.split(' ').at(-1);
  const option = isCommand ? found.options.find(({ long }) => long === name) : undefined;

  it('is true of this program', () => {
    if (state === 'missing') {
      expect(why).not.toBe('');
      if (!why.includes('here')) expect(option?.hidden ?? true).toBe(true);
      return;
    }
    expect(['same', 'better']).toContain(state);
    expect(option).toBeDefined();
    // It does something.
    expect(option?.description).not.toMatch(/not supported/);
    if (short) expect(option?.short).toBe(short);
    if (state === 'better') expect(why).not.toBe('');
  });
});

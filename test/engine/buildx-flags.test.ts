import { expect, test } from 'vitest';
import { buildxFlags } from '../cli/buildx-flags.ts';
import { docker } from './harness.ts';

const rows = buildxFlags();

test.each([...new Set(rows.map(({ command }) => command))])(
  'the table has all flags of docker buildx %s',
  async (command) => {
    const { stdout, code, stderr } = await docker(['buildx', ...command.split(' '), '--help']);
    expect(code, stderr).toBe(0);
    const theirs = [...stdout.matchAll(/^ +(?:(-\w), )?(--[a-z-]+)/gm)];
    const named = theirs
      .map(([, short, name]) => `${short ?? ''} ${name}`)
      .filter((flag) => flag !== '-h --help');
    expect(named.length).toBeGreaterThan(1);
    const listed = rows
      .filter((row) => row.command === command)
      .map(({ short, name }) => `${short ?? ''} ${name}`);
    expect(listed).toEqual(expect.arrayContaining(named));
  },
);

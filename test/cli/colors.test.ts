import { expect, it } from 'vitest';
import { reportFormats } from '../../src/cli/check/reports/registry.ts';
import { cli, folder } from './support.ts';

const bad = 'FROM scratch\nRNU x\n';
const unformatted = 'from scratch\ncopy  a /\n';

it.each([
  ['check', bad],
  ['check --format text', bad],
  ['fmt --diff', unformatted],
  ['compile --offline', bad],
  ['--help', bad],
  ['biuld', bad],
])('%s has colours where they are wanted, and else the same text', async (words, Dockerfile) => {
  const cwd = folder({ Dockerfile });
  const plain = await cli(words.split(' '), { cwd });
  const colored = await cli(words.split(' '), { cwd, env: { FORCE_COLOR: '1' } });
  const all = ({ stdout, stderr }: typeof plain) => stdout + stderr;
  expect(all(plain)).not.toContain('\x1b');
  expect(all(colored)).toContain('\x1b[');
  expect(all(colored).replace(/\x1b\[\d+m/g, '')).toBe(all(plain));
});

it.each(reportFormats.filter((format) => format !== 'text' && format !== 'line'))(
  '%s has none',
  async (format) => {
    const cwd = folder({ Dockerfile: bad });
    const { stdout } = await cli(['check', '--format', format], { cwd, env: { FORCE_COLOR: '1' } });
    expect(stdout).not.toContain('\x1b');
  },
);

it('what the Dockerfile holds is cleaned before', async () => {
  const cwd = folder({ Dockerfile: 'FROM scratch\nRNU \x1b[2J\x1b]0;title\x07x\n' });
  const { stdout } = await cli(['check'], { cwd, env: { FORCE_COLOR: '1' } });
  expect(stdout).not.toMatch(/\x1b(?!\[\d+m)/);
});

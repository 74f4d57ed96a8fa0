import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cli, folder } from '../support.ts';

test.each([
  ['compile', '--format', 'json', '-o'],
  ['graph', '--format', 'svg', '-o'],
])('%s does not make a file of the name of a directory', async (...args) => {
  const dir = folder({ Dockerfile: 'FROM scratch\nCOPY a /\n', a: '' });
  const outcome = await cli([...args, 'new/'], { cwd: dir });
  expect(outcome.stderr).toContain('new/: cannot be written (it is a directory)');
  expect(outcome.code).toBe(1);
  expect(existsSync(join(dir, 'new'))).toBe(false);
});

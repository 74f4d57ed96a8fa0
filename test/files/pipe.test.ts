import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { isOpenFilePath, readPipe } from '../../src/files/pipe.ts';
import { scratchDir } from '../session/scratch-dir.ts';
import { makePipe } from './files.ts';

const kind = { name: 'a test', limit: 1 << 20 };

function pipe(): string {
  const path = join(scratchDir(), 'pipe');
  makePipe(path);
  return path;
}

test('all that is written into it, however long that takes', async () => {
  const path = pipe();
  const read = readPipe(path, kind, { shown: 'pipe' });
  const writer = createWriteStream(path);
  writer.write('FROM ');
  await sleep(50);
  writer.end('scratch\n');
  expect((await read).toString()).toBe('FROM scratch\n');
});

test('one that nobody writes to ends by itself', async () => {
  await expect(readPipe(pipe(), kind, { shown: 'pipe' })).rejects.toThrow(
    'pipe is a named pipe, and nothing was written to it',
  );
});

test('one that never ends stops at the limit', async () => {
  const path = pipe();
  const writer = createWriteStream(path);
  writer.on('error', () => {});
  writer.write(Buffer.alloc(2 << 20));
  await expect(readPipe(path, kind, { shown: 'pipe' })).rejects.toThrow('pipe is larger than the 1 MiB');
  writer.destroy();
});

test('waiting ends with the command', async () => {
  const path = pipe();
  const abort = new AbortController();
  const read = readPipe(path, kind, { shown: 'pipe', signal: abort.signal });
  abort.abort(new Error('interrupted'));
  await expect(read).rejects.toThrow();
});

test('a device is refused', async () => {
  await expect(readPipe('/dev/zero', kind, { shown: 'zero' })).rejects.toThrow(
    'zero is neither a file nor a pipe',
  );
});

test.each([
  ['/dev/fd/63', true],
  ['/dev/stdin', true],
  ['/proc/self/fd/11', true],
  ['/proc/1234/fd/11', true],
  ['/dev/zero', false],
  ['/proc/self/environ', false],
  ['/repo/dev/fd/63', false],
  ['dev/fd/63', false],
])('%s is open already: %s', (path, expected) => expect(isOpenFilePath(path)).toBe(expected));

import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A directory that lasts as long as the test. Names ending in `/` are directories, values `-> x` symlinks. */
export function scratchDir(files: Record<string, string> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'dllb-test-'));
  onTestFinished(() => removeTree(root));
  for (const [name, content] of Object.entries(files)) {
    const path = join(root, name);
    mkdirSync(name.endsWith('/') ? path : dirname(path), { recursive: true });
    if (content.startsWith('-> ')) symlinkSync(content.slice(3), path);
    else if (!name.endsWith('/')) writeFileSync(path, content);
  }
  return root;
}

/** Removes a directory even if a test made parts of it read-only, which stops everyone but root. */
function removeTree(root: string): void {
  makeWritable(Buffer.from(root));
  rmSync(root, { recursive: true, force: true });
}

/** Paths are bytes: a test may have made names that are not UTF-8. */
function makeWritable(directory: Buffer): void {
  chmodSync(directory, 0o700);
  for (const entry of readdirSync(directory, { withFileTypes: true, encoding: 'buffer' }))
    if (entry.isDirectory()) makeWritable(Buffer.concat([directory, Buffer.from('/'), entry.name]));
}

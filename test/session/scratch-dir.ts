import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A directory that lasts as long as the test. Names ending in `/` are directories, values `-> x` symlinks. */
export function scratchDir(files: Record<string, string> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'dllb-test-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(root, name);
    mkdirSync(name.endsWith('/') ? path : dirname(path), { recursive: true });
    if (content.startsWith('-> ')) symlinkSync(content.slice(3), path);
    else if (!name.endsWith('/')) writeFileSync(path, content);
  }
  return root;
}

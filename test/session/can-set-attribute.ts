import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setAttributeSync } from '@napi-rs/xattr';

/** Whether files in the directory for temporary files can have this extended attribute. */
export function canSetAttribute(name: string): boolean {
  const dir = mkdtempSync(join(tmpdir(), 'dllb-test-'));
  try {
    setAttributeSync(dir, name, 'x');
    return true;
  } catch {
    return false;
  } finally {
    rmSync(dir, { recursive: true });
  }
}

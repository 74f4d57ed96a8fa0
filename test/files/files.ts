import { execFileSync } from 'node:child_process';
import { closeSync, ftruncateSync, openSync } from 'node:fs';

/** Makes a named pipe that nobody writes to. */
export function makePipe(path: string): void {
  execFileSync('mkfifo', [path]);
}

/** Makes a file of so many bytes that takes no room. */
export function makeSparse(path: string, size: number): void {
  const file = openSync(path, 'w');
  ftruncateSync(file, size);
  closeSync(file);
}

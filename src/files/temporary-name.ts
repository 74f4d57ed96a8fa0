import { randomBytes } from 'node:crypto';

/** A temporary name for a file that will be renamed to `name`. It is hidden and cannot be guessed. */
export function temporaryName(name: string): string {
  return `.${name.slice(0, 60).toWellFormed()}.${randomBytes(6).toString('hex')}.tmp`;
}

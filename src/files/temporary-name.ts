import { randomBytes } from 'node:crypto';

/** A name for a file on its way to being `name`, which nobody can guess and no listing shows. */
export function temporaryName(name: string): string {
  return `.${name.slice(0, 60).toWellFormed()}.${randomBytes(6).toString('hex')}.tmp`;
}

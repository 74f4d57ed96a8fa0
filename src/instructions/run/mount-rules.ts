import { CompileError } from '../../diagnostics/compile-error.ts';
import { quote } from '../../go/quote.ts';
import type { MountDraft } from './mount.ts';

/** Throws a CompileError for fields that exclude each other or that the type of the mount does not have. */
export function checkMount(mount: MountDraft): void {
  if (mount.type === 'bind' || mount.type === 'tmpfs') checkNoFileInfo(mount);
  if (mount.type === 'secret') checkSecret(mount);
  if (mount.sharing !== '' && mount.type !== 'cache') {
    throw invalidMount(`invalid cache sharing set for ${mount.type} mount`);
  }
}

function checkNoFileInfo(mount: MountDraft): void {
  for (const field of ['mode', 'uid', 'gid'] as const) {
    if (mount[field] !== undefined) {
      throw invalidMount(`${field} not allowed for ${quote(mount.type)} type mounts`);
    }
  }
}

function checkSecret({ from, sharing, source, target, id }: MountDraft): void {
  if (from !== '') throw invalidMount('secret mount should not have a from');
  if (sharing !== '') throw invalidMount('secret mount should not define sharing');
  if (source === '' && target === '' && id === '') {
    throw invalidMount('invalid secret mount. one of source, target required');
  }
  if (source !== '' && id !== '') throw invalidMount("both source and id can't be set");
}

function invalidMount(message: string): CompileError {
  return new CompileError(message, { code: 'invalid-mount' });
}

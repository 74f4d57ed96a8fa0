import { parseInt64 } from '../../../go/strconv.ts';
import { toLong } from '../../../proto/codec.ts';
import type { pb } from '../../../proto/llb-codec.ts';

/** A user or group: a number, or a name in `/etc/passwd` or `/etc/group` of the base state. */
export type OwnerId = { readonly id: number } | { readonly name: string };

/** The owner of a file. */
export interface Owner {
  readonly user?: OwnerId;
  readonly group?: OwnerId;
}

/**
 * Parses `user[:group]` with names or numbers; `root` is 0 (moby/buildkit v0.32.2 client/llb/fileop.go WithUser).
 *
 * @example
 * parseOwner('1000:staff'); // { user: { id: 1000 }, group: { name: 'staff' } }
 */
export function parseOwner(text: string): Owner {
  const colon = text.indexOf(':');
  if (colon === -1) return { user: parseOwnerId(text) };
  return { user: parseOwnerId(text.slice(0, colon)), group: parseOwnerId(text.slice(colon + 1)) };
}

/** Encodes an owner; names are looked up in the input `base`. */
export function ownerToProto(owner: Owner | undefined, base: number): pb.ChownOpt.$Properties | undefined {
  return owner && { user: idToProto(owner.user, base), group: idToProto(owner.group, base) };
}

function parseOwnerId(text: string): OwnerId {
  if (text === 'root') return { id: 0 };
  if (/^[0-9]{1,9}$/.test(text)) return { id: Number(text) };
  // Most names do not look like numbers, and an error takes long to create.
  if (!/^[-+0-9]/.test(text)) return { name: text };
  try {
    return { id: Number(parseInt64(text, 10, 32)) };
  } catch {
    return { name: text };
  }
}

function idToProto(owner: OwnerId | undefined, base: number): pb.UserOpt.$Properties | undefined {
  if (owner === undefined) return undefined;
  // The reference treats an empty name as the number 0.
  if ('name' in owner && owner.name !== '') return { byName: { name: owner.name, input: toLong(base) } };
  return { byID: ('id' in owner ? owner.id : 0) >>> 0 };
}

import { parseInt64 } from '../../../go/strconv.ts';
import { toLong } from '../../../proto/codec.ts';
import type { pb } from '../../../proto/llb-codec.ts';

/** A user or group: a number, or a name that the base state's `/etc/passwd` or `/etc/group` knows. */
export type OwnerId = { readonly id: number } | { readonly name: string };

/** Who owns a file. */
export interface Owner {
  readonly user?: OwnerId;
  readonly group?: OwnerId;
}

/**
 * Reads `user[:group]`, names or numbers; `root` is 0 (moby/buildkit v0.32.2 client/llb/fileop.go WithUser).
 *
 * @example
 * parseOwner('1000:staff'); // { user: { id: 1000 }, group: { name: 'staff' } }
 */
export function parseOwner(text: string): Owner {
  const colon = text.indexOf(':');
  if (colon === -1) return { user: parseOwnerId(text) };
  return { user: parseOwnerId(text.slice(0, colon)), group: parseOwnerId(text.slice(colon + 1)) };
}

/** An owner on the wire; names are looked up in the input `base`. */
export function ownerToProto(owner: Owner | undefined, base: number): pb.ChownOpt.$Properties | undefined {
  return owner && { user: idToProto(owner.user, base), group: idToProto(owner.group, base) };
}

function parseOwnerId(text: string): OwnerId {
  if (text === 'root') return { id: 0 };
  if (/^[0-9]{1,9}$/.test(text)) return { id: Number(text) };
  try {
    return { id: Number(parseInt64(text, 10, 32)) };
  } catch {
    return { name: text };
  }
}

function idToProto(owner: OwnerId | undefined, base: number): pb.UserOpt.$Properties | undefined {
  if (owner === undefined) return undefined;
  // An empty name is nobody's: the reference takes it for the number 0.
  if ('name' in owner && owner.name !== '') return { byName: { name: owner.name, input: toLong(base) } };
  return { byID: ('id' in owner ? owner.id : 0) >>> 0 };
}

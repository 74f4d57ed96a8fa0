import type { GoJsonValue } from '../../go/json.ts';

/** Members of a message by their JSON names, in the order of the Go struct, which is the order of `encoding/json`. */
export type GoMembers = Readonly<Record<string, GoJsonValue | null | undefined>>;

/**
 * A message as Go's encoding/json writes it when every member has `omitempty`: zero numbers, `false`, empty texts and
 * empty lists are left out. A nested message that is present is kept even if it is empty.
 */
export function goMessage(members: GoMembers): { readonly [name: string]: GoJsonValue } {
  const kept: Record<string, GoJsonValue> = {};
  for (const [name, value] of Object.entries(members)) {
    if (value !== undefined && value !== null && !isZero(value)) kept[name] = value;
  }
  return kept;
}

function isZero(value: GoJsonValue): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (value instanceof Map) return value.size === 0;
  return value === '' || value === 0 || value === 0n || value === false;
}

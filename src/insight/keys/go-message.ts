import type { GoJsonValue } from '../../go/json.ts';

/** Members of a message as `encoding/json` lists them: in the order of the Go struct, by the names of its JSON tags. */
export type GoMembers = Readonly<Record<string, GoJsonValue | null | undefined>>;

/**
 * A message as Go's encoding/json writes it when every member has `omitempty`: without zero numbers, `false`, empty
 * texts and empty lists. A message that is present stays, even if nothing is in it.
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

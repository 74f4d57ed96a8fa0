import { invariant } from './invariant.ts';

/** The first item of a list that has one; the caller knows that it does. */
export function firstOf<T>(items: readonly T[]): T {
  invariant(items.length > 0, 'the list is empty');
  return items[0] as T;
}

/** The last item of a list that has one; the caller knows that it does. */
export function lastOf<T>(items: readonly T[]): T {
  invariant(items.length > 0, 'the list is empty');
  return items[items.length - 1] as T;
}

/** The item at an index that the list has; the caller knows that it does. */
export function itemAt<T>(items: readonly T[], index: number): T {
  invariant(index in items, 'the list is shorter');
  return items[index] as T;
}

/** The value of a key that is in the map; the caller knows that it is. */
export function knownValue<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  invariant(map.has(key), 'the map lacks the key');
  return map.get(key) as Value;
}

/**
 * How many items stand at the start of a sorted list, before the first one for which `isBefore` does not hold: the index
 * of that one, or the length. Asks for a logarithm of the items.
 */
export function countBefore<T>(items: ArrayLike<T>, isBefore: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(items[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Lists the items by their key. The keys and the items of each keep their order. */
export function groupBy<Key, T>(items: Iterable<T>, keyOf: (item: T) => Key): ReadonlyMap<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

import { type ListedRecord, type MadeRecord, recordName, recordSlackMs } from './record-list.ts';

/** A record of a daemon's cache with the bytes that it takes. */
export interface SizedRecord extends ListedRecord {
  readonly size: number;
}

/**
 * Returns a function that finds the size of a result in bytes: that of the record with its description and time.
 * Undefined if no record has them, or if several have them with different sizes.
 */
export function recordSizes(records: Iterable<SizedRecord>): (made: MadeRecord) => number | undefined {
  const byName = new Map<string, SizedRecord[]>();
  for (const record of records) {
    const name = recordName(record.description);
    const same = byName.get(name);
    if (same) same.push(record);
    else byName.set(name, [record]);
  }
  return ({ description, from, to }) => {
    const made = byName
      .get(recordName(description))
      ?.filter(({ createdAt }) => createdAt >= from - recordSlackMs && createdAt <= to + recordSlackMs);
    const [size, ...others] = new Set(made?.map((record) => record.size));
    return others.length > 0 ? undefined : size;
  };
}

import type { CacheRecord } from '../../client/cache-records.ts';
import { humanDuration, humanSize } from '../output/human-units.ts';
import type { TemplateRow } from '../output/row-template.ts';
import { textTable } from '../output/text-table.ts';

export const cacheHeader = ['ID', 'RECLAIMABLE', 'SIZE', 'LAST ACCESSED'];

/** One line per record, as `docker buildx du` prints them: `*` marks a mutable record, and a size shared with an image. */
export function cacheTable(records: readonly CacheRecord[], now: number): string {
  return textTable([cacheHeader, ...records.map((record) => cacheRow(record, now))]);
}

/** Row of {@link cacheTable}. */
export function cacheRow(record: CacheRecord, now: number): string[] {
  return [
    record.id + (record.mutable ? '*' : ''),
    String(!record.inUse),
    humanSize(record.size) + (record.shared ? '*' : ''),
    record.lastUsedAt === undefined ? '' : ago(record.lastUsedAt, now),
  ];
}

/** All of a record. */
export function cacheDetails(record: CacheRecord, now: number): string {
  const rows = [
    ['ID:', record.id],
    ...(record.parents.length > 0 ? [['Parents:', record.parents.join(', ')]] : []),
    ['Created at:', new Date(record.createdAt).toISOString()],
    ['Mutable:', String(record.mutable)],
    ['Reclaimable:', String(!record.inUse)],
    ['Shared:', String(record.shared)],
    ['Size:', humanSize(record.size)],
    ...(record.description === '' ? [] : [['Description:', record.description]]),
    ['Usage count:', String(record.usageCount)],
    ...(record.lastUsedAt === undefined ? [] : [['Last used:', ago(record.lastUsedAt, now)]]),
    ...(record.type === '' ? [] : [['Type:', record.type]]),
  ];
  return `${textTable(rows)}\n`;
}

/** The total size, and the size that a prune could remove. */
export function cacheSummary(records: readonly CacheRecord[]): string {
  const sum = (select: (record: CacheRecord) => boolean) =>
    records.filter(select).reduce((total, { size }) => total + size, 0);
  const total = sum(() => true);
  const shared = sum((record) => record.shared);
  return textTable([
    ...(shared > 0 ? [['Shared:', humanSize(shared)]] : []),
    ...(shared > 0 ? [['Private:', humanSize(total - shared)]] : []),
    ['Reclaimable:', humanSize(sum((record) => !record.inUse))],
    ['Total:', humanSize(total)],
  ]);
}

/** A record with times that people and programs read. */
export function cacheJson(record: CacheRecord) {
  const { createdAt, lastUsedAt, ...rest } = record;
  const time = (at: number) => new Date(at).toISOString();
  return {
    ...rest,
    createdAt: time(createdAt),
    ...(lastUsedAt === undefined ? {} : { lastUsedAt: time(lastUsedAt) }),
  };
}

/** A record by the names of `docker buildx du --format`. */
export function cacheTemplateRow(record: CacheRecord, now: number): TemplateRow {
  return {
    ID: record.id,
    Parents: record.parents,
    CreatedAt: new Date(record.createdAt).toISOString(),
    Mutable: record.mutable,
    Reclaimable: !record.inUse,
    Shared: record.shared,
    Size: humanSize(record.size),
    Description: record.description,
    UsageCount: record.usageCount,
    LastUsedAt: record.lastUsedAt === undefined ? '' : ago(record.lastUsedAt, now),
    Type: record.type,
  };
}

/** Headers of the columns of {@link cacheTemplateRow} (docker/buildx v0.36.1 commands/diskusage.go). */
export const cacheTemplateHeaders = {
  ID: 'ID',
  Parents: 'PARENTS',
  CreatedAt: 'CREATED AT',
  Mutable: 'MUTABLE',
  Reclaimable: 'RECLAIMABLE',
  Shared: 'SHARED',
  Size: 'SIZE',
  Description: 'DESCRIPTION',
  UsageCount: 'USAGE COUNT',
  LastUsedAt: 'LAST ACCESSED',
  Type: 'TYPE',
} as const;

function ago(time: number, now: number): string {
  return `${humanDuration(now - time)} ago`;
}

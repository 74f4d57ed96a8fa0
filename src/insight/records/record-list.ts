import { countBefore } from '../../base/list.ts';

/** A record of a daemon's cache, as its disk usage lists it. `createdAt` is in milliseconds since 1970. */
export interface ListedRecord {
  readonly description: string;
  readonly createdAt: number;
}

/** The record of a step's result: the daemon's description of it, and the period in which it was created. */
export interface MadeRecord {
  readonly description: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The records of a daemon's cache, identified by description and creation time. Ids cannot be used: a result has two ids,
 * and which of them the daemon lists depends on who uses the result at the moment.
 * (moby/buildkit v0.32.2 cache/manager.go `DiskUsage`)
 */
export class RecordList {
  /** Sorted creation times of the records with a name. */
  readonly #times: ReadonlyMap<string, readonly number[]>;

  private constructor(times: ReadonlyMap<string, number[]>) {
    for (const each of times.values()) each.sort((a, b) => a - b);
    this.#times = times;
  }

  /** Creates the list from the records that a daemon lists. */
  static of(records: Iterable<ListedRecord>): RecordList {
    const times = new Map<string, number[]>();
    for (const { description, createdAt } of records) {
      const name = recordName(description);
      const same = times.get(name);
      if (same) same.push(createdAt);
      else times.set(name, [createdAt]);
    }
    return new RecordList(times);
  }

  get isEmpty(): boolean {
    return this.#times.size === 0;
  }

  /** Counts the records with this description that were created in the period, or at any time if no period is given. */
  count({
    description,
    from = Number.NEGATIVE_INFINITY,
    to = Number.POSITIVE_INFINITY,
  }: RecordQuestion): number {
    const times = this.#times.get(recordName(description)) ?? [];
    const end = countBefore(times, (time) => time <= to + recordSlackMs);
    return Math.max(0, end - countBefore(times, (time) => time < from - recordSlackMs));
  }

  /** When the records with this description were created, except in these periods. */
  timesExcept(description: string, periods: readonly Omit<MadeRecord, 'description'>[]): readonly number[] {
    return (this.#times.get(recordName(description)) ?? []).filter(
      (time) => !periods.some(({ from, to }) => time >= from - recordSlackMs && time <= to + recordSlackMs),
    );
  }

  /** Returns the list as text without the descriptions, for {@link RecordList.decode}. */
  encode(): string {
    const parts = [...this.#times].map(
      ([name, times]) => `${name}:${times.map((time) => Math.round(time).toString(36)).join(',')}`,
    );
    return parts.join(' ');
  }

  /** Reads the text of {@link encode}. Unreadable parts are ignored. */
  static decode(text: string): RecordList {
    const times = new Map<string, number[]>();
    for (const part of text.split(' ').filter(Boolean)) {
      const [name = '', list = ''] = part.split(':');
      const valid = list.split(',').map((time) => Number.parseInt(time, 36));
      times.set(name, valid.filter(Number.isFinite));
    }
    return new RecordList(times);
  }
}

interface RecordQuestion {
  readonly description: string;
  readonly from?: number;
  readonly to?: number;
}

/** How a daemon describes the record of an image: `pulled from NAME` for `docker-image://NAME`. */
export function imageRecord(identifier: string): string {
  return `pulled from ${identifier.replace(/^[\w-]+:\/\//, '')}`;
}

/** How a daemon describes the record of its copy of a local source. */
export function localRecord(name: string): string {
  return `local source for ${name}`;
}

/** A short hash of a description without the step's position in its stage, which changes from build to build. */
export function recordName(description: string): string {
  if (description.startsWith(shortMark)) return description.slice(shortMark.length);
  const text = description.replace(/^\[[^\]]*\] /, '');
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** A description that shows nothing of the other one, for which it is taken: a command may contain a secret. */
export function shortRecord(description: string): string {
  return `${shortMark}${recordName(description)}`;
}

/** No description of a daemon begins with it. */
const shortMark = '\0';

/** How much the times of a step may differ from those of its record. */
export const recordSlackMs = 100;

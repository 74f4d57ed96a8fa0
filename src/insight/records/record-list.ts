import { countBefore } from '../../base/list.ts';

/** A record of a daemon's cache, as its disk usage lists it. `createdAt` is in milliseconds since 1970. */
export interface ListedRecord {
  readonly description: string;
  readonly createdAt: number;
}

/** A result that a step made: how the daemon describes its record, and the time in which the record was made. */
export interface MadeRecord {
  readonly description: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The records that a daemon has, by what they are called and when they were made. Ids are of no use: a result has two of
 * them, of which the daemon lists the one or the other, depending on who uses it at the moment.
 * (moby/buildkit v0.32.2 cache/manager.go `DiskUsage`)
 */
export class RecordList {
  /** Times at which records of a name were made, in their order. */
  readonly #times: ReadonlyMap<string, readonly number[]>;

  private constructor(times: ReadonlyMap<string, number[]>) {
    for (const each of times.values()) each.sort((a, b) => a - b);
    this.#times = times;
  }

  /** The list of a daemon. */
  static of(records: Iterable<ListedRecord>): RecordList {
    const times = new Map<string, number[]>();
    for (const { description, createdAt } of records) {
      const name = nameOf(description);
      const same = times.get(name);
      if (same) same.push(createdAt);
      else times.set(name, [createdAt]);
    }
    return new RecordList(times);
  }

  get isEmpty(): boolean {
    return this.#times.size === 0;
  }

  /** How many records of this description were made in the time; in any time if it is left out. */
  count({
    description,
    from = Number.NEGATIVE_INFINITY,
    to = Number.POSITIVE_INFINITY,
  }: RecordQuestion): number {
    const times = this.#times.get(nameOf(description)) ?? [];
    const end = countBefore(times, (time) => time <= to + slackMs);
    return Math.max(0, end - countBefore(times, (time) => time < from - slackMs));
  }

  /** The list as a text without descriptions, which {@link RecordList.decode} reads. */
  encode(): string {
    const parts = [...this.#times].map(
      ([name, times]) => `${name}:${times.map((time) => Math.round(time).toString(36)).join(',')}`,
    );
    return parts.join(' ');
  }

  /** Reads {@link encode}; what cannot be read counts as not there. */
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

/** How a daemon describes the record of an image: `docker-image://NAME` was `pulled from NAME`. */
export function imageRecord(identifier: string): string {
  return `pulled from ${identifier.replace(/^[\w-]+:\/\//, '')}`;
}

/** A short hash of what a step does: its place in the stage, which a description has, changes from build to build. */
function nameOf(description: string): string {
  const text = description.replace(/^\[[^\]]*\] /, '');
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** A step's times are told a little apart from those of its record. */
const slackMs = 100;

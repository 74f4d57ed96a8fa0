import { listHistory } from '../../client/history.ts';
import { parseHistoryFilters } from '../history-filters.ts';
import { historyJson, historyTable } from '../history-text.ts';
import type { HistoryWork } from './history-work.ts';

export interface LsFlags {
  readonly filter?: readonly string[];
  readonly format: 'table' | 'json';
}

/** `history ls`: the builds that the daemon remembers. */
export const printList: HistoryWork<undefined, LsFlags> = async (connection, _, flags, io) => {
  const filters = parseHistoryFilters(flags.filter ?? []);
  const records = await listHistory(connection.channel, { filters, signal: io.signal });
  const text =
    flags.format === 'json'
      ? records.map((record) => `${JSON.stringify(historyJson(record))}\n`).join('')
      : historyTable(records, Date.now());
  io.stdout.write(text);
};

import { type BuildRecord, listHistory } from '../../client/history.ts';
import { parseHistoryFilters } from '../history-filters.ts';
import { HISTORY_TEMPLATE_HEADERS, historyJson, historyTable, historyTemplateRow } from '../history-text.ts';
import { createRowTemplate } from '../row-template.ts';
import type { HistoryWork } from './history-work.ts';

export interface LsFlags {
  readonly filter?: readonly string[];
  readonly format: string;
}

/** `history ls`: the builds that the daemon remembers. */
export const printList: HistoryWork<undefined, LsFlags> = async (connection, _, flags, io) => {
  const filters = parseHistoryFilters(flags.filter ?? []);
  const print = printer(flags.format);
  const records = await listHistory(connection.channel, { filters, signal: io.signal });
  io.stdout.write(print(records, Date.now()));
};

function printer(format: string): (records: readonly BuildRecord[], now: number) => string {
  if (format === 'table') return historyTable;
  if (format === 'json')
    return (records) => records.map((record) => `${JSON.stringify(historyJson(record))}\n`).join('');
  const template = createRowTemplate(format, HISTORY_TEMPLATE_HEADERS);
  return (records, now) => template(records.map((record) => historyTemplateRow(record, now)));
}

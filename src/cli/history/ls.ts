import { localStateReader } from '../../client/history/local-state.ts';
import { repositoryUrl } from '../build/git-info.ts';
import type { CliIo } from '../io.ts';
import { createRowTemplate } from '../output/row-template.ts';
import { UsageError } from '../usage-error.ts';
import { buildName } from './build-name.ts';
import { listBuilds } from './find-build.ts';
import { parseHistoryFilters } from './history-filters.ts';
import {
  historyJson,
  historyTable,
  historyTemplateHeaders,
  historyTemplateRow,
  type NamedRecord,
} from './history-text.ts';
import type { HistoryWork } from './history-work.ts';

export interface LsFlags {
  readonly filter?: readonly string[];
  /** Only builds of the repository that the working directory lies in. */
  readonly local?: boolean;
  readonly format: string;
}

/** `history ls`: the builds that the daemon remembers. */
export const printList: HistoryWork<undefined, LsFlags> = async (channels, { flags }, io) => {
  const own = flags.local ? [await ownRepository(io)] : [];
  const fits = parseHistoryFilters([...own, ...(flags.filter ?? [])], Date.now());
  const print = printer(flags.format);
  const records = await listBuilds(channels, io.signal);
  const stateOf = localStateReader(io.env);
  const named = records
    .map(({ record }) => record)
    .filter(fits)
    .map((record) => ({ ...record, name: buildName(record, stateOf(record.ref)) }));
  io.stdout.write(print(named, Date.now()));
};

async function ownRepository({ cwd, env }: CliIo): Promise<string> {
  const url = await repositoryUrl(cwd, env);
  if (url !== '') return `repository=${url}`;
  throw new UsageError(
    '--local: this directory is not in a git repository with a remote',
    'Run it in a clone, or use --filter repository=….',
  );
}

function printer(format: string): (records: readonly NamedRecord[], now: number) => string {
  if (format === 'table') return historyTable;
  if (format === 'json')
    return (records) => records.map((record) => `${JSON.stringify(historyJson(record))}\n`).join('');
  const template = createRowTemplate(format, historyTemplateHeaders);
  return (records, now) => template(records.map((record) => historyTemplateRow(record, now)));
}

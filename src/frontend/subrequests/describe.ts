import type { GoJsonValue } from '../../go/json.ts';
import { alignColumns } from '../../go/tabwriter.ts';
import type { SolveResult } from '../gateway.ts';
import { type SubrequestDefinition, subrequests } from './definitions.ts';
import { subrequestResult } from './subrequest-result.ts';

/** Which questions can be asked. Lint and conversion to LLB are not listed, as in the reference. */
export function describe(): SolveResult {
  const listed = [subrequests.outline, subrequests.targets, subrequests.describe];
  const rows = listed.map(({ name, version, description }) =>
    [name.replace(/^frontend\./, ''), version, description].join('\t'),
  );
  return subrequestResult({
    json: listed.map(toJson),
    text: alignColumns(['NAME\tVERSION\tDESCRIPTION', ...rows, ''].join('\n'), 1),
    version: subrequests.describe.version,
  });
}

function toJson({ name, version, description, opts, metadata }: SubrequestDefinition): GoJsonValue {
  return {
    name,
    version,
    type: 'rpc',
    description,
    opts: opts?.map((option) => ({ name: option.name, description: option.description })) ?? null,
    inputs: null,
    metadata: metadata.map((key) => ({ name: key, description: '' })),
    refs: null,
  };
}

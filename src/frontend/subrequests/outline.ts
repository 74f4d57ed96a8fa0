import { toBase64 } from '../../base/base64.ts';
import { toValidText } from '../../base/text.ts';
import type { Outline, OutlineMount } from '../../compile/outline.ts';
import type { GoJsonValue } from '../../go/json.ts';
import { alignColumns } from '../../go/tabwriter.ts';
import type { SourceMap } from '../../llb/source-map.ts';
import type { SolveResult } from '../gateway.ts';
import { subrequests } from './definitions.ts';
import { SourceTable } from './source-table.ts';
import { subrequestResult } from './subrequest-result.ts';

/** What the target can be given: ARGs, secrets, SSH sockets. */
export function outlineResult(outline: Outline, dockerfile: SourceMap): SolveResult {
  return subrequestResult({
    json: outlineToJson(outline, new SourceTable(dockerfile)),
    text: toValidText(printOutline(outline)),
    version: subrequests.outline.version,
  });
}

function outlineToJson({ name, description, args, secrets, ssh }: Outline, table: SourceTable): GoJsonValue {
  const located = {
    args: nonEmpty(args)?.map((arg) => ({
      name: arg.name,
      description: arg.description || undefined,
      value: arg.value || undefined,
      location: table.locate(arg.lines),
    })),
    secrets: nonEmpty(secrets)?.map((mount) => mountToJson(mount, table)),
    ssh: nonEmpty(ssh)?.map((mount) => mountToJson(mount, table)),
  };
  return {
    name: name || undefined,
    description: description || undefined,
    ...located,
    sources: table.sources.map(({ data }) => toBase64(data)),
  };
}

function mountToJson({ name, required, lines }: OutlineMount, table: SourceTable): GoJsonValue {
  return { name, required: required || undefined, location: table.locate(lines) };
}

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** Tables, each followed by a blank line. */
function printOutline({ name, description, args, secrets, ssh }: Outline): string {
  const target = [
    `TARGET:\t${name || '(default)'}`,
    ...(description === '' ? [] : [`DESCRIPTION:\t${description}`]),
  ];
  return [
    name === '' && description === '' ? '' : table(target, 1),
    args.length === 0 ? '' : table(['BUILD ARG\tVALUE\tDESCRIPTION', ...args.map(argRow)], 3),
    secrets.length === 0 ? '' : table(['SECRET\tREQUIRED', ...secrets.map(mountRow)], 3),
    ssh.length === 0 ? '' : table(['SSH\tREQUIRED', ...ssh.map(mountRow)], 3),
  ].join('');
}

function table(rows: readonly string[], padding: number): string {
  return `${alignColumns(`${rows.join('\n')}\n`, padding)}\n`;
}

function argRow({ name, value, description }: Outline['args'][number]): string {
  return `${name}\t${value}\t${description}`;
}

function mountRow({ name, required }: OutlineMount): string {
  return `${name}\t${required ? 'true' : ''}`;
}

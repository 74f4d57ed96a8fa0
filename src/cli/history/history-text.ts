import type { Attachment } from '../../client/history/attachments.ts';
import type { Material } from '../../client/history/build-materials.ts';
import { compareBytes } from '../../go/strings.ts';
import type { BuildRecord } from '../../record/build-record.ts';

import { humanDuration } from '../output/human-units.ts';
import type { TemplateRow } from '../output/row-template.ts';
import { textTable } from '../output/text-table.ts';

const told = new Set(['context', 'filename', 'target', 'platform']);

/** A record with the name of its build (`build-name.ts`). */
export interface NamedRecord extends BuildRecord {
  readonly name: string;
}

/** The builds of a daemon, one a line, as `docker buildx history ls` prints them. */
export function historyTable(records: readonly NamedRecord[], now: number): string {
  const rows = records.map((record) => [
    record.ref,
    record.name,
    states[record.state],
    `${humanDuration(now - record.createdAt)} ago`,
    buildDuration(record, now),
  ]);
  return textTable([['BUILD ID', 'NAME', 'STATUS', 'CREATED AT', 'DURATION'], ...rows]);
}

/** What a build was made from, and what it left in the daemon's store. */
export interface BuildContents {
  readonly materials: readonly Material[];
  readonly attachments: readonly Attachment[];
}

/** Formats everything in a record except its error. */
export function historyDetails(
  record: NamedRecord,
  { materials, attachments }: BuildContents,
  now: number,
): string {
  const { frontendAttrs: attrs, steps } = record;
  const percent = steps.total === 0 ? 0 : Math.round((100 * steps.cached) / steps.total);
  const state = record.state === 'completed' ? '' : ` (${states[record.state].toLowerCase()})`;
  const rows = [
    ['Name:', record.name],
    ['Ref:', record.ref],
    ...given('Context:', attrs['context']),
    ...given('Dockerfile:', attrs['filename']),
    ...given('Target:', attrs['target']),
    ...given('Platforms:', attrs['platform']?.replaceAll(',', ', ')),
    ...given('VCS repository:', attrs['vcs:source']),
    ...given('VCS revision:', attrs['vcs:revision']),
    ['Started:', new Date(record.createdAt).toISOString()],
    ['Duration:', buildDuration(record, now) + state],
    ['Steps:', `${steps.completed}/${steps.total} (${percent}% cached)`],
    ...(record.warnings > 0 ? [['Warnings:', String(record.warnings)]] : []),
    ...(record.pinned ? [['Pinned:', 'true']] : []),
    ...given('Image:', record.exporterResponse['image.name']),
    ...given('Digest:', record.exporterResponse['containerimage.digest']),
  ];
  return [
    textTable(rows),
    section('Build arguments', attributes(attrs, 'build-arg:')),
    section('Labels', attributes(attrs, 'label:')),
    section('Named contexts', attributes(attrs, 'context:')),
    section('Options', options(attrs)),
    section(
      'Materials',
      materials.map(({ uri, digests }) => [uri, digests.join(', ')]),
    ),
    section(
      'Attachments',
      attachments.map(({ digest, platform, type }) => [digest, platform, type]),
    ),
  ].join('');
}

/** A record by the names of `docker buildx history ls --format`. */
export function historyTemplateRow(record: NamedRecord, now: number): TemplateRow {
  return {
    Ref: record.ref,
    Name: record.name,
    Status: states[record.state],
    CreatedAt: `${humanDuration(now - record.createdAt)} ago`,
    Duration: buildDuration(record, now),
  };
}

/** Headers of the columns of {@link historyTemplateRow} (docker/buildx v0.36.1 commands/history/ls.go). */
export const historyTemplateHeaders = {
  Ref: 'BUILD ID',
  Name: 'NAME',
  Status: 'STATUS',
  CreatedAt: 'CREATED AT',
  Duration: 'DURATION',
} as const;

/** A record with times as text, for programs. */
export function historyJson(record: NamedRecord) {
  const { createdAt, completedAt, error, externalError: _, ...rest } = record;
  return {
    ...rest,
    createdAt: new Date(createdAt).toISOString(),
    ...(completedAt === undefined ? {} : { completedAt: new Date(completedAt).toISOString() }),
    ...(error ? { error: { code: error.code, message: error.message } } : {}),
  };
}

function buildDuration({ createdAt, completedAt }: BuildRecord, now: number): string {
  const seconds = Math.max(0, ((completedAt ?? now) - createdAt) / 1000);
  const text =
    seconds < 60 ? `${seconds.toFixed(1)}s` : `${Math.floor(seconds / 60)}m ${Math.floor(seconds % 60)}s`;
  return completedAt === undefined ? `${text}+` : text;
}

function attributes(attrs: BuildRecord['frontendAttrs'], prefix: string): string[][] {
  return Object.entries(attrs)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, value]) => [name.slice(prefix.length), value]);
}

/** The other options of the build: network, cache, limits. */
function options(attrs: BuildRecord['frontendAttrs']): string[][] {
  const shown = (name: string) =>
    told.has(name) || /^(?:build-arg|label|context|vcs|frontend\.caps)\b/.test(name);
  return Object.entries(attrs).filter(([name]) => !shown(name));
}

function section(title: string, rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const sorted = [...rows].sort(([a = ''], [b = '']) => compareBytes(a, b));
  return `${title}:\n${textTable(sorted.map(([name, ...rest]) => [`  ${name}`, ...rest]))}`;
}

function given(title: string, value: string | undefined): string[][] {
  return value ? [[title, value]] : [];
}

const states = {
  running: 'Running',
  completed: 'Completed',
  failed: 'Error',
  cancelled: 'Canceled',
} as const;

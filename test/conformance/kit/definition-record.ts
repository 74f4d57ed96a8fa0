import type {
  Definition,
  DefinitionSource,
  DefinitionSourceInfo,
  OpMetadata,
} from '../../../src/llb/definition.ts';
import type { DefinitionRecord, OpRecord, SourceInfoRecord, SourceRecord } from './conformance-record.ts';
import { decodeOp, digestOf, encodeOp, type WireOp } from './wire.ts';

const localUnique = 'local.unique';

export interface DefinitionDescriber {
  describe(definition: Definition): DefinitionRecord;
  describeInfo(info: Omit<DefinitionSourceInfo, 'definition'>): SourceInfoRecord;
}

/**
 * Describes definitions with what is random made stable: ids of progress groups are numbered in the order in
 * which ops use them, and `local.unique` attributes (so the digests of those ops and of their users) are fixed.
 * One describer serves one record, so that equal ids get equal numbers.
 */
export function createDefinitionDescriber(): DefinitionDescriber {
  const groups = new Map<string, string>();
  const groupName = (id: string) => {
    if (!groups.has(id)) groups.set(id, `group-${groups.size + 1}`);
    return groups.get(id)!;
  };

  function describe(definition: Definition): DefinitionRecord {
    const renamed = new Map<string, string>();
    const stable = definition.def.map((bytes) => stableOp(bytes, renamed));
    const stableName = (digest: string) => renamed.get(digest) ?? digest;
    const metadata = new Map([...definition.metadata].map(([digest, value]) => [stableName(digest), value]));
    const ops: OpRecord[] = stable.map(({ digest, op }) => {
      const own = metadata.get(digest);
      metadata.delete(digest);
      return { digest, op, ...(own && { metadata: plainMetadata(own, groupName) }) };
    });
    const head = stable.at(-1)?.op.inputs?.[0];
    const stray = [...metadata].map(([digest, value]) => [digest, plainMetadata(value, groupName)] as const);
    return {
      head: head?.digest ?? '',
      headIndex: head?.index ?? 0,
      ops,
      ...(definition.source && { source: describeSource(definition.source, stableName) }),
      ...(stray.length > 0 && { strayMetadata: Object.fromEntries(stray) }),
    };
  }

  function describeSource(source: DefinitionSource, stableName: (digest: string) => string): SourceRecord {
    const locations = [...source.locations].map(([digest, list]) => [
      stableName(digest),
      list.map(({ sourceIndex, ranges }) => ({ sourceIndex, ranges: ranges.map(formatRange) })),
    ]);
    const infos = source.infos.map((info) => ({
      ...describeInfo(info),
      ...(info.definition && { definition: describe(info.definition) }),
    }));
    return { infos, locations: Object.fromEntries(locations) };
  }

  function describeInfo(info: Omit<DefinitionSourceInfo, 'definition'>): SourceInfoRecord {
    return { filename: info.filename, language: info.language, dataDigest: digestOf(info.data) };
  }

  return { describe, describeInfo };
}

interface Position {
  readonly line: number;
  readonly character: number;
}

export function formatRange({ start, end }: { readonly start?: Position; readonly end?: Position }): string {
  const text = (at?: Position) => `${at?.line ?? 0}:${at?.character ?? 0}`;
  return `${text(start)}-${text(end)}`;
}

/** Digest of the vertex that a definition ends in, as it stands in the bytes; '' for scratch. */
export function rawHead(definition: Definition | undefined): string {
  const terminal = definition?.def.at(-1);
  return terminal ? (decodeOp(terminal).inputs?.[0]?.digest ?? '') : '';
}

function stableOp(bytes: Uint8Array, renamed: Map<string, string>): { digest: string; op: WireOp } {
  const digest = digestOf(bytes);
  const op = decodeOp(bytes);
  const isUnique = op.source?.attrs?.[localUnique] !== undefined;
  if (!isUnique && !op.inputs?.some((input) => renamed.has(input.digest))) return { digest, op };
  const inputs = op.inputs?.map((input) => ({ ...input, digest: renamed.get(input.digest) ?? input.digest }));
  const source = op.source && { ...op.source, attrs: stableAttrs(op.source.attrs ?? {}) };
  const stable: WireOp = { ...op, ...(inputs && { inputs }), ...(source && { source }) };
  const stableDigest = digestOf(encodeOp(stable));
  renamed.set(digest, stableDigest);
  return { digest: stableDigest, op: stable };
}

function stableAttrs(attrs: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(attrs).map(
    ([key, value]) => [key, key === localUnique ? 'unique' : value] as const,
  );
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Metadata with the wire's field names and without fields that have their default. */
function plainMetadata(metadata: OpMetadata, groupName: (id: string) => string): Record<string, unknown> {
  const { ignoreCache, description, exportCache, caps, progressGroup, linuxResources } = metadata;
  const resources = Object.entries(linuxResources ?? {}).map(([key, value]) => [
    key,
    typeof value === 'bigint' ? Number(value) : value,
  ]);
  return {
    ...(ignoreCache && { ignore_cache: true }),
    ...(description?.size && { description: Object.fromEntries(description) }),
    ...(exportCache && { export_cache: { Value: true } }),
    ...(caps?.size && { caps: Object.fromEntries(caps) }),
    ...(progressGroup && {
      progress_group: {
        ...(progressGroup.id && { id: groupName(progressGroup.id) }),
        ...(progressGroup.name && { name: progressGroup.name }),
        ...(progressGroup.weak && { weak: true }),
      },
    }),
    ...(linuxResources && { linux_resources: Object.fromEntries(resources.filter(([, value]) => value)) }),
  };
}

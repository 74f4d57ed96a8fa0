import { fromLong, toLong, toUnsignedLong } from '../proto/codec.ts';
import { definitionCodec, opMetadataCodec, type pb } from '../proto/llb-codec.ts';
import { encodeRanges } from '../proto/range-writer.ts';
import type {
  Definition,
  DefinitionSource,
  DefinitionSourceInfo,
  LinuxResources,
  OpMetadata,
  ProgressGroup,
} from './definition.ts';
import { sortedRecord } from './encode-op.ts';
import type { SourceRange } from './source-range.ts';

/**
 * Encodes a definition as the input of `buildctl build`. Maps are sorted, so equal graphs have equal bytes.
 *
 * @example
 * const { definition } = await compile({ dockerfile: 'FROM alpine' });
 * const bytes = encodeDefinition(definition); // what `buildctl build` reads on standard input
 */
export function encodeDefinition(definition: Definition): Uint8Array {
  return definitionCodec.encode(toProto(definition));
}

/**
 * Decodes a definition; throws if the bytes are malformed.
 *
 * @example
 * const bytes = encodeDefinition(marshal(image('busybox'), { platform: parsePlatform('linux/amd64') }));
 * console.log(printDefinition(decodeDefinition(bytes)));
 */
export function decodeDefinition(bytes: Uint8Array): Definition {
  return fromProto(definitionCodec.decode(bytes));
}

/** A range on the wire. */
export function rangeToProto(range: SourceRange): pb.Range.$Properties {
  return { start: range.start, end: range.end };
}

/** A source info on the wire. */
export function sourceInfoToProto(info: DefinitionSourceInfo): pb.SourceInfo.$Properties {
  const { filename, language, data, definition } = info;
  return { filename, language, data, definition: definition && toProto(definition) };
}

function toProto(definition: Definition): pb.Definition.$Properties {
  const capFields: CapFields = new Map();
  const metadata = [...definition.metadata].map(
    ([digest, value]) => [digest, metadataToProto(value, capFields)] as const,
  );
  return {
    def: [...definition.def],
    metadata: sortedRecord(metadata),
    Source: definition.source && sourceToProto(definition.source),
  };
}

/** Encoded sets of capabilities. Most ops share theirs with others. */
type CapFields = Map<OpMetadata['caps'], Uint8Array>;

/** The fields from the capabilities on are encoded. */
function metadataToProto(metadata: OpMetadata, capFields: CapFields): pb.OpMetadata.$Properties {
  const { ignoreCache, description, exportCache, caps, progressGroup, linuxResources } = metadata;
  const $unknowns = [encodeCaps(caps, capFields)];
  if (progressGroup !== undefined || linuxResources !== undefined)
    $unknowns.push(
      opMetadataCodec.encode({
        progress_group: progressGroup && { ...progressGroup },
        linux_resources: linuxResources && resourcesToProto(linuxResources),
      }),
    );
  return {
    ignore_cache: ignoreCache ?? false,
    description: description && sortedRecord(description),
    export_cache: exportCache === undefined ? undefined : { Value: exportCache },
    $unknowns,
  };
}

function encodeCaps(caps: OpMetadata['caps'], capFields: CapFields): Uint8Array {
  const known = capFields.get(caps) ?? opMetadataCodec.encode({ caps: sortedRecord(caps ?? []) });
  capFields.set(caps, known);
  return known;
}

function resourcesToProto(resources: LinuxResources): pb.LinuxResources.$Properties {
  return {
    memory: toLong(resources.memory ?? 0n),
    memorySwap: toLong(resources.memorySwap ?? 0n),
    cpuShares: toUnsignedLong(resources.cpuShares ?? 0n),
    cpuPeriod: toUnsignedLong(resources.cpuPeriod ?? 0n),
    cpuQuota: toLong(resources.cpuQuota ?? 0n),
    cpusetCpus: resources.cpusetCpus ?? '',
    cpusetMems: resources.cpusetMems ?? '',
  };
}

function sourceToProto(source: DefinitionSource): pb.Source.$Properties {
  const locations = [...source.locations].map(([digest, list]) => {
    const entries = list.map(({ sourceIndex, ranges }) => ({
      sourceIndex,
      $unknowns: [encodeRanges(ranges)],
    }));
    return [digest, { locations: entries }] as const;
  });
  return { locations: sortedRecord(locations), infos: source.infos.map(sourceInfoToProto) };
}

function fromProto(definition: pb.Definition.$Properties): Definition {
  const metadata = Object.entries(definition.metadata ?? {});
  return {
    def: definition.def ?? [],
    metadata: new Map(metadata.map(([digest, value]) => [digest, metadataFromProto(value)])),
    source: definition.Source ? sourceFromProto(definition.Source) : undefined,
  };
}

function metadataFromProto(metadata: pb.OpMetadata.$Properties): OpMetadata {
  const description = Object.entries(metadata.description ?? {});
  const caps = Object.entries(metadata.caps ?? {});
  return {
    ignoreCache: metadata.ignore_cache || undefined,
    description: description.length > 0 ? new Map(description) : undefined,
    exportCache: metadata.export_cache ? (metadata.export_cache.Value ?? false) : undefined,
    caps: caps.length > 0 ? new Map(caps) : undefined,
    progressGroup: metadata.progress_group ? progressGroupFromProto(metadata.progress_group) : undefined,
    linuxResources: metadata.linux_resources ? resourcesFromProto(metadata.linux_resources) : undefined,
  };
}

function progressGroupFromProto(group: pb.ProgressGroup.$Properties): ProgressGroup {
  return { id: group.id ?? '', name: group.name ?? '', weak: group.weak ?? false };
}

function resourcesFromProto(resources: pb.LinuxResources.$Properties): LinuxResources {
  return {
    memory: fromLong(resources.memory),
    memorySwap: fromLong(resources.memorySwap),
    cpuShares: fromLong(resources.cpuShares),
    cpuPeriod: fromLong(resources.cpuPeriod),
    cpuQuota: fromLong(resources.cpuQuota),
    cpusetCpus: resources.cpusetCpus || undefined,
    cpusetMems: resources.cpusetMems || undefined,
  };
}

function sourceFromProto(source: pb.Source.$Properties): DefinitionSource {
  const locations = Object.entries(source.locations ?? {}).map(([digest, list]) => {
    const entries = (list.locations ?? []).map((location) => ({
      sourceIndex: location.sourceIndex ?? 0,
      ranges: (location.ranges ?? []).map(rangeFromProto),
    }));
    return [digest, entries] as const;
  });
  return { locations: new Map(locations), infos: (source.infos ?? []).map(infoFromProto) };
}

function infoFromProto(info: pb.SourceInfo.$Properties): DefinitionSourceInfo {
  return {
    filename: info.filename ?? '',
    language: info.language ?? '',
    data: info.data ?? new Uint8Array(),
    definition: info.definition ? fromProto(info.definition) : undefined,
  };
}

function rangeFromProto(range: pb.Range.$Properties): SourceRange {
  const position = (at: pb.Position.$Properties | null | undefined) => ({
    line: at?.line ?? 0,
    character: at?.character ?? 0,
  });
  return { start: position(range.start), end: position(range.end) };
}

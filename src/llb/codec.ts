import { fromLong } from '../proto/codec.ts';
import { definitionCodec, type pb, sourceCodec } from '../proto/llb-codec.ts';
import type {
  Definition,
  DefinitionSource,
  DefinitionSourceInfo,
  LinuxResources,
  OpMetadata,
  ProgressGroup,
} from './definition.ts';
import { encodeLocations, encodeMetadata } from './definition-fields.ts';
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

function toProto({ def, metadata, source }: Definition): pb.Definition.$Properties {
  const $unknowns = [encodeMetadata(metadata)];
  if (source !== undefined) $unknowns.push(definitionCodec.encode({ Source: sourceToProto(source) }));
  return { def: [...def], $unknowns };
}

function sourceToProto({ locations, infos }: DefinitionSource): pb.Source.$Properties {
  const encodedInfos = sourceCodec.encode({ infos: infos.map(sourceInfoToProto) });
  return { $unknowns: [encodeLocations(locations), encodedInfos] };
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

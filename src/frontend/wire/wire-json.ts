import { toBase64 } from '../../base/base64.ts';
import type { LineRange } from '../../diagnostics/compile-error.ts';
import type { GoJsonValue } from '../../go/json.ts';
import { compareKeys } from '../../go/strings.ts';
import type {
  Definition,
  DefinitionLocation,
  DefinitionSource,
  DefinitionSourceInfo,
  LinuxResources,
  OpMetadata,
} from '../../llb/definition.ts';
import type { SourceRange } from '../../llb/source-range.ts';
import { lineList } from '../line-list.ts';

/**
 * Messages of `solver/pb/ops.proto` as Go's encoding/json writes their generated structs: the names of the fields,
 * in their order, empty ones left out (moby/buildkit v0.32.2 solver/pb/ops.pb.go).
 */
export function sourceInfoToJson(info: DefinitionSourceInfo): GoJsonValue {
  return {
    filename: nonEmpty(info.filename),
    data: info.data.length === 0 ? undefined : toBase64(info.data),
    definition: info.definition && definitionToWireJson(info.definition),
    language: nonEmpty(info.language),
  };
}

/** One range per line, as the reference makes them of a first and a last line. */
export function lineRangesToJson(lines: LineRange): GoJsonValue | undefined {
  return rangesToJson(rangesOfLines(lines));
}

/** A range of whole lines, one range per line. */
export function rangesOfLines(lines: LineRange): readonly SourceRange[] {
  return lineList(lines).map(({ start: line }) => ({
    start: { line, character: 0 },
    end: { line, character: 0 },
  }));
}

/** A place in the source with the given index. */
export function locationToJson(sourceIndex: number, ranges: readonly SourceRange[]): GoJsonValue {
  return { sourceIndex: sourceIndex || undefined, ranges: rangesToJson(ranges) };
}

/** `Source` of a definition. */
export function definitionSourceToJson(source: DefinitionSource): GoJsonValue {
  return {
    locations: nonEmptyMap(source.locations, locationsToJson),
    infos: nonEmptyList(source.infos)?.map(sourceInfoToJson),
  };
}

/** Metadata of one op. */
export function opMetadataToJson(metadata: OpMetadata): GoJsonValue {
  const group = metadata.progressGroup;
  return {
    ignore_cache: metadata.ignoreCache || undefined,
    description: nonEmptyMap(metadata.description, (text) => text),
    export_cache:
      metadata.exportCache === undefined ? undefined : { Value: metadata.exportCache || undefined },
    caps: nonEmptyMap(metadata.caps, (enabled) => enabled),
    progress_group: group && {
      id: nonEmpty(group.id),
      name: nonEmpty(group.name),
      weak: group.weak || undefined,
    },
    linux_resources: metadata.linuxResources && linuxResourcesToJson(metadata.linuxResources),
  };
}

/** A map of digests with its keys sorted, as Go writes maps. */
export function sortedMap<T>(
  map: ReadonlyMap<string, T>,
  toJson: (value: T) => GoJsonValue,
): ReadonlyMap<string, GoJsonValue> {
  const sorted = [...map].sort(compareKeys);
  return new Map(sorted.map(([key, value]) => [key, toJson(value)]));
}

function definitionToWireJson(definition: Definition): GoJsonValue {
  return {
    def: nonEmptyList(definition.def)?.map(toBase64),
    metadata: nonEmptyMap(definition.metadata, opMetadataToJson),
    Source: definition.source && definitionSourceToJson(definition.source),
  };
}

function locationsToJson(locations: readonly DefinitionLocation[]): GoJsonValue {
  return {
    locations: nonEmptyList(locations)?.map(({ sourceIndex, ranges }) => locationToJson(sourceIndex, ranges)),
  };
}

function rangesToJson(ranges: readonly SourceRange[]): GoJsonValue | undefined {
  return nonEmptyList(ranges)?.map(({ start, end }) => ({
    start: positionToJson(start),
    end: positionToJson(end),
  }));
}

function positionToJson(position: SourceRange['start']): GoJsonValue {
  return { line: position.line || undefined, character: position.character || undefined };
}

function linuxResourcesToJson(resources: LinuxResources): GoJsonValue {
  return {
    memory: resources.memory || undefined,
    memorySwap: resources.memorySwap || undefined,
    cpuShares: resources.cpuShares || undefined,
    cpuPeriod: resources.cpuPeriod || undefined,
    cpuQuota: resources.cpuQuota || undefined,
    cpusetCpus: nonEmpty(resources.cpusetCpus),
    cpusetMems: nonEmpty(resources.cpusetMems),
  };
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

function nonEmptyList<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function nonEmptyMap<T>(
  map: ReadonlyMap<string, T> | undefined,
  toJson: (value: T) => GoJsonValue,
): ReadonlyMap<string, GoJsonValue> | undefined {
  return map === undefined || map.size === 0 ? undefined : sortedMap(map, toJson);
}

import { sortByBytes } from '../go/strings.ts';
import { fieldsOf, toLong, toUnsignedLong } from '../proto/codec.ts';
import { pb } from '../proto/gen/llb.js';
import {
  finishMessage,
  forkField,
  join,
  startMessage,
  writeRaw,
  writeTextField,
} from '../proto/message-writer.ts';
import { writeRanges } from '../proto/range-writer.ts';
import type { DefinitionLocation, LinuxResources, OpMetadata } from './definition.ts';
import { sortedRecord } from './encode-op.ts';

// A definition has an entry for each of its ops. Writing them field by field takes a fraction of the time that objects
// for `encodeMessage` take.

const lengthDelimited = 2;
const metadataTag = fieldsOf(pb.Definition).tagOf('metadata') | lengthDelimited;
const opMetadata = fieldsOf(pb.OpMetadata);
const writeIgnoreCache = opMetadata.fieldWriter('ignore_cache');
const descriptionTag = opMetadata.tagOf('description') | lengthDelimited;
const writeExportCache = opMetadata.fieldWriter('export_cache');
const writeCaps = opMetadata.fieldWriter('caps');
const writeProgressGroup = opMetadata.fieldWriter('progress_group');
const writeLinuxResources = opMetadata.fieldWriter('linux_resources');
const locationMapTag = fieldsOf(pb.Source).tagOf('locations') | lengthDelimited;
const locationsTag = fieldsOf(pb.Locations).tagOf('locations');
const writeSourceIndex = fieldsOf(pb.Location).fieldWriter('sourceIndex');
/** The tags of an entry of a map, whose values here are text or messages. */
const keyTag = (1 << 3) | lengthDelimited;
const valueTag = (2 << 3) | lengthDelimited;

/** Encodes the metadata of a `pb.Definition`, sorted by digest. */
export function encodeMetadata(metadata: ReadonlyMap<string, OpMetadata>): Uint8Array {
  const capFields = encodeCapSets(metadata);
  startMessage(false);
  writeEntries(metadataTag, metadata, (value) => writeMetadata(value, capFields));
  return finishMessage();
}

/** Encodes the locations of a `pb.Source`, sorted by digest. */
export function encodeLocations(locations: ReadonlyMap<string, readonly DefinitionLocation[]>): Uint8Array {
  startMessage(false);
  writeEntries(locationMapTag, locations, writeLocations);
  return finishMessage();
}

/** Encoded sets of capabilities. Most ops share theirs with others. */
type CapFields = ReadonlyMap<OpMetadata['caps'], Uint8Array>;

function encodeCapSets(metadata: ReadonlyMap<string, OpMetadata>): CapFields {
  const capFields = new Map<OpMetadata['caps'], Uint8Array>();
  for (const { caps } of metadata.values()) {
    if (caps === undefined || capFields.has(caps)) continue;
    startMessage(false);
    writeCaps(sortedRecord(caps));
    capFields.set(caps, finishMessage());
  }
  return capFields;
}

function writeEntries<T>(tag: number, values: ReadonlyMap<string, T>, write: (value: T) => void): void {
  for (const key of sortByBytes([...values.keys()])) {
    const entry = forkField(tag);
    writeTextField(keyTag, key);
    const start = forkField(valueTag);
    write(values.get(key) as T); // the key is one of the map
    join(start);
    join(entry);
  }
}

function writeMetadata(metadata: OpMetadata, capFields: CapFields): void {
  const { ignoreCache, description, exportCache, caps, progressGroup, linuxResources } = metadata;
  if (ignoreCache) writeIgnoreCache(true);
  if (description !== undefined) writeDescription(description);
  if (exportCache !== undefined) writeExportCache({ Value: exportCache });
  const encodedCaps = capFields.get(caps);
  if (encodedCaps !== undefined) writeRaw(encodedCaps);
  if (progressGroup !== undefined) writeProgressGroup(progressGroup);
  if (linuxResources !== undefined) writeLinuxResources(resourcesToProto(linuxResources));
}

function writeDescription(description: ReadonlyMap<string, string>): void {
  const keys = [...description.keys()];
  for (const key of keys.length > 1 ? sortByBytes(keys) : keys) {
    const entry = forkField(descriptionTag);
    writeTextField(keyTag, key);
    writeTextField(valueTag, description.get(key) ?? '');
    join(entry);
  }
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

function writeLocations(locations: readonly DefinitionLocation[]): void {
  for (const { sourceIndex, ranges } of locations) {
    const start = forkField(locationsTag);
    writeSourceIndex(sourceIndex);
    writeRanges(ranges);
    join(start);
  }
}

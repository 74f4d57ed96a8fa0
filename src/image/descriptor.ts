import {
  type JsonShape,
  jsonCount,
  jsonList,
  jsonObject,
  jsonOptional,
  jsonRecord,
  jsonText,
} from '../base/json-shape.ts';
import type { GoJsonValue } from '../go/json.ts';
import { compareKeys } from '../go/strings.ts';
import { contentDigest } from './content-digest.ts';
import type { Platform } from './platform.ts';

/** A manifest or a blob (OCI image-spec v1.1, descriptor.md). */
export interface ContentDescriptor {
  readonly mediaType: string;
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
  /** Where else the content is; only layers that must not be pushed have these. */
  readonly urls?: readonly string[] | undefined;
  readonly annotations?: Readonly<Record<string, string>> | undefined;
  /** The content itself, as Base64. */
  readonly data?: string | undefined;
  /** What a manifest of an index runs on. */
  readonly platform?: Platform | undefined;
  readonly artifactType?: string | undefined;
}

const optionalText = jsonOptional(jsonText);
const texts = jsonOptional(jsonList(jsonText));
const osVersion = 'os.version';
const osFeatures = 'os.features';

interface PlatformJson {
  readonly architecture?: string | undefined;
  readonly os?: string | undefined;
  readonly [osVersion]?: string | undefined;
  readonly [osFeatures]?: readonly string[] | undefined;
  readonly variant?: string | undefined;
}

const platformJson = jsonObject<PlatformJson>({
  architecture: optionalText,
  os: optionalText,
  [osVersion]: optionalText,
  [osFeatures]: texts,
  variant: optionalText,
});

/** The JSON shape of a platform, also as part of an image config. */
export const platformShape: JsonShape<Platform> = {
  read(value, path) {
    const { os = '', architecture = '', variant, ...found } = platformJson.read(value, path);
    return {
      os,
      architecture,
      ...(variant && { variant }),
      ...(found[osVersion] && { osVersion: found[osVersion] }),
      ...(found[osFeatures] && { osFeatures: found[osFeatures] }),
    };
  },
};

/** The JSON shape of a descriptor. */
export const contentDescriptor: JsonShape<ContentDescriptor> = jsonObject<ContentDescriptor>({
  mediaType: jsonText,
  digest: contentDigest,
  size: jsonCount,
  urls: texts,
  annotations: jsonOptional(jsonRecord(jsonText)),
  data: optionalText,
  platform: jsonOptional(platformShape),
  artifactType: optionalText,
});

/** A descriptor as Go writes it (opencontainers/image-spec v1.1 specs-go/v1/descriptor.go). */
export function descriptorJson(descriptor: ContentDescriptor): GoJsonValue {
  const { mediaType, digest, size, urls = [], annotations, data, platform, artifactType } = descriptor;
  return {
    mediaType,
    digest,
    size,
    urls: urls.length > 0 ? urls : undefined,
    annotations: annotationsJson(annotations),
    data: data || undefined,
    platform: platform && platformOf(platform),
    artifactType: artifactType || undefined,
  };
}

/** Annotations as Go writes them: sorted, and not at all if there are none. */
export function annotationsJson(annotations: ContentDescriptor['annotations']): GoJsonValue | undefined {
  const entries = Object.entries(annotations ?? {}).sort(compareKeys);
  return entries.length > 0 ? new Map(entries) : undefined;
}

function platformOf({ architecture, os, variant, ...rest }: Platform): GoJsonValue {
  return {
    architecture,
    os,
    [osVersion]: rest.osVersion || undefined,
    [osFeatures]: rest.osFeatures && rest.osFeatures.length > 0 ? rest.osFeatures : undefined,
    variant: variant || undefined,
  };
}

const referenceType = 'vnd.docker.reference.type';
const referenceDigest = 'vnd.docker.reference.digest';

/** Whether a manifest of an index holds attestations of another one (moby/buildkit docs/attestations). */
export function isAttestation(annotations: ContentDescriptor['annotations']): boolean {
  return annotations?.[referenceType] === 'attestation-manifest';
}

/** The digest of the image whose attestations a manifest of an index holds; undefined for any other manifest. */
export function attestedDigest({ annotations }: ContentDescriptor): string | undefined {
  return isAttestation(annotations) ? annotations?.[referenceDigest] : undefined;
}
